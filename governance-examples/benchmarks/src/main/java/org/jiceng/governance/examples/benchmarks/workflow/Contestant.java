package org.jiceng.governance.examples.benchmarks.workflow;

import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/** One way to keep the rows of a definition and to decide by them. Used by one thread at a time. */
interface Contestant {
    /** Whether an action may be taken at a stage. */
    boolean permits(Stage stage, Action action);

    /** The stage to which a command leads; {@code null} if it is refused. */
    @Nullable
    Stage decide(Case asked);
}
