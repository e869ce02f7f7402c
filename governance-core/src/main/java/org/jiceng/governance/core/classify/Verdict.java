package org.jiceng.governance.core.classify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.household.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one case of the facts. Holds no figure and names no circumstance. The facts and what follows from
 * them are the household's: default JSON leaves them out.
 *
 * @param outcome the class to recommend, or that a person decides
 * @param decidedBy the id of the rule that gave the class; {@code null} if none did
 * @param matched the ids of all rules that are true, in the order of precedence
 * @param missing the facts that are unknown and would settle it, in the order of {@link Fact.Kind} and the latest year
 *     first; empty if no unknown fact matters
 * @param facts the state of each fact that the rules ask for
 * @param counterfactuals for each other class the smallest sets of changes that would give it, by class and then in the
 *     order of the facts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        ClassOutcome outcome,
        @Nullable String decidedBy,
        List<String> matched,
        List<Fact> missing,
        @Personal List<FactState> facts,
        @Personal List<Counterfactual> counterfactuals) {
    public Verdict {
        Objects.requireNonNull(outcome, "outcome");
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
        // JSON without personal data leaves these out, and a mapper then passes null.
        facts = List.copyOf(Objects.requireNonNullElse(facts, List.of()));
        counterfactuals = List.copyOf(Objects.requireNonNullElse(counterfactuals, List.of()));
    }
}
