package org.jiceng.governance.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.policy.PackSection;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.ledger.dispute.DisputeParameters;
import org.jiceng.governance.ledger.supervision.SupervisionParameters;
import org.jiceng.governance.ledger.workflow.WorkflowParameters;

/** The section {@code ledger} of a policy pack: what its concepts read, joined. A pack may leave it out. */
public final class LedgerPolicy implements PackSection {
    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Stream.of(WorkflowParameters.all(), SupervisionParameters.all(), DisputeParameters.all())
                .<Parameter<?>>flatMap(List::stream)
                .toList();
    }
}
