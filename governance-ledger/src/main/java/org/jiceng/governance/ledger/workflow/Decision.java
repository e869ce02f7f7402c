package org.jiceng.governance.ledger.workflow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;

/** The answer to a command: what happened, or every reason why not. */
public sealed interface Decision {
    /**
     * It was done.
     *
     * @param events what happened: one event of the matter, and one of each other matter that it touches
     * @param matter the matter thereafter
     * @param others the other matters thereafter, new ones among them, in the order of their events
     */
    record Accepted(List<MatterEvent> events, Matter matter, List<Matter> others) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            others = List.copyOf(others);
        }

        @Override
        public <R> R fold(
                Function<? super Accepted, ? extends R> accepted, Function<? super Refused, ? extends R> refused) {
            return accepted.apply(this);
        }
    }

    /**
     * It was refused, and nothing happened.
     *
     * @param reasons every reason; at least one
     * @param allowed the actions that this actor may take now, in the order of the definition
     */
    record Refused(List<Reason> reasons, List<Action> allowed) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
            allowed = List.copyOf(allowed);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal has no reason\nGive at least one.");
            }
        }

        @Override
        public <R> R fold(
                Function<? super Accepted, ? extends R> accepted, Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }
    }

    /** What one of two functions makes of the answer. */
    <R> R fold(Function<? super Accepted, ? extends R> accepted, Function<? super Refused, ? extends R> refused);

    /** Whether it was done. */
    default boolean isAccepted() {
        return fold(accepted -> true, refused -> false);
    }

    /** The matter thereafter; empty if it was refused. */
    default Optional<Matter> thereafter() {
        return fold(accepted -> Optional.of(accepted.matter()), refused -> Optional.empty());
    }

    /** The reasons; none if it was done. */
    default List<Reason> reasons() {
        return fold(accepted -> List.of(), Refused::reasons);
    }
}
