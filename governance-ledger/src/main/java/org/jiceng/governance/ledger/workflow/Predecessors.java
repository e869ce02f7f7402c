package org.jiceng.governance.ledger.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Role;

/** What must have come before an action, or it can never be taken: by its guards and by who may take it. */
final class Predecessors {
    private static final Map<Guard, List<Effect>> BY_GUARD = Map.of(
            Guard.AS_INSTRUCTED, List.of(Effect.INSTRUCT),
            Guard.OBJECTION_PENDING, List.of(Effect.OBJECT),
            Guard.CLOCKS_PAUSED, List.of(Effect.PAUSE),
            Guard.BEFORE_LIMIT_PASSES, List.of(Effect.ACCEPT),
            Guard.DISSATISFIED, List.of(Effect.REPLY, Effect.RETURN_VISIT),
            Guard.WITHIN_REVIEW_WINDOW, List.of(Effect.REPLY),
            Guard.REVIEWED_OUTSIDE, List.of(Effect.REQUEST_REVIEW),
            Guard.GROUND_TO_REOPEN, List.of(Effect.REQUEST_REVIEW, Effect.RECORD_REVIEW, Effect.RETURN_VISIT));

    private static final Set<Role> OF_THE_HANDLER = Set.of(Role.LEAD_UNIT, Role.CO_HANDLER);

    private Predecessors() {}

    /** Each entry: effects of which one must have been had. */
    static List<List<Effect>> of(Transition row) {
        List<List<Effect>> needed = new ArrayList<>();
        row.guards().stream().filter(BY_GUARD::containsKey).map(BY_GUARD::get).forEach(needed::add);
        if (!row.by().isEmpty() && OF_THE_HANDLER.containsAll(row.by())) {
            needed.add(List.of(Effect.ASSIGN, Effect.TRANSFER));
        }
        return needed;
    }
}
