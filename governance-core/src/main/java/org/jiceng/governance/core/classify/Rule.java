package org.jiceng.governance.core.classify;

import java.util.Objects;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.Title;

/**
 * A rule of a pack: the condition under which a class is given. Its place in the pack's list is its precedence.
 *
 * @param id its id, unique among the rules
 * @param gives the class
 * @param when the condition
 * @param title what it says, in a resident's words
 * @param basis what it rests on
 */
public record Rule(String id, HouseholdClass gives, Condition when, Title title, Basis basis) {
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(gives, "gives");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(basis, "basis");
    }
}
