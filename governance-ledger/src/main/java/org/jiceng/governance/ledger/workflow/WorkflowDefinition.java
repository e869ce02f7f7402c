package org.jiceng.governance.ledger.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The stages and actions of a ledger. Immutable, and looked up in constant time.
 *
 * <p>It is consistent in itself: every stage that an action names is defined, and no action leads from one stage in two ways.
 * Whether it is sound is another question, which {@link WorkflowLinter} answers.
 */
public final class WorkflowDefinition {
    private final List<StageDefinition> stages;
    private final List<Transition> transitions;
    private final Map<Stage, StageDefinition> byStage = new HashMap<>();
    private final Map<Action, Map<Stage, Transition>> table = new HashMap<>();
    private final Map<Action, Transition> registering = new HashMap<>();
    private final Map<Action, List<Transition>> byAction = new LinkedHashMap<>();

    private WorkflowDefinition(List<StageDefinition> stages, List<Transition> transitions) {
        this.stages = List.copyOf(stages);
        this.transitions = List.copyOf(transitions);
        stages.forEach(stage -> byStage.put(stage.stage(), stage));
        for (Transition row : transitions) {
            byAction.computeIfAbsent(row.action(), action -> new ArrayList<>()).add(row);
            if (row.from().isEmpty()) {
                registering.put(row.action(), row);
            }
            row.from()
                    .forEach(from -> table.computeIfAbsent(row.action(), action -> new HashMap<>())
                            .put(from, row));
        }
    }

    /**
     * The definition of some stages and rows.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    public static WorkflowDefinition of(List<StageDefinition> stages, List<Transition> transitions) {
        check(stages, transitions).stream().findFirst().ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
        return new WorkflowDefinition(stages, transitions);
    }

    /** Every reason why {@link #of} would refuse, in the order given; empty if it would not. */
    public static List<Reason> check(List<StageDefinition> stages, List<Transition> transitions) {
        List<Reason> faults = new ArrayList<>();
        Set<Stage> known = new LinkedHashSet<>();
        for (StageDefinition stage : stages) {
            if (!known.add(stage.stage())) {
                faults.add(Reason.of(WorkflowReason.STAGE_TWICE, "stage", stage.stage()));
            }
        }
        Map<Action, Set<Object>> seen = new HashMap<>();
        for (Transition row : transitions) {
            Set<Stage> named = new LinkedHashSet<>(row.from());
            row.leadsTo().ifPresent(named::add);
            named.removeAll(known);
            named.forEach(stage -> faults.add(
                    Reason.of(WorkflowReason.STAGE_UNDEFINED, "stage", stage).with("action", row.action())));
            if (row.from().isEmpty() && row.to() == null) {
                faults.add(Reason.of(WorkflowReason.REGISTERS_NOWHERE, "action", row.action()));
            }
            if (row.from().isEmpty() != (row.effect() == Effect.REGISTER)) {
                faults.add(Reason.of(WorkflowReason.REGISTERS_FROM_STAGE, "action", row.action())
                        .with("effect", row.effect()));
            }
            if (row.effect() == Effect.ABSORB || row.effect() == Effect.RELATE) {
                faults.add(Reason.of(WorkflowReason.EFFECT_OF_OTHER_SIDE, "action", row.action())
                        .with("effect", row.effect()));
            }
            Set<Object> origins = seen.computeIfAbsent(row.action(), action -> new LinkedHashSet<>());
            Set<?> own = row.from().isEmpty() ? Set.of("NONE") : row.from();
            for (Object origin : own) {
                if (!origins.add(origin)) {
                    faults.add(Reason.of(WorkflowReason.ACTION_TWO_WAYS, "action", row.action())
                            .with("stage", origin));
                }
            }
        }
        if (transitions.stream().allMatch(row -> row.effect() != Effect.REGISTER)) {
            faults.add(Reason.of(WorkflowReason.REGISTERS_NOTHING));
        }
        return faults;
    }

    /** The stages, in the order of the definition. */
    public List<StageDefinition> stages() {
        return stages;
    }

    /** The rows, in the order of the definition. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** The actions, in the order in which they first stand in the definition. */
    public Set<Action> actions() {
        return byAction.keySet();
    }

    /** The stage's definition; empty if it is not defined. */
    public Optional<StageDefinition> stage(Stage stage) {
        return Optional.ofNullable(byStage.get(stage));
    }

    /** Whether a matter at a stage is still open; a stage that is not defined is not. */
    public boolean isOpen(Stage stage) {
        StageDefinition definition = byStage.get(stage);
        return definition != null && !definition.end();
    }

    /** The rows of an action; none if it is not defined. */
    public List<Transition> rows(Action action) {
        return byAction.getOrDefault(action, List.of());
    }

    /** The row by which an action leads on from a stage; {@code null} if it does not. */
    @Nullable
    Transition row(Action action, Stage from) {
        Map<Stage, Transition> byFrom = table.get(action);
        return byFrom == null ? null : byFrom.get(from);
    }

    /** The row by which an action registers a matter; {@code null} if it does not. */
    @Nullable
    Transition registering(Action action) {
        return registering.get(action);
    }
}
