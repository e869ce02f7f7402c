package org.jiceng.governance.core.household;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.outcome.Truth;

/**
 * Which lists of a vendor's make a household a poor one. What counts as poor changed in 2020 and 2021, when the registered
 * poor households ended and households watched against falling back, subsistence allowance and extreme poverty remained:
 * a policy pack gives the lists by date.
 *
 * @param counted the names of the lists that count, in alphabetical order
 * @term 贫困
 */
public record PovertyLists(Set<String> counted) {
    public PovertyLists {
        counted = Collections.unmodifiableSortedSet(new TreeSet<>(counted));
    }

    /**
     * Whether a household is a poor one: true if it stands on a list that counts, unknown if it stands on none and one
     * that counts has not been consulted, else false.
     *
     * @param on the lists on which the household stands
     * @param consulted the lists that were consulted for it
     */
    public Truth poverty(Collection<String> on, Collection<String> consulted) {
        if (counted.stream().anyMatch(on::contains)) {
            return Truth.TRUE;
        }
        return consulted.containsAll(counted) ? Truth.FALSE : Truth.UNKNOWN;
    }
}
