package org.jiceng.governance.examples.benchmarks.workflow;

import java.time.LocalDate;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.Decision;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.Surroundings;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/** The library with the default definition of the built-in pack {@code shiquan-321}. */
final class LibraryWorkflow implements Contestant {
    private final LedgerWorkflow workflow =
            LedgerWorkflow.of(PolicyPacks.builtIn("shiquan-321"), LocalDate.of(2024, 3, 1));
    private final WorkflowDefinition definition = workflow.definition();
    private final Surroundings county = Offices.surroundings();

    WorkflowDefinition definition() {
        return definition;
    }

    @Override
    public boolean permits(Stage stage, Action action) {
        return definition.permits(action, stage);
    }

    /** The whole answer, with events and clocks or with every reason. */
    Decision answer(Case asked) {
        return workflow.decide(asked.matter(), asked.command(), county);
    }

    @Override
    public @Nullable Stage decide(Case asked) {
        return answer(asked).thereafter().map(Matter::stage).orElse(null);
    }
}
