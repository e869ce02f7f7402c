package org.jiceng.governance.core.classify;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.PovertyLists;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.PackSection;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.ParameterType;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.StatutoryLimit;

/** The section {@code household} of a policy pack: how households are classified. */
public final class HouseholdPolicy implements PackSection {
    private static final String SECTION = "household";

    /** Whether a class takes effect only when a person has confirmed it. */
    public enum Confirmation {
        /** A named person confirms or overrides each recommendation. */
        REQUIRED,
        /** A recommendation may take effect by itself; lawful only before the law on personal information. */
        NOT_REQUIRED
    }

    /** How many calendar years before the as-of date's year the reference year lies, 0 to 5. */
    public static final Parameter<Integer> REFERENCE_YEARS_BACK =
            Parameter.of(SECTION, "referenceYearsBack", ParameterType.wholeNumber(0, 5));

    /** What is compared with the village's average. */
    public static final Parameter<IncomeMeasure> INCOME_MEASURE =
            Parameter.of(SECTION, "incomeMeasure", ParameterType.choice(IncomeMeasure.class));

    /** The least share of a village's households whose income must be known for an average, in percent, 0 to 100. */
    public static final Parameter<Integer> KNOWN_INCOME_PERCENT =
            Parameter.of(SECTION, "knownIncomePercent", ParameterType.wholeNumber(0, 100));

    /** The fewest known incomes for which a village's average is shown to anybody, 2 or more. */
    public static final Parameter<Integer> SMALLEST_VILLAGE_SHOWN =
            Parameter.of(SECTION, "smallestVillageShown", ParameterType.wholeNumber(2, 10_000));

    /** The circumstances that count; at least two, so that the rule never gives away which one a household has. */
    public static final Parameter<Set<Circumstance>> CIRCUMSTANCES =
            Parameter.of(SECTION, "circumstances", ParameterType.choices(Circumstance.class, 2));

    /** The lists of a vendor's that make a household a poor one. */
    public static final Parameter<List<String>> POVERTY_LISTS =
            Parameter.of(SECTION, "povertyLists", ParameterType.names());

    /** The rules in their order of precedence. */
    public static final Parameter<List<Rule>> RULES = Parameter.of(SECTION, "rules", RuleFormat.rules());

    /** What a household is recommended for which every rule is false. */
    public static final Parameter<ClassOutcome> GAP_OUTCOME =
            Parameter.of(SECTION, "gapOutcome", ParameterType.choice(ClassOutcome.class));

    /**
     * Whether a person confirms each class.
     *
     * @basis Personal Information Protection Law, article 24
     */
    public static final Parameter<Confirmation> CONFIRMATION = Parameter.of(
                    SECTION, "confirmation", ParameterType.choice(Confirmation.class))
            .within(new StatutoryLimit<>(
                    confirmation -> confirmation == Confirmation.REQUIRED,
                    Confirmation.REQUIRED.name(),
                    LocalDate.of(2021, 11, 1),
                    new Basis("中华人民共和国个人信息保护法", "第二十四条 (article 24)")));

    /** After how long a confirmed class is looked at again. */
    public static final Parameter<Period> REVIEW_AFTER = Parameter.of(SECTION, "reviewAfter", ParameterType.interval());

    /**
     * The vendor's lists that make a household a poor one by a pack in force on a day, for resolving a vendor's records
     * into circumstances.
     *
     * @throws InvalidValueException if the parameter has no value in force on that day
     */
    public static PovertyLists povertyLists(PolicyPack pack, LocalDate day) {
        return new PovertyLists(Set.copyOf(pack.value(POVERTY_LISTS, day)));
    }

    @Override
    public String name() {
        return SECTION;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                REFERENCE_YEARS_BACK,
                INCOME_MEASURE,
                KNOWN_INCOME_PERCENT,
                SMALLEST_VILLAGE_SHOWN,
                CIRCUMSTANCES,
                POVERTY_LISTS,
                RULES,
                GAP_OUTCOME,
                CONFIRMATION,
                REVIEW_AFTER);
    }
}
