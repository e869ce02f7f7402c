package org.jiceng.governance.ledger.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** The guards of everything that touches another matter or hands this one to another unit. */
final class LinkChecks {
    private LinkChecks() {}

    static void samePetitioners(Question question) {
        Matter other = open(question, Field.INTO);
        if (other == null) {
            return;
        }
        Matter matter = question.matter();
        if (matter.anonymous() || !Set.copyOf(matter.petitioners()).equals(Set.copyOf(other.petitioners()))) {
            question.refuse(Reason.of(WorkflowReason.OTHER_PETITIONERS, "matter", other.id()));
        }
        requireSamePack(question, other);
        for (UnitId unit : units(other)) {
            refuse(question, matter.accusedUnits(), unit);
        }
        for (PersonId person : other.petitioners()) {
            if (matter.accusedPersons().contains(person)) {
                question.refuse(Reason.of(WorkflowReason.UNKNOWN_OTHER_MATTER, "matter", other.id()));
            }
        }
    }

    private static Set<UnitId> units(Matter matter) {
        Set<UnitId> units = new LinkedHashSet<>();
        units.add(matter.unit());
        matter.lead().ifPresent(units::add);
        return units;
    }

    static void otherMatterKnown(Question question) {
        Matter other = other(question, Field.WITH);
        if (other != null) {
            requireSamePack(question, other);
        }
    }

    /** An event of the other matter is decided under this pack too. */
    private static void requireSamePack(Question question, Matter other) {
        if (!other.pack().equals(question.matter().pack())
                && !other.pack().id().equals(question.matter().pack().id())) {
            question.refuse(Reason.of(WorkflowReason.OTHER_MATTER_OF_OTHER_PACK, "matter", other.id()));
        }
    }

    private static @Nullable Matter open(Question question, Field<MatterId> field) {
        Matter other = other(question, field);
        if (other != null && !question.workflow().definition().isOpen(other.stage())) {
            question.refuse(Reason.of(WorkflowReason.OTHER_MATTER_CLOSED, "matter", other.id()));
            return null;
        }
        return other;
    }

    private static @Nullable Matter other(Question question, Field<MatterId> field) {
        MatterId id = question.get(field);
        if (id == null) {
            return null;
        }
        Matter other =
                id.equals(question.matter().id()) ? null : question.other(id).orElse(null);
        if (other == null) {
            question.refuse(Reason.of(WorkflowReason.UNKNOWN_OTHER_MATTER, "matter", id));
        } else if (question.at().isBefore(other.lastAt())) {
            question.refuse(Reason.of(WorkflowReason.TIME_REVERSED, "last", other.lastAt()));
        }
        return other;
    }

    static void somebodyKeepsAway(Question question) {
        if (!question.matter().hasConflicts()) {
            question.refuse(WorkflowReason.NOBODY_KEEPS_AWAY);
        }
    }

    static void requireTier(Question question, Instruction direction) {
        if (tier(question.matter(), direction).isEmpty()) {
            question.refuse(Reason.of(
                    WorkflowReason.NO_SUCH_TIER, "tier", question.matter().tier()));
        }
    }

    private static Optional<Tier> tier(Matter matter, Instruction direction) {
        return direction == Instruction.HAND_UP
                ? matter.tier().above()
                : matter.tier().below();
    }

    static void receiverAtOtherTier(Question question) {
        Instruction direction = question.effect() == Effect.HAND_UP ? Instruction.HAND_UP : Instruction.HAND_DOWN;
        requireTier(question, direction);
        requireOther(question);
        UnitId receiver = receiverKnown(question);
        Tier tier = receiver == null
                ? null
                : question.around().units().unit(receiver).map(Unit::tier).orElse(null);
        Tier needed = tier(question.matter(), direction).orElse(null);
        if (receiver != null && tier != null && needed != null && tier != needed) {
            question.refuse(Reason.of(WorkflowReason.RECEIVER_OF_OTHER_TIER, "unit", receiver)
                    .with("tier", tier)
                    .with("needed", needed));
        }
    }

    /** The id of the matter to be made is that of no matter of which the actor may know. */
    private static void requireOther(Question question) {
        MatterId id = question.get(Field.LINKED_MATTER);
        if (id != null
                && (id.equals(question.matter().id()) || question.other(id).isPresent())) {
            refuseTaken(question, id);
        }
    }

    /**
     * Nor that of any other matter. This is asked when nothing else is against an action: an id is taken or not, but nobody is to
     * learn that of a matter hidden from them by a command that would do nothing anyway.
     */
    static void requireFree(Question question) {
        MatterId id = question.get(Field.LINKED_MATTER);
        if (id != null
                && makesMatter(question)
                && question.around().matters().apply(id).isPresent()) {
            refuseTaken(question, id);
        }
    }

    private static boolean makesMatter(Question question) {
        return switch (question.effect()) {
            case HAND_UP, HAND_DOWN -> true;
            case REQUEST_REVIEW -> !question.data().get(Field.EXTERNAL, false);
            default -> false;
        };
    }

    private static void refuseTaken(Question question, MatterId id) {
        question.refuse(Reason.of(WorkflowReason.LINKED_MATTER_EXISTS, "matter", id));
    }

    static @Nullable UnitId receiverKnown(Question question) {
        UnitId receiver = receiver(question);
        if (receiver == null && question.saysData()) {
            question.refuse(Reason.of(WorkflowReason.RECEIVER_UNKNOWN, "field", Field.TO.name()));
        }
        return receiver;
    }

    /** The unit named now, else the one named in the instruction, else the superior where the matter goes up. */
    static @Nullable UnitId receiver(Question question) {
        UnitId named = question.get(Field.TO);
        Matter matter = question.matter();
        if (named != null) {
            return named;
        }
        boolean goesUp = question.effect() == Effect.HAND_UP || question.effect() == Effect.REQUEST_REVIEW;
        UnitId target = question.effect() == Effect.REQUEST_REVIEW
                ? null
                : matter.target().orElse(null);
        return target == null && goesUp ? superior(question.around().units(), matter) : target;
    }

    /** The superior of the body that keeps the matter, past those of the same tier. */
    private static @Nullable UnitId superior(UnitDirectory units, Matter matter) {
        UnitId unit = units.superior(matter.unit()).orElse(null);
        while (unit != null && units.unit(unit).map(Unit::tier).orElse(null) == matter.tier()) {
            unit = units.superior(unit).orElse(null);
        }
        return unit;
    }

    static void superiorReviews(Question question) {
        if (!question.saysData() || question.data().get(Field.EXTERNAL, false)) {
            return;
        }
        if (question.matter().tier() == Tier.COUNTY) {
            question.refuse(Reason.of(WorkflowReason.NO_SUCH_TIER, "tier", Tier.COUNTY));
            return;
        }
        IntakeChecks.require(question, Field.LINKED_MATTER);
        requireOther(question);
        receiverKnown(question);
    }

    /** Says against every unit that would receive the matter and may not; at registration the accused stand in the data. */
    static void recipients(Question question, Set<UnitId> accused) {
        if (!accused.isEmpty()) {
            recipients(question).forEach(unit -> refuse(question, accused, unit));
        }
    }

    /** The units that an action hands the matter to. */
    private static Set<UnitId> recipients(Question question) {
        Set<UnitId> units = new LinkedHashSet<>();
        switch (question.effect()) {
            case REGISTER -> add(units, question.get(Field.UNIT));
            case INSTRUCT -> add(units, question.get(Field.TARGET));
            case ASSIGN -> {
                add(units, question.get(Field.LEAD));
                units.addAll(question.data().get(Field.CO_HANDLERS, List.of()));
            }
            case TRANSFER, HAND_UP, HAND_DOWN -> add(units, receiver(question));
            case REQUEST_REVIEW -> {
                if (!question.data().get(Field.EXTERNAL, false)) {
                    add(units, receiver(question));
                }
            }
            default -> {
                // Nobody receives it.
            }
        }
        return units;
    }

    private static void add(Set<UnitId> units, @Nullable UnitId unit) {
        if (unit != null) {
            units.add(unit);
        }
    }

    private static void refuse(Question question, Set<UnitId> accused, UnitId unit) {
        if (Standing.isAccused(accused, unit, question.around().units())) {
            question.refuse(Reason.of(WorkflowReason.RECIPIENT_CONFLICT, "unit", unit));
        }
    }
}
