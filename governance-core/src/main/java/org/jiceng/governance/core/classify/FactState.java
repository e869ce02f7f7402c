package org.jiceng.governance.core.classify;

import java.util.Objects;

/**
 * A fact and the state that it is in, or would be in.
 *
 * @param fact the fact
 * @param state {@code TRUE}, {@code FALSE} or {@code UNKNOWN}; of an income {@code BELOW}, {@code AT} or {@code ABOVE} the
 *     average, or, if the rules name another percentage than 100, {@code BELOW_60}, {@code AT_60}, {@code FROM_60_TO_100}
 *     and so on; {@code AVERAGE_ZERO} where several percentages of an average of nothing are one
 */
public record FactState(Fact fact, String state) {
    public FactState {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(state, "state");
    }
}
