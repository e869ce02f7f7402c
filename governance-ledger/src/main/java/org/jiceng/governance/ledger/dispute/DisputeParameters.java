package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.ParameterType;
import org.jiceng.governance.core.policy.StatutoryLimit;

/** What the section {@code ledger} of a policy pack says of disputes and consultations. */
public final class DisputeParameters {
    private static final String SECTION = "ledger";

    /** The first day of the Organic Law of the Villagers' Committees as revised, and of the articles cited here. */
    private static final LocalDate ORGANIC_LAW = LocalDate.of(2010, 10, 28);

    /** Of which kind a dispute about each topic is; a dispute about something else may be of any. */
    public static final Parameter<Map<DisputeTopic, DisputeKind>> KINDS =
            Parameter.of(SECTION, "disputeKinds", SettlementFormat.kinds());

    /** How small everyday disputes are settled. */
    public static final Parameter<KindSettlement> EVERYDAY =
            Parameter.of(SECTION, "everydayDisputes", SettlementFormat.kindSettlement());

    /** How complex disputes are settled. */
    public static final Parameter<KindSettlement> COMPLEX =
            Parameter.of(SECTION, "complexDisputes", SettlementFormat.kindSettlement());

    /** How weighty disputes are settled. */
    public static final Parameter<KindSettlement> WEIGHTY =
            Parameter.of(SECTION, "weightyDisputes", SettlementFormat.kindSettlement());

    /** Who settles in the village what a lower tier could have settled. */
    public static final Parameter<Panel> VILLAGE_PANEL =
            Parameter.of(SECTION, "villagePanel", SettlementFormat.panel());

    /** Who settles in the town what a lower tier could have settled. */
    public static final Parameter<Panel> TOWNSHIP_PANEL =
            Parameter.of(SECTION, "townshipPanel", SettlementFormat.panel());

    /** Who settles in the county what a lower tier could have settled. */
    public static final Parameter<Panel> COUNTY_PANEL = Parameter.of(SECTION, "countyPanel", SettlementFormat.panel());

    /**
     * The lowest tier at which mediation and reconciliation end in a written agreement. The regulation binds offices from the
     * town upwards; people's mediation in a village may also end in an oral one (People's Mediation Law, article 28).
     *
     * @basis Regulation on petition work, article 33
     */
    public static final Parameter<DisputeTier> WRITTEN_AGREEMENT_FROM = Parameter.of(
                    SECTION, "writtenAgreementFrom", ParameterType.choice(DisputeTier.class))
            .within(new StatutoryLimit<>(
                    tier -> !tier.isAbove(DisputeTier.TOWNSHIP),
                    DisputeTier.TOWNSHIP.name(),
                    LocalDate.of(2022, 5, 1),
                    new Basis("信访工作条例", "第三十三条 (article 33)")));

    /** How long a dispute may be open before it counts against the settlement rate. */
    public static final Parameter<Period> TERM = Parameter.of(SECTION, "disputeTerm", ParameterType.interval());

    /** Who of those invited has to be present at a consultation that is no assembly. */
    public static final Parameter<Proportion> CONSULTATION_QUORUM =
            Parameter.of(SECTION, "consultationQuorum", SettlementFormat.proportion());

    /**
     * Who of the villagers of 18 years or more has to be present at their assembly.
     *
     * @basis Organic Law of the Villagers' Committees, article 22
     */
    public static final Parameter<Proportion> VILLAGERS_QUORUM =
            proportion("villagersQuorum", Proportion.MORE_THAN_HALF, "第二十二条 (article 22)");

    /**
     * Of how many households a representative has to be present at the villagers' assembly.
     *
     * @basis Organic Law of the Villagers' Committees, article 22
     */
    public static final Parameter<Proportion> HOUSEHOLDS_QUORUM =
            proportion("householdsQuorum", Proportion.TWO_THIRDS, "第二十二条 (article 22)");

    /**
     * Who of its members has to be present at the representatives' assembly.
     *
     * @basis Organic Law of the Villagers' Committees, article 26
     */
    public static final Parameter<Proportion> REPRESENTATIVES_QUORUM =
            proportion("representativesQuorum", Proportion.TWO_THIRDS, "第二十六条 (article 26)");

    /** How many of those present adopt a resolution of a consultation that is no assembly. */
    public static final Parameter<Proportion> CONSULTATION_MAJORITY =
            Parameter.of(SECTION, "consultationMajority", SettlementFormat.proportion());

    /**
     * How many of those present adopt a resolution of an assembly.
     *
     * @basis Organic Law of the Villagers' Committees, articles 22 and 26
     */
    public static final Parameter<Proportion> ASSEMBLY_MAJORITY =
            proportion("assemblyMajority", Proportion.MORE_THAN_HALF, "第二十二条、第二十六条 (articles 22 and 26)");

    private DisputeParameters() {}

    private static Parameter<Proportion> proportion(String name, Proportion least, String article) {
        return Parameter.of(SECTION, name, SettlementFormat.proportion())
                .within(new StatutoryLimit<>(
                        proportion -> proportion.isAsStrictAs(least),
                        least.text() + " or more",
                        ORGANIC_LAW,
                        new Basis("中华人民共和国村民委员会组织法", article)));
    }

    /** All of them, in the order in which a pack is written. */
    public static List<Parameter<?>> all() {
        return List.of(
                KINDS,
                EVERYDAY,
                COMPLEX,
                WEIGHTY,
                VILLAGE_PANEL,
                TOWNSHIP_PANEL,
                COUNTY_PANEL,
                WRITTEN_AGREEMENT_FROM,
                TERM,
                CONSULTATION_QUORUM,
                VILLAGERS_QUORUM,
                HOUSEHOLDS_QUORUM,
                REPRESENTATIVES_QUORUM,
                CONSULTATION_MAJORITY,
                ASSEMBLY_MAJORITY);
    }

    static Parameter<KindSettlement> settlement(DisputeKind kind) {
        return switch (kind) {
            case EVERYDAY -> EVERYDAY;
            case COMPLEX -> COMPLEX;
            case WEIGHTY -> WEIGHTY;
        };
    }

    static Parameter<Proportion> quorum(Assembly assembly) {
        return switch (assembly) {
            case CONSULTATION -> CONSULTATION_QUORUM;
            case VILLAGERS -> VILLAGERS_QUORUM;
            case HOUSEHOLDS -> HOUSEHOLDS_QUORUM;
            case REPRESENTATIVES -> REPRESENTATIVES_QUORUM;
        };
    }

    static Parameter<Proportion> majority(Assembly assembly) {
        return assembly == Assembly.CONSULTATION ? CONSULTATION_MAJORITY : ASSEMBLY_MAJORITY;
    }
}
