package org.jiceng.governance.core.classify;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.Messages;

/**
 * The recommended class of one household with all that led to it. It takes effect when a named person confirms it, see
 * {@link ConfirmedClass}.
 *
 * @param household the household
 * @param ground the pack, its rules and the dates on which the recommendation rests
 * @param verdict what the rules say of the household's facts
 */
public record Classification(HouseholdId household, ClassificationGround ground, Verdict verdict) {
    public Classification {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** The class to recommend, or that a person decides. */
    public ClassOutcome outcome() {
        return verdict.outcome();
    }

    /** The ids of all rules that are true, in the order of precedence. */
    public List<String> matched() {
        return verdict.matched();
    }

    /** The facts that are unknown and would settle it; empty if no unknown fact matters. */
    public List<Fact> missing() {
        return verdict.missing();
    }

    /** For each other class the smallest sets of changes that would give it. */
    public List<Counterfactual> counterfactuals() {
        return verdict.counterfactuals();
    }

    /** The recommendation in a resident's words, without any figure; lines parted by line feeds. */
    public String explain(Locale locale) {
        return explain(Messages.standard(), locale);
    }

    /** The recommendation in a resident's words, by texts of which an application may have replaced some. */
    public String explain(Messages messages, Locale locale) {
        return new Explanation(this, messages, locale).withoutFigures();
    }

    @Override
    public String toString() {
        return "Classification[" + ground.pack() + ", " + ground.asOf() + ", masked]";
    }
}
