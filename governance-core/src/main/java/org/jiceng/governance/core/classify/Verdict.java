package org.jiceng.governance.core.classify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one case of the facts. Holds no figure and names no circumstance.
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
        List<FactState> facts,
        List<Counterfactual> counterfactuals) {
    public Verdict {
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
        facts = List.copyOf(facts);
        counterfactuals = List.copyOf(counterfactuals);
    }
}
