package org.jiceng.governance.examples.county.matters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.ledger.matter.DiversionPath;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Tier;
import org.jspecify.annotations.Nullable;

/** From the registration of a petition until it is accepted, or goes elsewhere. */
final class IntakeMoves {
    private static final int MOST_SPEAKERS = 5;
    private static final List<DiversionPath> PATHS = List.of(DiversionPath.values());

    private final Course course;
    private final @Nullable String earlier;
    private boolean isNoted;
    private String target = "";

    /** @param earlier the id of the matter that the petition repeats */
    IntakeMoves(Course course, @Nullable String earlier) {
        this.course = course;
        this.earlier = earlier;
    }

    Optional<Move> register() {
        Petition petition = course.petition();
        boolean wrongDoor = petition.accusesAUnit() && course.take(Turn.WRONG_DOOR);
        String unit = wrongDoor ? petition.accused() : petition.unit();
        Map<String, Object> data = Course.said(
                "book", petition.book().name(),
                "kind", petition.kind().name(),
                "channel", petition.channel().name(),
                "region", petition.place(),
                "unit", course.units().body(unit),
                "receivedAt", Course.text(course.now().minusMinutes(3)),
                "content", petition.content(course.random()),
                "emergency", petition.emergency());
        addPersons(data);
        if (petition.accusesAUnit()) {
            data.put("accusedUnits", List.of(petition.accused()));
        }
        if (earlier != null && !course.has(Turn.DUPLICATE)) {
            data.put("repeats", earlier);
        }
        return course.go(0).move("REGISTER", course.staff().registrar(unit), data);
    }

    private void addPersons(Map<String, Object> data) {
        Petition petition = course.petition();
        if (petition.isAnonymous()) {
            data.put("anonymous", true);
            return;
        }
        data.put("persons", petition.persons());
        if (petition.isJoint()) {
            int speakers = course.take(Turn.TOO_MANY_SPEAKERS) ? MOST_SPEAKERS + 1 : MOST_SPEAKERS;
            data.put(
                    "representatives",
                    petition.persons().stream()
                            .limit(speakers)
                            .map(person -> person.get("id"))
                            .toList());
        }
    }

    Optional<Move> registered(Matter matter) {
        String unit = matter.unit().value();
        Map<String, Object> office = course.staff().office(unit);
        if (earlier != null && !isNoted) {
            isNoted = true;
            return course.take(Turn.DUPLICATE)
                    ? course.go(0).move("MERGE", office, Course.said("into", earlier))
                    : course.go(0).move("LINK", office, Course.said("with", earlier));
        }
        if (matter.kind() == MatterKind.SUGGESTION && course.take(Turn.RECLASSIFY)) {
            return course.go(course.days(0, 1))
                    .move(
                            "RECLASSIFY",
                            course.staff().registrar(unit),
                            Course.said("book", "CLAIM", "kind", "CLAIM", "reason", "涉及本人利益"));
        }
        boolean mayGoUp = matter.tier() != Tier.COUNTY;
        if (mayGoUp && matter.kind() == MatterKind.ACCUSATION && course.take(Turn.ACCUSE_LATER)) {
            Object secretary = course.staff().secretary(unit).get("id");
            return course.go(0).move("ACCUSE", office, Course.said("accusedPersons", List.of(secretary)));
        }
        return mayGoUp && matter.hasConflicts()
                ? course.go(0).move("HAND_UP", office, handedOn(matter, ""))
                : instruct(matter);
    }

    private Optional<Move> instruct(Matter matter) {
        Instruction instruction = instruction(matter);
        Map<String, Object> data = Course.said("instruction", instruction.name());
        switch (instruction) {
            case REJECT -> data.put("ground", "已有生效处理结论");
            case DIVERT -> data.put("path", Petition.any(PATHS, course.random()).name());
            case TRANSFER, HAND_DOWN -> data.put("target", target);
            case ACCEPT, HAND_UP -> {}
        }
        Map<String, Object> secretary = course.staff().secretary(matter.unit().value());
        return course.go(course.days(0, 1)).move("INSTRUCT", secretary, data);
    }

    private Instruction instruction(Matter matter) {
        if (matter.tier() == Tier.VILLAGE && matter.kind() == MatterKind.CLAIM) {
            return course.take(Turn.BEYOND_THE_TIER) ? Instruction.ACCEPT : Instruction.HAND_UP;
        }
        boolean isFirst =
                matter.linked(LinkKind.HANDED_FROM).isEmpty() && matter.step().isEmpty();
        return isFirst && !matter.hasConflicts() ? instructionToAny(matter) : Instruction.ACCEPT;
    }

    private Instruction instructionToAny(Matter matter) {
        boolean hasUnitsBelow = matter.tier() != Tier.VILLAGE;
        if (matter.tier() != Tier.COUNTY && course.take(Turn.HAND_UP)) {
            return Instruction.HAND_UP;
        }
        if (hasUnitsBelow && matter.kind() == MatterKind.SUGGESTION && course.take(Turn.HAND_DOWN)) {
            target = Petition.any(unitsBelow(matter), course.random());
            return Instruction.HAND_DOWN;
        }
        if (hasUnitsBelow && course.take(Turn.TRANSFER)) {
            target = Petition.any(course.units().departments(), course.random());
            return Instruction.TRANSFER;
        }
        if (course.take(Turn.DIVERT)) {
            return Instruction.DIVERT;
        }
        return course.take(Turn.REJECT) ? Instruction.REJECT : Instruction.ACCEPT;
    }

    private List<String> unitsBelow(Matter matter) {
        return matter.tier() == Tier.COUNTY
                ? course.units().towns()
                : course.units().villages(matter.unit().value());
    }

    Optional<Move> instructed(Matter matter) {
        String unit = matter.unit().value();
        if (course.take(Turn.REVISE)) {
            return course.go(0).move("REVISE", course.staff().secretary(unit), Course.said("reason", "情况有变"));
        }
        Instruction instruction = matter.instruction().orElseThrow();
        course.go(course.days(0, 1));
        Map<String, Object> data = switch (instruction) {
            case ACCEPT, REJECT, DIVERT -> course.telling("told", Course.said());
            case TRANSFER -> course.telling("told", Course.said("to", target));
            case HAND_DOWN -> handedOn(matter, target);
            case HAND_UP -> handedOn(matter, "");
        };
        return course.move(instruction.name(), course.staff().office(unit), data);
    }

    /** The id of the matter at the other tier, made from this one's, and the unit if it is for the office to name it. */
    private static Map<String, Object> handedOn(Matter matter, String to) {
        Map<String, Object> data = Course.said(
                "linkedMatter", matter.id() + "-" + matter.tier().name().charAt(0));
        if (!to.isEmpty()) {
            data.put("to", to);
        }
        return data;
    }

    Optional<Move> transferred(Matter matter) {
        if (matter.linked(LinkKind.HANDED_TO).isPresent() || target.isEmpty()) {
            return Optional.empty();
        }
        if (matter.objected()) {
            Map<String, Object> office = course.staff().office(matter.unit().value());
            return course.go(1).move("SUSTAIN", office, Course.said("reason", "不属于其职责"));
        }
        return course.take(Turn.TRANSFER_RETURNED)
                ? course.go(2).move("OBJECT", course.staff().lead(target), Course.said("reason", "不属于本部门职责"))
                : Optional.empty();
    }
}
