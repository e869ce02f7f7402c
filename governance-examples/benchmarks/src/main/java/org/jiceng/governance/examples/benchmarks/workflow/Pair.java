package org.jiceng.governance.examples.benchmarks.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.StageDefinition;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;

/** A stage and an action of which it is asked whether it may be taken there. */
record Pair(Stage stage, Action action) {
    /** Every stage with every action. */
    static List<Pair> all(WorkflowDefinition definition) {
        List<Pair> pairs = new ArrayList<>();
        for (StageDefinition stage : definition.stages()) {
            definition.actions().forEach(action -> pairs.add(new Pair(stage.stage(), action)));
        }
        return pairs;
    }

    /** Pairs by chance, about as many permitted as forbidden. */
    static List<Pair> mix(WorkflowDefinition definition, long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Pair> permitted = new ArrayList<>();
        List<Pair> forbidden = new ArrayList<>();
        all(definition)
                .forEach(pair -> (definition.permits(pair.action, pair.stage) ? permitted : forbidden).add(pair));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Pair> from = random.nextBoolean() ? permitted : forbidden;
            pairs.add(from.get(random.nextInt(from.size())));
        }
        return pairs;
    }
}
