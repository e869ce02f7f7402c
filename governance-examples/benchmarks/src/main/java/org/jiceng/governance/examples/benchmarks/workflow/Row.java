package org.jiceng.governance.examples.benchmarks.workflow;

import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.Transition;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;

/**
 * One stage of a row of the definition, as a state machine has it.
 *
 * @param from the stage at which the action may be taken; {@link #NONE} if it registers a matter
 * @param to the stage to which it leads; the same if it stays
 * @param transition the definition's row
 */
record Row(Stage from, Stage to, Transition transition) {
    /** Where a matter is that is not registered. A state machine needs a state for it; the library has no matter. */
    static final Stage NONE = Stage.of("NONE");

    /** All rows of a definition. */
    static List<Row> of(WorkflowDefinition definition) {
        List<Row> rows = new ArrayList<>();
        for (Transition transition : definition.transitions()) {
            if (transition.from().isEmpty()) {
                rows.add(new Row(NONE, transition.target(NONE), transition));
            }
            transition.from().forEach(from -> rows.add(new Row(from, transition.target(from), transition)));
        }
        return rows;
    }

    Action action() {
        return transition.action();
    }

    boolean stays() {
        return from.equals(to);
    }

    /** What a peer's guard says; see {@link HandWrittenGuard}. */
    boolean admits(Case asked) {
        return HandWrittenGuard.admits(transition, asked);
    }
}
