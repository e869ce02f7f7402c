package org.jiceng.governance.ledger.workflow;

import java.util.Optional;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Something that {@link WorkflowLinter} found in a definition.
 *
 * @param kind what it is
 * @param reason what is wrong or what follows, and what to do; its code is the kind's name
 * @param article the article of law that is not met; {@code null} if none is touched
 */
public record LintFinding(
        LintReason kind, Reason reason, @Nullable Basis article) {
    /** @throws IllegalArgumentException if the reason is not of the kind */
    public LintFinding {
        if (!reason.is(kind)) {
            throw new IllegalArgumentException("a finding of the kind " + kind + " has the reason " + reason.code()
                    + "\nGive a reason of its kind.");
        }
    }

    /** How grave it is. */
    public LintReason.Severity severity() {
        return kind.severity();
    }

    /** The stage that it is about; empty if it is about none or several. */
    public Optional<Stage> stage() {
        return Optional.ofNullable(reason.attributes().get("stage")).map(Stage::of);
    }

    /** The action that it is about; empty if it is about none. */
    public Optional<Action> action() {
        return Optional.ofNullable(reason.attributes().get("action")).map(Action::of);
    }
}
