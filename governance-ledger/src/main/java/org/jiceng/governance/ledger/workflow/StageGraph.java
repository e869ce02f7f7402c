package org.jiceng.governance.ledger.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Stage;

/** The stages of a definition as a graph, with a step for each stage from which a row leads on. */
final class StageGraph {
    /** That an action leads from one stage to another, or leaves it as it is. */
    record Step(Transition row, Stage from, Stage to) {
        boolean has(Effect effect) {
            return row.effect() == effect;
        }

        boolean moves() {
            return !from.equals(to);
        }
    }

    private final List<Stage> stages;
    private final Set<Stage> starts = new LinkedHashSet<>();
    private final List<Step> steps = new ArrayList<>();

    StageGraph(WorkflowDefinition definition) {
        stages = definition.stages().stream().map(StageDefinition::stage).toList();
        for (Transition row : definition.transitions()) {
            if (row.from().isEmpty()) {
                row.leadsTo().ifPresent(starts::add);
            }
            row.from().forEach(from -> steps.add(new Step(row, from, row.target(from))));
        }
    }

    /** All steps, in the order of the definition. */
    List<Step> steps() {
        return steps;
    }

    /** The stages at which a matter can begin. */
    Set<Stage> starts() {
        return starts;
    }

    /** The stages that a matter can reach from its beginning by some steps. */
    Set<Stage> reached(Predicate<Step> taken) {
        return reached(starts, taken);
    }

    /** Some stages and those that a matter can reach from them by some steps. */
    Set<Stage> reached(Collection<Stage> from, Predicate<Step> taken) {
        Set<Stage> reached = new HashSet<>(from);
        Deque<Stage> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            Stage stage = waiting.remove();
            for (Step step : steps) {
                if (step.from().equals(stage) && taken.test(step) && reached.add(step.to())) {
                    waiting.add(step.to());
                }
            }
        }
        return reached;
    }

    /** The rings that some steps form: stages that can all be reached from each other, in the order of the definition. */
    List<Set<Stage>> rings(Predicate<Step> taken) {
        List<Set<Stage>> rings = new ArrayList<>();
        Set<Stage> done = new HashSet<>();
        for (Stage stage : stages) {
            Set<Stage> ring = done.contains(stage) ? Set.of() : ringOf(stage, taken);
            if (ring.size() > 1) {
                rings.add(ring);
            }
            done.addAll(ring);
        }
        return rings;
    }

    private Set<Stage> ringOf(Stage stage, Predicate<Step> taken) {
        Set<Stage> after = reached(Set.of(stage), taken);
        return stages.stream()
                .filter(other ->
                        after.contains(other) && reached(Set.of(other), taken).contains(stage))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
