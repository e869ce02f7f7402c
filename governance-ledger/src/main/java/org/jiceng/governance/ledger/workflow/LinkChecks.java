package org.jiceng.governance.ledger.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        Set<PersonId> petitioners = Set.copyOf(question.matter().petitioners());
        if (petitioners.isEmpty() || !petitioners.equals(Set.copyOf(other.petitioners()))) {
            question.refuse(Reason.of(WorkflowReason.OTHER_PETITIONERS, "matter", other.id()));
        }
        requireReceivedEarlier(question, other);
        requireJoinable(question, other);
    }

    /** The clocks of the matter that takes in go on, and they may not be those of the later receipt. */
    private static void requireReceivedEarlier(Question question, Matter other) {
        if (question.matter().receivedAt().isBefore(other.receivedAt())) {
            question.refuse(Reason.of(WorkflowReason.OTHER_MATTER_LATER, "matter", other.id())
                    .with("earlier", question.matter().id()));
        }
    }

    /** Whether a matter accuses somebody who has raised, keeps, handles or helps with another. */
    private static boolean accuses(Matter matter, Matter other, Question question) {
        return Stream.concat(units(other).stream(), other.coHandlers().stream())
                        .anyMatch(unit -> Standing.isAccused(
                                matter.accusedUnits(), unit, question.around().units()))
                || other.petitioners().stream().anyMatch(matter.accusedPersons()::contains);
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
            requireJoinable(question, other);
        }
    }

    /** An event of the other matter is decided under this pack too, and whoever has to do with the one learns of the other. */
    private static void requireJoinable(Question question, Matter other) {
        Matter matter = question.matter();
        if (!other.pack().id().equals(matter.pack().id())) {
            question.refuse(Reason.of(WorkflowReason.OTHER_MATTER_OF_OTHER_PACK, "matter", other.id()));
        }
        if (accuses(matter, other, question) || accuses(other, matter, question)) {
            question.refuse(Reason.of(WorkflowReason.OTHER_MATTER_CONFLICT, "matter", other.id()));
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

    /** Another matter that the actor may join with theirs. Who is not in charge of theirs is told that, and nothing of the other. */
    private static @Nullable Matter other(Question question, Field<MatterId> field) {
        MatterId id = question.get(field);
        if (id == null || !LedgerWorkflow.isInCharge(question, question.matter(), question.row())) {
            return null;
        }
        Matter other = id.equals(question.matter().id())
                ? null
                : question.other(id).filter(found -> mayJoin(question, found)).orElse(null);
        if (other == null) {
            question.refuse(Reason.of(WorkflowReason.UNKNOWN_OTHER_MATTER, "matter", id));
        } else if (question.at().isBefore(other.lastAt())) {
            question.refuse(Reason.of(WorkflowReason.TIME_REVERSED, "last", other.lastAt()));
        }
        return other;
    }

    /** A merger ends one matter for the other's sake, so it is for those in charge of both; a link is for those with a part in both. */
    private static boolean mayJoin(Question question, Matter other) {
        return question.effect() == Effect.MERGE
                ? LedgerWorkflow.isInCharge(question, other, question.row())
                : !question.workflow()
                        .rolesOf(other, question.actor(), question.around())
                        .isEmpty();
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
        requireOfTier(question, receiverKnown(question), direction);
    }

    /** Says against a unit that is known to be of another tier than that to which the matter goes. */
    static void requireOfTier(Question question, @Nullable UnitId receiver, Instruction direction) {
        Tier tier = Optional.ofNullable(receiver)
                .flatMap(question.around().units()::unit)
                .map(Unit::tier)
                .orElse(null);
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
        if (named != null) {
            return named;
        }
        Matter matter = question.matter();
        Effect effect = question.effect();
        UnitId target = matter.instruction()
                .filter(instruction -> instruction.name().equals(effect.name()))
                .flatMap(instruction -> matter.target())
                .orElse(null);
        boolean goesUp = effect == Effect.HAND_UP || effect == Effect.REQUEST_REVIEW;
        return target == null && goesUp ? superior(question.around().units(), matter) : target;
    }

    /** The superior of the body that keeps the matter, past those of the same tier; {@code null} if it is not known. */
    static @Nullable UnitId superior(UnitDirectory units, Matter matter) {
        UnitId unit = units.superior(matter.unit()).orElse(null);
        while (unit != null && units.unit(unit).map(Unit::tier).orElse(null) == matter.tier()) {
            unit = units.superior(unit).orElse(null);
        }
        return unit;
    }

    static void superiorReviews(Question question) {
        if (!question.saysData()) {
            return;
        }
        Tier tier = question.matter().tier();
        boolean external = question.data().get(Field.EXTERNAL, false);
        if (external != (tier == Tier.COUNTY)) {
            question.refuse(
                    Reason.of(external ? WorkflowReason.SUPERIOR_INSIDE : WorkflowReason.NO_SUCH_TIER, "tier", tier));
        }
        if (external || tier == Tier.COUNTY) {
            return;
        }
        IntakeChecks.require(question, Field.LINKED_MATTER);
        requireOther(question);
        requireSuperior(question, receiverKnown(question));
    }

    private static void requireSuperior(Question question, @Nullable UnitId receiver) {
        UnitDirectory units = question.around().units();
        UnitId superior = superior(units, question.matter());
        if (receiver != null && superior != null && !units.isSameBody(superior, receiver)) {
            question.refuse(Reason.of(WorkflowReason.NOT_THE_SUPERIOR, "unit", receiver));
        }
        if (superior == null) {
            requireOfTier(question, receiver, Instruction.HAND_UP);
        }
    }

    /** Says against every unit that would receive the matter and may not; at registration the accused stand in the data. */
    static void recipients(Question question, Set<UnitId> accused) {
        if (accused.isEmpty()) {
            return;
        }
        switch (question.effect()) {
            case REGISTER -> refuse(question, accused, question.get(Field.UNIT));
            case INSTRUCT -> refuse(question, accused, question.get(Field.TARGET));
            case ASSIGN -> {
                refuse(question, accused, question.get(Field.LEAD));
                question.data().get(Field.CO_HANDLERS, List.of()).forEach(unit -> refuse(question, accused, unit));
            }
            case TRANSFER, HAND_UP, HAND_DOWN -> refuse(question, accused, receiver(question));
            case REQUEST_REVIEW -> {
                if (!question.data().get(Field.EXTERNAL, false)) {
                    refuse(question, accused, receiver(question));
                }
            }
            default -> {
                // Nobody receives it.
            }
        }
    }

    private static void refuse(Question question, Set<UnitId> accused, @Nullable UnitId unit) {
        if (unit != null && Standing.isAccused(accused, unit, question.around().units())) {
            question.refuse(Reason.of(WorkflowReason.RECIPIENT_CONFLICT, "unit", unit));
        }
    }
}
