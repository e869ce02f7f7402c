package org.jiceng.governance.examples.benchmarks.workflow;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.On;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import java.util.List;
import java.util.UUID;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/** COLA's state machine, which has no state of its own and serves all matters. */
final class ColaMachine implements Contestant {
    private final StateMachine<Stage, Action, Firing> machine;

    ColaMachine(List<Row> rows) {
        StateMachineBuilder<Stage, Action, Firing> builder = StateMachineBuilderFactory.create();
        for (Row row : rows) {
            on(builder, row)
                    .when(firing -> row.admits(firing.asked))
                    .perform((from, to, action, firing) -> firing.done = true);
        }
        // It enters every machine in a static table and refuses a name that stands there.
        machine = builder.build(UUID.randomUUID().toString());
    }

    private static On<Stage, Action, Firing> on(StateMachineBuilder<Stage, Action, Firing> builder, Row row) {
        return row.stays()
                ? builder.internalTransition().within(row.from()).on(row.action())
                : builder.externalTransition().from(row.from()).to(row.to()).on(row.action());
    }

    @Override
    public boolean permits(Stage stage, Action action) {
        return machine.verify(stage, action);
    }

    /** It answers a refusal with the stage itself, as it does an action that stays; only the action's code can tell. */
    @Override
    public @Nullable Stage decide(Case asked) {
        Firing firing = new Firing(asked);
        Stage next = machine.fireEvent(asked.stage(), asked.command().action(), firing);
        return firing.done ? next : null;
    }

    private static final class Firing {
        private final Case asked;
        private boolean done;

        private Firing(Case asked) {
            this.asked = asked;
        }
    }
}
