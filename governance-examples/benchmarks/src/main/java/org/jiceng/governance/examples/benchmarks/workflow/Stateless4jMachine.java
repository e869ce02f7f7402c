package org.jiceng.governance.examples.benchmarks.workflow;

import com.github.oxo42.stateless4j.StateConfiguration;
import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.delegates.FuncBoolean;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/**
 * stateless4j with its state kept outside, so that one machine serves all matters. It has one machine without guards to look up
 * what may be done, and one with guards to decide.
 */
final class Stateless4jMachine implements Contestant {
    private final StateMachine<Stage, Action> table;
    private final StateMachine<Stage, Action> machine;
    private Stage stage = Row.NONE;
    private @Nullable Case asked;
    private boolean fired;

    Stateless4jMachine(List<Row> rows) {
        table = machine(rows, false);
        machine = machine(rows, true);
    }

    private StateMachine<Stage, Action> machine(List<Row> rows, boolean guarded) {
        StateMachineConfig<Stage, Action> config = new StateMachineConfig<>();
        for (Row row : rows) {
            FuncBoolean guard = guarded ? () -> row.admits(Objects.requireNonNull(asked)) : () -> true;
            configure(config.configure(row.from()), row, guard);
        }
        StateMachine<Stage, Action> made = new StateMachine<>(Row.NONE, () -> stage, next -> stage = next, config);
        // Without this it throws, which would cost it more than the answer.
        made.onUnhandledTrigger((at, action) -> {});
        return made;
    }

    private void configure(StateConfiguration<Stage, Action> from, Row row, FuncBoolean guard) {
        if (row.stays()) {
            from.permitInternalIf(row.action(), guard, this::hasFired);
        } else {
            from.permitIf(row.action(), row.to(), guard, this::hasFired);
        }
    }

    private void hasFired() {
        fired = true;
    }

    @Override
    public boolean permits(Stage at, Action action) {
        stage = at;
        return table.canFire(action);
    }

    @Override
    public @Nullable Stage decide(Case next) {
        asked = next;
        stage = next.stage();
        fired = false;
        machine.fire(next.command().action());
        return fired ? stage : null;
    }
}
