package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * What is put to the workflow: may this actor take this action now? With data it is a command; without, only what does not
 * depend on the data is looked at. The reasons against are gathered as they are found.
 */
final class Question {
    private final LedgerWorkflow workflow;
    private final @Nullable Matter matter;
    private final Actor actor;
    private final Instant at;
    private final @Nullable ActionData data;
    private final Surroundings around;
    private @Nullable Transition row;
    private final List<Reason> against = new ArrayList<>(0);

    Question(
            LedgerWorkflow workflow,
            @Nullable Matter matter,
            Actor actor,
            Instant at,
            @Nullable ActionData data,
            Surroundings around) {
        this.workflow = workflow;
        this.matter = matter;
        this.actor = actor;
        this.at = at;
        this.data = data;
        this.around = around;
    }

    /** Puts the row of the definition by which the action would be taken. */
    void by(Transition taken) {
        row = taken;
    }

    /** The row; only asked once there is one. */
    Transition row() {
        return Objects.requireNonNull(row);
    }

    Effect effect() {
        return row().effect();
    }

    LedgerSettings settings() {
        return workflow.settings();
    }

    LedgerWorkflow workflow() {
        return workflow;
    }

    /** The matter; only asked where there is one. */
    Matter matter() {
        return Objects.requireNonNull(matter);
    }

    Actor actor() {
        return actor;
    }

    Instant at() {
        return at;
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, settings().clocks().zone());
    }

    /** Whether it is a command, so that what is not said is missing. */
    boolean saysData() {
        return data != null;
    }

    ActionData data() {
        return data == null ? ActionData.none() : data;
    }

    <T> @Nullable T get(Field<T> field) {
        return data == null ? null : data.get(field);
    }

    Surroundings around() {
        return around;
    }

    List<Reason> against() {
        return against;
    }

    void refuse(Reason reason) {
        if (!against.contains(reason)) {
            against.add(reason);
        }
    }

    void refuse(WorkflowReason code) {
        refuse(Reason.of(code));
    }

    /** The answer of the calendar, or {@code null} after saying against that it does not know the year. */
    <T> @Nullable T known(CalendarAnswer<T> answer) {
        return answer.<@Nullable T>fold(CalendarAnswer.Known::value, unknown -> {
            refuse(unknown.reason());
            return null;
        });
    }

    /** The instruction by which the matter goes on. */
    Optional<Instruction> instruction() {
        return matter().instruction();
    }

    /** Another matter, if there is one that this actor may know of. */
    Optional<Matter> other(MatterId id) {
        return around.matters().apply(id).filter(other -> !Standing.isHidden(other, actor, around.units()));
    }
}
