package org.jiceng.governance.examples.county.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.Clocks;

/** From acceptance until the unit reports. */
final class HandlingMoves {
    private static final double HELPED = 0.1;
    private static final double TOWN_LEADS_ITSELF = 0.4;
    private static final double DEPARTMENT_LEADS = 0.6;
    private static final double PROMISE_KEPT_AT_ONCE = 0.6;
    private static final int DAYS_IN_AN_EMERGENCY = 3;
    private static final int DAYS_FOR_A_REVIEW = 14;
    private static final int LEAST_DAYS = 15;
    private static final int SPAN_OF_DAYS = 26;
    private static final List<String> PAUSES = List.of("AWAITING_PERSON", "AWAITING_EXPERT", "AWAITING_OTHER_BODY");

    private final Course course;
    private boolean hasObjected;

    HandlingMoves(Course course) {
        this.course = course;
    }

    Optional<Move> accepted(Matter matter) {
        Petition petition = course.petition();
        boolean accusedLeads = petition.accusesAUnit() && course.take(Turn.ACCUSED_LEADS);
        course.go(course.days(0, 1));
        LocalDate due = course.now().toLocalDate().plusDays(petition.emergency() ? DAYS_IN_AN_EMERGENCY : days(matter));
        Map<String, Object> data =
                Course.said("lead", accusedLeads ? petition.accused() : newLead(matter), "due", due.toString());
        if (matter.tier() == Tier.COUNTY
                && matter.kind() == MatterKind.CLAIM
                && course.random().happens(HELPED)) {
            data.put("coHandlers", List.of(course.units().discipline()));
        }
        return course.move("ASSIGN", office(matter), data);
    }

    private int days(Matter matter) {
        return matter.step().isPresent()
                ? DAYS_FOR_A_REVIEW
                : LEAST_DAYS + course.random().below(SPAN_OF_DAYS);
    }

    private String newLead(Matter matter) {
        CountyUnits units = course.units();
        String unit = matter.unit().value();
        if (matter.kind() == MatterKind.ACCUSATION && matter.tier() == Tier.COUNTY) {
            return units.discipline();
        }
        return switch (matter.tier()) {
            case VILLAGE -> unit;
            case TOWNSHIP ->
                course.random().happens(TOWN_LEADS_ITSELF)
                                || units.villages(unit).isEmpty()
                        ? unit
                        : Petition.any(units.villages(unit), course.random());
            case COUNTY ->
                Petition.any(
                        course.random().happens(DEPARTMENT_LEADS) ? units.departments() : units.towns(),
                        course.random());
        };
    }

    Optional<Move> assigned(Matter matter) {
        if (matter.objected()) {
            String decision = course.take(Turn.OBJECT_SUSTAINED) ? "SUSTAIN" : "OVERRULE";
            return course.go(1).move(decision, office(matter), Course.said("reason", "经核对职责"));
        }
        if (!hasObjected && (course.has(Turn.OBJECT_SUSTAINED) || course.has(Turn.OBJECT_OVERRULED))) {
            hasObjected = true;
            return course.go(1).move("OBJECT", course.staff().lead(lead(matter)), Course.said("reason", "不属于本单位职责"));
        }
        if (course.petition().accusesAUnit() && course.take(Turn.ACCUSED_LOOKS)) {
            Map<String, Object> accused = course.staff().lead(course.petition().accused());
            return course.go(0).move("REMARK", accused, Course.said("note", "询问办理情况"));
        }
        if (course.take(Turn.CORRECT)) {
            Map<String, Object> registrar =
                    course.staff().registrar(matter.unit().value());
            return course.go(0)
                    .move("CORRECT", registrar, Course.said("field", "channel", "channel", "LETTER", "reason", "登记有误"));
        }
        return !matter.petitioners().isEmpty() && course.take(Turn.WITHDRAW)
                ? withdraw(matter)
                : course.go(course.days(0, 1)).move("SUPERVISE", office(matter), Course.said("line", "OFFICE"));
    }

    private Optional<Move> withdraw(Matter matter) {
        Map<String, Object> person = Staff.person(matter.petitioners().get(0).value());
        return course.go(3).move("WITHDRAW", person, Course.said("reason", "问题已解决"));
    }

    Optional<Move> supervised(Matter matter) {
        if (matter.isPaused()) {
            return course.go(3 + course.random().below(12)).move("RESUME", office(matter), Course.said());
        }
        if (course.take(Turn.PAUSE)) {
            String reason = Petition.any(PAUSES, course.random());
            return course.go(2).move("PAUSE", office(matter), Course.said("reason", reason));
        }
        if (course.take(Turn.REMARK)) {
            return course.go(1).move("REMARK", office(matter), Course.said("note", "已电话了解进展"));
        }
        boolean isSlow = course.has(Turn.SLOW_UNIT);
        boolean extend = course.has(isSlow ? Turn.EXTEND_LATE : Turn.EXTEND);
        return extend && matter.clock(Clocks.HANDLE).isPresent() ? extend(matter, isSlow) : report(matter);
    }

    private Optional<Move> extend(Matter matter, boolean isSlow) {
        course.take(Turn.EXTEND);
        course.take(Turn.EXTEND_LATE);
        course.go(isSlow ? 30 + course.random().below(20) : 15 + course.random().below(10));
        int days = 10 + course.random().below(21);
        return course.move(
                "EXTEND",
                course.staff().head(lead(matter)),
                course.telling("told", Course.said("days", days, "reason", "情况复杂")));
    }

    private Optional<Move> report(Matter matter) {
        boolean isSlow = course.take(Turn.SLOW_UNIT);
        course.go(
                isSlow
                        ? 25 + course.random().below(30)
                        : course.days(2, matter.step().isPresent() ? 10 : 18));
        MatterResult result = result(matter.kind());
        Map<String, Object> data =
                Course.said("result", result.name(), "opinion", "经调查核实，形成处理意见（虚构）", "basis", "有关法规和政策（虚构）");
        if (result.promises() && course.random().happens(PROMISE_KEPT_AT_ONCE)) {
            data.put("carriedOut", true);
        }
        return course.move("REPORT", course.staff().lead(lead(matter)), data);
    }

    private MatterResult result(MatterKind kind) {
        List<MatterResult> fitting = Stream.of(MatterResult.values())
                .filter(result -> result.kind() == kind)
                .toList();
        return Petition.any(fitting, course.random());
    }

    private Map<String, Object> office(Matter matter) {
        return course.staff().office(matter.unit().value());
    }

    private static String lead(Matter matter) {
        return matter.lead().orElse(matter.unit()).value();
    }
}
