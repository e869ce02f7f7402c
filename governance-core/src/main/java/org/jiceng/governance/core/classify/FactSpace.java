package org.jiceng.governance.core.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.outcome.Truth;

/**
 * All the states that the facts which a pack's rules ask for can be in, numbered: a state is one number for each
 * variable, and a case is the state of all variables as one index. What is known of a household is a case, so its
 * classification is looked up, and gaps and overlaps of rules are found by going through all cases.
 *
 * <p>Variables in order: circumstances, open claims, income against the average, and the rating of each year back from
 * the reference year. A variable that no rule asks for has the one state 0.
 */
final class FactSpace {
    /** The bits that say why an income's standing is unknown; several may be set. */
    static final int INCOME_UNKNOWN = 1;

    static final int RESIDENTS_UNKNOWN = 2;
    static final int AVERAGE_UNKNOWN = 4;

    static final int CIRCUMSTANCES = 0;
    static final int OPEN_CLAIMS = 1;
    static final int INCOME = 2;
    static final int FIRST_RATING = 3;

    private static final int TRUTHS = 3;

    private final int referenceYear;
    private final int[] percentages;
    private final int knownIncomes;
    private final int[] sizes;
    private final int[] strides;
    private final int cases;

    private FactSpace(int referenceYear, int[] percentages, boolean circumstances, boolean openClaims, int years) {
        this.referenceYear = referenceYear;
        this.percentages = percentages;
        this.knownIncomes = incomes(percentages.length);
        this.sizes = new int[FIRST_RATING + years];
        sizes[CIRCUMSTANCES] = circumstances ? TRUTHS : 1;
        sizes[OPEN_CLAIMS] = openClaims ? TRUTHS : 1;
        sizes[INCOME] =
                percentages.length == 0 ? 1 : knownIncomes + (INCOME_UNKNOWN | RESIDENTS_UNKNOWN | AVERAGE_UNKNOWN);
        for (int year = 0; year < years; year++) {
            sizes[FIRST_RATING + year] = TRUTHS;
        }
        this.strides = new int[sizes.length];
        int product = 1;
        for (int i = 0; i < sizes.length; i++) {
            strides[i] = product;
            product *= sizes[i];
        }
        this.cases = product;
    }

    /** The space of what the rules ask for; a reference year of 0 leaves the year open. */
    static FactSpace of(List<Rule> rules, int referenceYear) {
        List<Condition> asked = new ArrayList<>();
        rules.forEach(rule -> RuleFormat.visit(rule.when(), asked::add));
        int years = asked.stream()
                .filter(Condition.SafeFamily.class::isInstance)
                .mapToInt(condition -> ((Condition.SafeFamily) condition).years())
                .max()
                .orElse(0);
        int[] percentages = RuleFormat.percentages(rules).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        return new FactSpace(
                referenceYear,
                percentages,
                asked.stream().anyMatch(Condition.HasCircumstance.class::isInstance),
                asked.stream().anyMatch(Condition.HasOpenClaim.class::isInstance),
                years);
    }

    /**
     * How many standings an income can have: between and at each percentage, and, where there are several, at all of them
     * since the average is zero.
     */
    private static int incomes(int percentages) {
        return percentages == 0 ? 1 : 2 * percentages + (percentages > 1 ? 2 : 1);
    }

    int cases() {
        return cases;
    }

    int variables() {
        return sizes.length;
    }

    int years() {
        return sizes.length - FIRST_RATING;
    }

    boolean asksIncome() {
        return percentages.length > 0;
    }

    boolean asks(int variable) {
        return sizes[variable] > 1;
    }

    int[] percentages() {
        return percentages;
    }

    int stride(int variable) {
        return strides[variable];
    }

    int state(int index, int variable) {
        return index / strides[variable] % sizes[variable];
    }

    /** The case that differs from another in one variable. */
    int with(int index, int variable, int state) {
        return index + (state - state(index, variable)) * strides[variable];
    }

    boolean isKnown(int variable, int state) {
        if (!asks(variable)) {
            return true;
        }
        return variable == INCOME ? state < knownIncomes : state != Truth.UNKNOWN.code();
    }

    /** The states in which a variable is known, ascending. */
    List<Integer> knownStates(int variable) {
        List<Integer> known = new ArrayList<>();
        for (int state = 0; state < sizes[variable]; state++) {
            if (isKnown(variable, state)) {
                known.add(state);
            }
        }
        return known;
    }

    /** The state of an income that is not known, for the reasons whose bits are set. */
    int unknownIncome(int reasons) {
        return knownIncomes + reasons - 1;
    }

    /**
     * The state of a known income after one percentage more: two states up if above it, one if exactly at it.
     *
     * @param state the state after the smaller percentages, 0 before the first
     * @param standing how it stands to this percentage: -1, 0 or 1
     */
    static int knownIncome(int state, int standing) {
        return state + standing + 1;
    }

    /** The state of an income of nothing where the average is nothing: at every percentage. */
    int incomeAtZeroAverage() {
        return percentages.length > 1 ? knownIncomes - 1 : knownIncome(0, 0);
    }

    /** What a variable that is unknown in a case leaves open. */
    List<Fact> missing(int variable, int state) {
        if (variable != INCOME) {
            return List.of(fact(variable));
        }
        int reasons = state - knownIncomes + 1;
        List<Fact> missing = new ArrayList<>();
        if ((reasons & INCOME_UNKNOWN) != 0) {
            missing.add(Fact.of(Fact.Kind.INCOME));
        }
        if ((reasons & RESIDENTS_UNKNOWN) != 0) {
            missing.add(Fact.of(Fact.Kind.RESIDENTS));
        }
        if ((reasons & AVERAGE_UNKNOWN) != 0) {
            missing.add(Fact.of(Fact.Kind.VILLAGE_AVERAGE));
        }
        return missing;
    }

    Fact fact(int variable) {
        return switch (variable) {
            case CIRCUMSTANCES -> Fact.of(Fact.Kind.CIRCUMSTANCES);
            case OPEN_CLAIMS -> Fact.of(Fact.Kind.OPEN_CLAIMS);
            case INCOME -> Fact.of(Fact.Kind.INCOME);
            default -> new Fact(Fact.Kind.SAFE_FAMILY, referenceYear - (variable - FIRST_RATING));
        };
    }

    FactState factState(int variable, int state) {
        return new FactState(fact(variable), stateName(variable, state));
    }

    private String stateName(int variable, int state) {
        if (!isKnown(variable, state)) {
            return Truth.UNKNOWN.name();
        }
        return variable == INCOME ? incomeName(state) : Truth.ofCode(state).name();
    }

    private String incomeName(int state) {
        boolean single = percentages.length == 1;
        if (!single && state == incomeAtZeroAverage()) {
            return "AVERAGE_ZERO";
        }
        int reached = (state + 1) / 2;
        if (state % 2 == 1) {
            return Condition.Comparison.AT + suffix(reached - 1);
        }
        if (reached == 0) {
            return Condition.Comparison.BELOW + suffix(0);
        }
        if (reached == percentages.length) {
            return Condition.Comparison.ABOVE + suffix(reached - 1);
        }
        return "FROM" + suffix(reached - 1) + "_TO" + suffix(reached);
    }

    /** Nothing for the plain average, else the percentage. */
    private String suffix(int position) {
        return percentages.length == 1 && percentages[0] == 100 ? "" : "_" + percentages[position];
    }

    /** The facts of a case, with the truth of the rules before the one asked. */
    Facts facts(int index, Truth anyRuleBefore) {
        return new Facts() {
            @Override
            public Truth circumstance() {
                return Truth.ofCode(state(index, CIRCUMSTANCES));
            }

            @Override
            public Truth openClaim() {
                return Truth.ofCode(state(index, OPEN_CLAIMS));
            }

            @Override
            public Truth income(Condition.Comparison comparison, int percent) {
                return standing(state(index, INCOME), percent)
                        .map(sign -> Truth.of(sign == wanted(comparison)))
                        .orElse(Truth.UNKNOWN);
            }

            @Override
            public Truth rated(int yearsBack) {
                return Truth.ofCode(state(index, FIRST_RATING + yearsBack));
            }

            @Override
            public Truth anyRuleBefore() {
                return anyRuleBefore;
            }
        };
    }

    /** How an income in a state stands to a percentage: -1 below, 0 at, 1 above; empty if unknown. */
    private Optional<Integer> standing(int state, int percent) {
        if (!isKnown(INCOME, state)) {
            return Optional.empty();
        }
        if (percentages.length > 1 && state == incomeAtZeroAverage()) {
            return Optional.of(0);
        }
        int at = 0;
        while (percentages[at] != percent) {
            at++;
        }
        return Optional.of(Integer.compare(state, 2 * at + 1));
    }

    private static int wanted(Condition.Comparison comparison) {
        return switch (comparison) {
            case BELOW -> -1;
            case AT -> 0;
            case ABOVE -> 1;
        };
    }
}
