package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.PackPin;
import org.jiceng.governance.ledger.matter.Role;

/** The guards of the side lines: putting right, objecting, urging, extending, pausing. */
final class SideChecks {
    private static final Set<Field<?>> CORRECTABLE = Set.of(
            Field.CHANNEL,
            Field.REGION,
            Field.RECEIVED_AT,
            Field.CONTENT,
            Field.PERSONS,
            Field.REPRESENTATIVES,
            Field.EMERGENCY,
            Field.ATTACHMENTS);

    private SideChecks() {}

    static void otherBookOrKind(Question question) {
        Matter matter = question.matter();
        if (question.saysData()
                && question.data().get(Field.BOOK, matter.book()) == matter.book()
                && question.data().get(Field.KIND, matter.kind()) == matter.kind()) {
            question.refuse(WorkflowReason.NOTHING_CHANGED);
        }
        if (question.instruction().filter(Instruction.ACCEPT::equals).isPresent()) {
            IntakeChecks.requireWithinTier(question, question.data().get(Field.KIND, matter.kind()));
        }
    }

    static void correctable(Question question) {
        String name = question.get(Field.FIELD);
        if (name == null) {
            return;
        }
        Field<?> field = Field.named(name).filter(CORRECTABLE::contains).orElse(null);
        if (field == null) {
            question.refuse(Reason.of(
                    WorkflowReason.NOT_CORRECTABLE,
                    "allowed",
                    String.join(
                            ", ", CORRECTABLE.stream().map(Field::name).sorted().toList())));
        } else {
            IntakeChecks.require(question, field);
            correct(question, field);
        }
    }

    /** What holds of an entry when it is made holds of the right one too. */
    private static void correct(Question question, Field<?> field) {
        Matter matter = question.matter();
        ActionData data = question.data();
        if (field == Field.PERSONS) {
            IntakeChecks.petitioner(question);
        }
        if (field == Field.RECEIVED_AT
                && data.get(Field.RECEIVED_AT, Instant.MIN).isAfter(matter.registeredAt())) {
            question.refuse(WorkflowReason.RECEIVED_LATER);
        }
        if (field == Field.CHANNEL || field == Field.PERSONS || field == Field.REPRESENTATIVES) {
            IntakeChecks.requireRepresentatives(
                    question,
                    field == Field.CHANNEL ? data.get(Field.CHANNEL) : matter.channel(),
                    field == Field.REPRESENTATIVES
                            ? data.get(Field.REPRESENTATIVES, List.of()).size()
                            : matter.representatives().size(),
                    field == Field.PERSONS
                            ? data.get(Field.PERSONS, List.of()).size()
                            : matter.petitioners().size());
        }
    }

    static void withinObjectionWindow(Question question) {
        question.matter()
                .receivedByUnitAt()
                .ifPresent(received -> requireWithin(
                        question, received, question.settings().objectionWorkingDays(), DayCount.WORKING_DAYS));
    }

    static void requireWithin(Question question, Instant start, int length, DayCount count) {
        Truth within = question.workflow().clocks().isWithin(start, length, count, question.at());
        if (within == Truth.TRUE) {
            return;
        }
        LocalDate last = question.known(question.workflow().clocks().window(start, length, count));
        if (last != null) {
            question.refuse(Reason.of(WorkflowReason.WINDOW_CLOSED, "last", last));
        }
    }

    static void objectionPending(Question question) {
        if (!question.matter().objected()) {
            question.refuse(WorkflowReason.NO_OBJECTION);
        }
    }

    static void rungDue(Question question) {
        Rung line = question.get(Field.LINE);
        if (line == null) {
            if (Clocks.urgeable(question, null).isEmpty()) {
                question.refuse(WorkflowReason.NO_RUNG_DUE);
            }
            return;
        }
        if (!isLineOf(line, question)) {
            question.refuse(Reason.of(WorkflowReason.LINE_OF_OTHER_ROLE, "line", line));
        }
        if (Clocks.urgeable(question, line).isEmpty()) {
            question.refuse(Reason.of(WorkflowReason.NO_RUNG_DUE, "line", line));
        }
    }

    private static boolean isLineOf(Rung line, Question question) {
        return Standing.isInCharge(question.matter(), Role.of(line), question.actor(), question.effect(), question);
    }

    static void beforeLimitPasses(Question question) {
        Clock handling = Clocks.running(question.matter(), Clocks.HANDLE);
        if (handling == null) {
            question.refuse(WorkflowReason.NO_LIMIT_TO_EXTEND);
            return;
        }
        LocalDate last = question.known(question.workflow().clocks().due(handling, question.at()));
        if (last != null && question.today().isAfter(last)) {
            question.refuse(Reason.of(WorkflowReason.LIMIT_PASSED, "last", last));
        }
    }

    static void extensionWithinBound(Question question) {
        Integer days = question.get(Field.DAYS);
        if (days == null) {
            return;
        }
        int used = Optional.ofNullable(Clocks.running(question.matter(), Clocks.HANDLE))
                .map(Clock::extensionDays)
                .orElse(0);
        int most = question.settings().extensionDays();
        if (days < 1 || days > most - used) {
            question.refuse(Reason.of(WorkflowReason.EXTENSION_TOO_LONG, "days", days)
                    .with("used", used)
                    .with("most", most));
        }
    }

    static void pauseReasonNamed(Question question) {
        String reason = question.get(Field.REASON);
        List<String> known = question.settings().pauseReasons();
        if (reason != null && !known.contains(reason)) {
            question.refuse(Reason.of(WorkflowReason.PAUSE_REASON_UNKNOWN, "allowed", String.join(", ", known)));
        }
    }

    static void clocksRun(Question question) {
        if (question.matter().isPaused()) {
            question.refuse(WorkflowReason.PAUSED_ALREADY);
        }
    }

    static void clocksPaused(Question question) {
        if (!question.matter().isPaused()) {
            question.refuse(WorkflowReason.NOT_PAUSED);
        }
    }

    static void packIsAnother(Question question) {
        PackPin pack = question.get(Field.PACK);
        PackPin deciding = question.workflow().pin();
        if (Objects.equals(question.matter().pack(), deciding) || (pack != null && !pack.equals(deciding))) {
            question.refuse(WorkflowReason.PACK_NOT_ANOTHER);
        }
    }
}
