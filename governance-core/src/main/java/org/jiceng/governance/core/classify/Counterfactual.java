package org.jiceng.governance.core.classify;

import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.household.HouseholdClass;

/**
 * One of the smallest sets of changes that would give another class.
 *
 * @param gives the class that it would give
 * @param changes the facts that would have to be otherwise, and how; fewest possible, never empty
 */
public record Counterfactual(HouseholdClass gives, List<FactState> changes) {
    public Counterfactual {
        Objects.requireNonNull(gives, "gives");
        changes = List.copyOf(changes);
    }
}
