package org.jiceng.governance.core.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.outcome.Truth;

/**
 * The definition of a classification, worked out slowly and without tables: what the library's answers are compared with.
 * A state holds the truth of the circumstances and of an open claim, the standing of the income (-1 below, 0 at, 1 above,
 * 2 unknown) and three ratings.
 */
final class ClassifyingByDefinition {
    static final int CIRCUMSTANCES = 0;
    static final int CLAIMS = 1;
    static final int INCOME = 2;
    static final int RATING = 3;
    static final int VARIABLES = 6;
    static final int NO_INCOME = 2;
    /** In the order of -1, 0 and 1. */
    static final List<Condition.Comparison> STANDINGS =
            List.of(Condition.Comparison.BELOW, Condition.Comparison.AT, Condition.Comparison.ABOVE);

    private static final List<Integer> FALSE_OR_TRUE = List.of(Truth.FALSE.code(), Truth.TRUE.code());

    private final List<Rule> rules;
    private final ClassOutcome gap;
    private final List<Integer> asked;

    ClassifyingByDefinition(List<Rule> rules, ClassOutcome gap, Integer... asked) {
        this.rules = rules;
        this.gap = gap;
        this.asked = List.of(asked);
    }

    List<Truth> truths(int[] state) {
        List<Truth> truths = new ArrayList<>();
        for (Rule rule : rules) {
            Truth before = truths.stream().reduce(Truth.FALSE, Truth::or);
            truths.add(rule.when().test(facts(state, before)));
        }
        return truths;
    }

    ClassOutcome outcome(int[] state) {
        List<Truth> truths = truths(state);
        for (int i = 0; i < rules.size(); i++) {
            if (truths.get(i).isTrue()) {
                return ClassOutcome.of(rules.get(i).gives());
            }
            if (truths.get(i).isUnknown()) {
                return ClassOutcome.MANUAL_DECISION;
            }
        }
        return gap;
    }

    List<String> matched(int[] state) {
        List<Truth> truths = truths(state);
        List<String> matched = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (truths.get(i).isTrue()) {
                matched.add(rules.get(i).id());
            }
        }
        return matched;
    }

    /** The unknown variables of which, for some way in which the others turn out, two values give two outcomes. */
    Set<Integer> mattering(int[] state) {
        Set<Integer> mattering = new TreeSet<>();
        for (int[] whole : completions(state, 0)) {
            for (int variable : asked) {
                if (isUnknown(state, variable)
                        && known(variable).stream()
                                .anyMatch(value -> outcome(with(whole, variable, value)) != outcome(whole))) {
                    mattering.add(variable);
                }
            }
        }
        return mattering;
    }

    /** For a class the fewest variables whose change gives it, each set of changes as the state reached. */
    List<int[]> nearest(int[] state, HouseholdClass wanted) {
        List<int[]> nearest = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (int[] changed : changes(state, 0)) {
            int distance = 0;
            for (int i = 0; i < VARIABLES; i++) {
                distance += changed[i] == state[i] ? 0 : 1;
            }
            if (outcome(changed) == ClassOutcome.of(wanted) && distance <= fewest) {
                if (distance < fewest) {
                    nearest.clear();
                }
                fewest = distance;
                nearest.add(changed);
            }
        }
        return nearest;
    }

    private List<int[]> completions(int[] state, int position) {
        if (position == asked.size()) {
            return List.of(state);
        }
        int variable = asked.get(position);
        List<int[]> all = new ArrayList<>();
        for (int value : isUnknown(state, variable) ? known(variable) : List.of(state[variable])) {
            all.addAll(completions(with(state, variable, value), position + 1));
        }
        return all;
    }

    private List<int[]> changes(int[] state, int position) {
        if (position == asked.size()) {
            return List.of(state);
        }
        int variable = asked.get(position);
        List<int[]> all = new ArrayList<>(changes(state, position + 1));
        for (int value : known(variable)) {
            if (value != state[variable]) {
                all.addAll(changes(with(state, variable, value), position + 1));
            }
        }
        return all;
    }

    private static List<Integer> known(int variable) {
        return variable == INCOME ? List.of(-1, 0, 1) : FALSE_OR_TRUE;
    }

    static boolean isUnknown(int[] state, int variable) {
        return state[variable] == (variable == INCOME ? NO_INCOME : Truth.UNKNOWN.code());
    }

    private static int[] with(int[] state, int variable, int value) {
        int[] changed = Arrays.copyOf(state, VARIABLES);
        changed[variable] = value;
        return changed;
    }

    private static Facts facts(int[] state, Truth before) {
        return new Facts() {
            @Override
            public Truth circumstance() {
                return Truth.ofCode(state[CIRCUMSTANCES]);
            }

            @Override
            public Truth openClaim() {
                return Truth.ofCode(state[CLAIMS]);
            }

            @Override
            public Truth income(Condition.Comparison comparison, int percent) {
                int wanted = STANDINGS.indexOf(comparison) - 1;
                return state[INCOME] == NO_INCOME ? Truth.UNKNOWN : Truth.of(state[INCOME] == wanted);
            }

            @Override
            public Truth rated(int yearsBack) {
                return Truth.ofCode(state[RATING + yearsBack]);
            }

            @Override
            public Truth anyRuleBefore() {
                return before;
            }
        };
    }
}
