package org.jiceng.governance.examples.benchmarks.workflow;

import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/**
 * A command and the matter that it is about.
 *
 * @param matter the matter; {@code null} if the command registers it
 * @param command the command
 */
record Case(@Nullable Matter matter, Command command) {
    /** The stage from which the command leads on. */
    Stage stage() {
        return matter == null ? Row.NONE : matter.stage();
    }
}
