package org.jiceng.governance.examples.benchmarks.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.configurers.TransitionConfigurer;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import org.springframework.statemachine.transition.Transition;
import reactor.core.publisher.Mono;

/**
 * Spring Statemachine: one machine, put into the matter's stage before each command. It has no question what may be done at a
 * stage; its transitions are searched for that.
 */
final class SpringMachine implements Contestant {
    private final StateMachine<Stage, Action> machine;
    private @Nullable Case asked;
    private boolean fired;

    SpringMachine(List<Row> rows) {
        StateMachineBuilder.Builder<Stage, Action> builder = StateMachineBuilder.builder();
        try {
            builder.configureStates().withStates().initial(Row.NONE).states(stages(rows));
            for (Row row : rows) {
                configure(builder, row);
            }
        } catch (Exception e) {
            throw new IllegalStateException("Spring's machine cannot be built\nSee the cause.", e);
        }
        machine = builder.build();
        machine.startReactively().block();
    }

    private static Set<Stage> stages(List<Row> rows) {
        Set<Stage> stages = new HashSet<>();
        rows.forEach(row -> {
            stages.add(row.from());
            stages.add(row.to());
        });
        return stages;
    }

    private void configure(StateMachineBuilder.Builder<Stage, Action> builder, Row row) throws Exception {
        if (row.stays()) {
            guarded(builder.configureTransitions().withInternal(), row);
        } else {
            guarded(builder.configureTransitions().withExternal().target(row.to()), row);
        }
    }

    private <T extends TransitionConfigurer<T, Stage, Action>> void guarded(T transition, Row row) {
        transition
                .source(row.from())
                .event(row.action())
                .guard(context -> row.admits(Objects.requireNonNull(asked)))
                .action(context -> fired = true);
    }

    @Override
    public boolean permits(Stage stage, Action action) {
        for (Transition<Stage, Action> transition : machine.getTransitions()) {
            if (transition.getSource().getId().equals(stage)
                    && transition.getTrigger().getEvent().equals(action)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable Stage decide(Case next) {
        asked = next;
        fired = false;
        machine.getStateMachineAccessor()
                .withRegion()
                .resetStateMachineReactively(new DefaultStateMachineContext<>(next.stage(), null, null, null))
                .block();
        machine.sendEvent(Mono.just(
                        MessageBuilder.withPayload(next.command().action()).build()))
                .blockLast();
        return fired ? machine.getState().getId() : null;
    }
}
