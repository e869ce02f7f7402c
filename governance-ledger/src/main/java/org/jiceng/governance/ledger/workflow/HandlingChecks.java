package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Role;

/** The guards of handing a matter to a unit, of its report and of the signature. */
final class HandlingChecks {
    private HandlingChecks() {}

    static void asInstructed(Question question) {
        Instruction needed = instruction(question);
        Instruction given = question.instruction().orElse(null);
        if (given != needed) {
            Reason reason = Reason.of(WorkflowReason.NOT_AS_INSTRUCTED, "needed", needed);
            question.refuse(given == null ? reason.with("given", "-") : reason.with("given", given));
        }
    }

    /** The instruction on which an effect rests. */
    private static Instruction instruction(Question question) {
        return switch (question.effect()) {
            case REJECT -> Instruction.REJECT;
            case TRANSFER -> Instruction.TRANSFER;
            case DIVERT -> Instruction.DIVERT;
            case HAND_UP -> Instruction.HAND_UP;
            case HAND_DOWN -> Instruction.HAND_DOWN;
            default -> Instruction.ACCEPT;
        };
    }

    static void dueWithinLimit(Question question) {
        DueDay due = question.get(Field.DUE);
        if (due == null) {
            return;
        }
        if (due.lastDay().isBefore(question.today())) {
            question.refuse(Reason.of(WorkflowReason.DUE_IN_THE_PAST, "due", due.lastDay()));
        }
        if (!Clock.isInReach(due.lastDay(), question.at())) {
            question.refuse(
                    Reason.of(WorkflowReason.DUE_TOO_FAR, "due", due.lastDay()).with("most", Clock.MOST_DAYS));
        }
        Clock handling = Clocks.running(question.matter(), Clocks.REVIEW, Clocks.HANDLE);
        if (handling != null) {
            LocalDate last = question.known(question.workflow().clocks().due(handling, question.at()));
            if (last != null
                    && !last.isBefore(question.today())
                    && due.lastDay().isAfter(last)) {
                question.refuse(Reason.of(WorkflowReason.DUE_AFTER_LIMIT, "due", due.lastDay())
                        .with("last", last)
                        .with("clock", handling.id()));
            }
        }
        UnitId lead = question.get(Field.LEAD);
        if (lead != null && question.data().get(Field.CO_HANDLERS, List.of()).contains(lead)) {
            question.refuse(WorkflowReason.LEAD_IS_HELPER);
        }
    }

    /** A unit receives a matter once there is one, and not after it is said so. */
    static void receivedByUnit(Question question) {
        Instant received = question.get(Field.RECEIVED_BY_UNIT_AT);
        if (received != null
                && (received.isBefore(question.matter().registeredAt()) || received.isAfter(question.at()))) {
            question.refuse(WorkflowReason.UNIT_RECEIPT_TIME);
        }
    }

    static void resultFitsKind(Question question) {
        MatterResult result = question.get(Field.RESULT);
        MatterKind kind = question.matter().kind();
        if (result != null && result.kind() != kind) {
            question.refuse(Reason.of(WorkflowReason.RESULT_OF_OTHER_KIND, "result", result)
                    .with("kind", kind));
        }
    }

    static void opinionComplete(Question question) {
        Matter matter = question.matter();
        if (matter.kind() != MatterKind.CLAIM || !question.settings().isStatutory(matter.tier())) {
            return;
        }
        for (Field<String> field : List.of(Field.OPINION, Field.BASIS)) {
            String text = question.get(field);
            if (question.saysData() && (text == null || text.isBlank())) {
                question.refuse(Reason.of(WorkflowReason.OPINION_INCOMPLETE, "field", field.name()));
            }
        }
    }

    static void notWhoReported(Question question) {
        if (question.matter().reporter().filter(question.actor().id()::equals).isPresent()) {
            question.refuse(WorkflowReason.REPORTER_SIGNS_OFF);
        }
    }

    /** A tier has another signatory if delegates serve there, or the tier above may sign. */
    static void anotherSignatory(Question question) {
        Matter matter = question.matter();
        boolean tierHasAnother = question.settings().signedOffAbove().contains(matter.tier())
                || question.row().by().contains(Role.SECRETARY_DELEGATE);
        if (matter.reworks() > 0
                && tierHasAnother
                && matter.lastSignatory().filter(question.actor().id()::equals).isPresent()) {
            question.refuse(WorkflowReason.SAME_SIGNATORY);
        }
    }
}
