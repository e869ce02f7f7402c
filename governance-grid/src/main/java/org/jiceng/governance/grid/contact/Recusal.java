package org.jiceng.governance.grid.contact;

import java.util.Comparator;
import java.util.Objects;
import org.jiceng.governance.core.identity.HouseholdId;

/**
 * That a person keeps away from a household. Personal data: {@code toString} leaves it out. Ordered by household, then by kind.
 *
 * @param household the household
 * @param kind why
 * @term 回避
 */
public record Recusal(HouseholdId household, RecusalKind kind) implements Comparable<Recusal> {
    private static final Comparator<Recusal> ORDER =
            Comparator.comparing(Recusal::household).thenComparing(Recusal::kind);

    public Recusal {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public int compareTo(Recusal other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "Recusal[masked]";
    }
}
