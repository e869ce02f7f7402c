package org.jiceng.governance.core.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.outcome.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a pack worked out over all cases of a {@link FactSpace}. The outcome of every case is worked out at once;
 * the rest of a verdict when its case is first met, after which it is kept: any thread that works it out gets an equal
 * one.
 */
final class RuleTable {
    private final List<Rule> rules;
    private final ClassOutcome gapOutcome;
    private final FactSpace space;
    private final ClassOutcome[] outcomes;
    private final AtomicReferenceArray<@Nullable Verdict> verdicts;

    RuleTable(List<Rule> rules, ClassOutcome gapOutcome, FactSpace space) {
        this.rules = rules;
        this.gapOutcome = gapOutcome;
        this.space = space;
        this.outcomes = new ClassOutcome[space.cases()];
        this.verdicts = new AtomicReferenceArray<>(space.cases());
        for (int index = 0; index < outcomes.length; index++) {
            outcomes[index] = outcome(truths(index));
        }
    }

    Verdict verdict(int index) {
        Verdict verdict = verdicts.get(index);
        if (verdict == null) {
            verdict = workOut(index);
            verdicts.set(index, verdict);
        }
        return verdict;
    }

    /** The truth of each rule in a case. */
    List<Truth> truths(int index) {
        List<Truth> truths = new ArrayList<>(rules.size());
        Truth before = Truth.FALSE;
        for (Rule rule : rules) {
            Truth truth = rule.when().test(space.facts(index, before));
            truths.add(truth);
            before = before.or(truth);
        }
        return truths;
    }

    /** The ids of the rules that are true in a case. */
    List<String> matched(int index) {
        List<Truth> truths = truths(index);
        List<String> matched = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (truths.get(i).isTrue()) {
                matched.add(rules.get(i).id());
            }
        }
        return matched;
    }

    private ClassOutcome outcome(List<Truth> truths) {
        int deciding = deciding(truths);
        if (deciding == rules.size()) {
            return gapOutcome;
        }
        return truths.get(deciding).isTrue()
                ? ClassOutcome.of(rules.get(deciding).gives())
                : ClassOutcome.MANUAL_DECISION;
    }

    /** The first rule that is not false; the number of rules if all are. */
    private static int deciding(List<Truth> truths) {
        int first = 0;
        while (first < truths.size() && truths.get(first).isFalse()) {
            first++;
        }
        return first;
    }

    private Verdict workOut(int index) {
        List<Truth> truths = truths(index);
        int deciding = deciding(truths);
        boolean decided = deciding < rules.size() && truths.get(deciding).isTrue();
        boolean open = deciding < rules.size() && !decided;
        return new Verdict(
                outcomes[index],
                decided ? rules.get(deciding).id() : null,
                matched(index),
                open ? missing(index, rules.get(deciding)) : List.of(),
                states(index),
                counterfactuals(index));
    }

    private List<FactState> states(int index) {
        List<FactState> states = new ArrayList<>();
        for (int variable = 0; variable < space.variables(); variable++) {
            if (space.asks(variable)) {
                states.add(space.factState(variable, space.state(index, variable)));
            }
        }
        return states;
    }

    /**
     * The unknown facts on which the outcome still depends: for some way in which all others turn out, another value of
     * this one gives another outcome. Where the rules are such that none does, the unknown facts of the rule at which the
     * decision stopped.
     */
    private List<Fact> missing(int index, Rule stoppedAt) {
        List<Integer> unknown = new ArrayList<>();
        for (int variable = 0; variable < space.variables(); variable++) {
            if (!space.isKnown(variable, space.state(index, variable))) {
                unknown.add(variable);
            }
        }
        List<Integer> completions = List.of(index);
        for (int variable : unknown) {
            completions = each(completions, variable);
        }
        List<Integer> decisive = new ArrayList<>();
        for (int variable : unknown) {
            if (completions.stream().anyMatch(whole -> matters(whole, variable))) {
                decisive.add(variable);
            }
        }
        if (decisive.isEmpty()) {
            unknown.removeIf(variable -> !asks(stoppedAt.when(), variable));
            decisive = unknown;
        }
        return decisive.stream()
                .flatMap(variable -> space.missing(variable, space.state(index, variable)).stream())
                .toList();
    }

    private List<Integer> each(List<Integer> cases, int variable) {
        List<Integer> more = new ArrayList<>();
        for (int index : cases) {
            for (int state : space.knownStates(variable)) {
                more.add(space.with(index, variable, state));
            }
        }
        return more;
    }

    private boolean matters(int index, int variable) {
        return space.knownStates(variable).stream()
                .anyMatch(state -> outcomes[space.with(index, variable, state)] != outcomes[index]);
    }

    /** Whether a condition asks for a variable; "otherwise" asks for none, being true where all rules before are false. */
    private static boolean asks(Condition when, int variable) {
        boolean[] asks = new boolean[1];
        RuleFormat.visit(
                when,
                condition -> asks[0] |=
                        (variable == FactSpace.CIRCUMSTANCES && condition instanceof Condition.HasCircumstance)
                                || (variable == FactSpace.OPEN_CLAIMS && condition instanceof Condition.HasOpenClaim)
                                || (variable == FactSpace.INCOME && condition instanceof Condition.AgainstAverage)
                                || (condition instanceof Condition.SafeFamily ratings
                                        && variable >= FactSpace.FIRST_RATING
                                        && variable < FactSpace.FIRST_RATING + ratings.years()));
        return asks[0];
    }

    /** For each class that the case does not give, the cases with the fewest other states that give it. */
    private List<Counterfactual> counterfactuals(int index) {
        List<Counterfactual> found = new ArrayList<>();
        Set<HouseholdClass> open = new LinkedHashSet<>(List.of(HouseholdClass.values()));
        outcomes[index].householdClass().ifPresent(open::remove);
        List<int[]> reached = List.of(new int[] {index, 0});
        for (int changes = 1; changes <= space.variables() && !open.isEmpty(); changes++) {
            reached = oneChangeMore(index, reached);
            Set<HouseholdClass> now = new LinkedHashSet<>();
            for (int[] caseAndNext : reached) {
                HouseholdClass gives = outcomes[caseAndNext[0]].householdClass().orElse(null);
                if (gives != null && open.contains(gives)) {
                    found.add(new Counterfactual(gives, changes(index, caseAndNext[0])));
                    now.add(gives);
                }
            }
            open.removeAll(now);
        }
        found.sort((a, b) -> a.gives().compareTo(b.gives()));
        return found;
    }

    /** Each case with one later variable changed to each other known state, paired with the next variable to change. */
    private List<int[]> oneChangeMore(int from, List<int[]> reached) {
        List<int[]> more = new ArrayList<>();
        for (int[] caseAndNext : reached) {
            for (int variable = caseAndNext[1]; variable < space.variables(); variable++) {
                for (int state : space.knownStates(variable)) {
                    if (state != space.state(from, variable)) {
                        more.add(new int[] {space.with(caseAndNext[0], variable, state), variable + 1});
                    }
                }
            }
        }
        return more;
    }

    private List<FactState> changes(int from, int to) {
        List<FactState> changes = new ArrayList<>();
        for (int variable = 0; variable < space.variables(); variable++) {
            if (space.state(from, variable) != space.state(to, variable)) {
                changes.add(space.factState(variable, space.state(to, variable)));
            }
        }
        return changes;
    }
}
