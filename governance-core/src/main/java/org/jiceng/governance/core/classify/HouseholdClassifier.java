package org.jiceng.governance.core.classify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdReason;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.core.policy.PolicyPack;

/**
 * Recommends the class of service that a household is owed, by the rules of a pack in force on a day. Immutable and safe
 * for use by many threads.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 2; open points are settled as the package comment says
 */
public final class HouseholdClassifier {
    private final PolicyPack pack;
    private final LocalDate asOf;
    private final int referenceYear;
    private final IncomeMeasure measure;
    private final int knownPercent;
    private final Set<Circumstance> circumstances;
    private final RuleTable table;
    private final FactSpace space;
    private final ClassificationGround ground;

    private HouseholdClassifier(PolicyPack pack, LocalDate asOf) {
        this.pack = pack;
        this.asOf = asOf;
        this.referenceYear = asOf.getYear() - pack.value(HouseholdPolicy.REFERENCE_YEARS_BACK, asOf);
        this.measure = pack.value(HouseholdPolicy.INCOME_MEASURE, asOf);
        this.knownPercent = pack.value(HouseholdPolicy.KNOWN_INCOME_PERCENT, asOf);
        this.circumstances = pack.value(HouseholdPolicy.CIRCUMSTANCES, asOf);
        List<Rule> rules = pack.value(HouseholdPolicy.RULES, asOf);
        this.space = FactSpace.of(rules, referenceYear);
        this.table = new RuleTable(rules, pack.value(HouseholdPolicy.GAP_OUTCOME, asOf), space);
        this.ground = new ClassificationGround(
                pack.id(),
                pack.version(),
                asOf,
                referenceYear,
                measure,
                rules.stream()
                        .map(rule -> new ClassificationGround.RuleTitle(rule.id(), rule.title(), rule.basis()))
                        .toList());
    }

    /**
     * The classifier of a pack's rules in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static HouseholdClassifier of(PolicyPack pack, LocalDate asOf) {
        return new HouseholdClassifier(pack, asOf);
    }

    /** The calendar year to which incomes and ratings refer. */
    public int referenceYear() {
        return referenceYear;
    }

    /** The pack. */
    public PolicyPack pack() {
        return pack;
    }

    /** The day as of which the settings hold. */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The recommendation for a household.
     *
     * @param household what is known of it on the as-of day
     * @param income the incomes of its village in the {@link #referenceYear}, its own among them
     * @throws InvalidValueException if the incomes are another village's or another year's
     */
    public Classification classify(Household household, VillageIncome income) {
        income.requireYear(referenceYear);
        requireVillage(household, income);
        return new Classification(household.id(), ground, table.verdict(caseOf(household, income)));
    }

    private static void requireVillage(Household household, VillageIncome income) {
        if (income.village() != null && !income.village().equals(household.village())) {
            throw new InvalidValueException(
                    Reason.of(HouseholdReason.INCOME_OF_OTHER_VILLAGE, "village", income.village())
                            .with("other", household.village()));
        }
    }

    /**
     * The recommendation in a resident's words with the household's own income and, for a village that is large enough,
     * the average; for the household itself and whoever serves it. No other household's figure can be read from it.
     *
     * @param classification what {@link #classify} gave for this household
     * @throws InvalidValueException if the classification is another household's
     * @throws InvalidValueException if the incomes are another village's or another year's
     */
    public String explainWithFigures(
            Classification classification, Household household, VillageIncome income, Locale locale) {
        return explainWithFigures(classification, household, income, Messages.standard(), locale);
    }

    /** The same by texts of which an application may have replaced some. */
    public String explainWithFigures(
            Classification classification,
            Household household,
            VillageIncome income,
            Messages messages,
            Locale locale) {
        if (!classification.household().equals(household.id())) {
            throw new InvalidValueException(Reason.of(HouseholdReason.CLASSIFICATION_OF_OTHER_HOUSEHOLD));
        }
        income.requireYear(referenceYear);
        requireVillage(household, income);
        boolean hasAverage = income.hasAverage(measure, knownPercent);
        Optional<BigDecimal> average = hasAverage
                ? income.shownAverage(measure, pack.value(HouseholdPolicy.SMALLEST_VILLAGE_SHOWN, asOf))
                : Optional.empty();
        return new Explanation(classification, messages, locale).withFigures(household.income(), hasAverage, average);
    }

    private int caseOf(Household household, VillageIncome village) {
        int index = 0;
        if (space.asks(FactSpace.CIRCUMSTANCES)) {
            index += household.circumstances().anyOf(circumstances).code() * space.stride(FactSpace.CIRCUMSTANCES);
        }
        if (space.asks(FactSpace.OPEN_CLAIMS)) {
            index += openClaim(household).code() * space.stride(FactSpace.OPEN_CLAIMS);
        }
        if (space.asksIncome()) {
            index += incomeState(household, village) * space.stride(FactSpace.INCOME);
        }
        for (int back = 0; back < space.years(); back++) {
            index += household.safeFamily().rated(referenceYear - back).code()
                    * space.stride(FactSpace.FIRST_RATING + back);
        }
        return index;
    }

    private static Truth openClaim(Household household) {
        Integer claims = household.openClaims();
        return claims == null ? Truth.UNKNOWN : Truth.of(claims > 0);
    }

    private int incomeState(Household household, VillageIncome village) {
        Income income = household.income();
        boolean incomeKnown = income != null && income.year() == referenceYear;
        Integer residents = household.residents();
        long heads = measure == IncomeMeasure.HOUSEHOLD ? 1 : residents == null ? 0 : residents;
        int unknown = (incomeKnown ? 0 : FactSpace.INCOME_UNKNOWN)
                | (heads > 0 ? 0 : FactSpace.RESIDENTS_UNKNOWN)
                | (village.hasAverage(measure, knownPercent) ? 0 : FactSpace.AVERAGE_UNKNOWN);
        if (unknown != 0 || income == null) {
            return space.unknownIncome(unknown);
        }
        if (village.totalFen(measure) == 0 && income.fen() == 0) {
            return space.incomeAtZeroAverage();
        }
        return knownIncome(income.fen(), heads, village);
    }

    private int knownIncome(long fen, long heads, VillageIncome village) {
        int state = 0;
        for (int percent : space.percentages()) {
            state = FactSpace.knownIncome(state, village.compare(fen, heads, measure, percent));
        }
        return state;
    }
}
