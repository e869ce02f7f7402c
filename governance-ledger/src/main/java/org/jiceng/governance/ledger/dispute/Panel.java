package org.jiceng.governance.ledger.dispute;

import java.util.Set;

/**
 * Who settles a dispute together.
 *
 * @param leads who may lead: one of them does
 * @param takePart who takes part besides: all of them do; may be empty
 */
public record Panel(Set<Capacity> leads, Set<Capacity> takePart) {
    public Panel {
        leads = Capacity.copyOf(leads);
        takePart = Capacity.copyOf(takePart);
    }
}
