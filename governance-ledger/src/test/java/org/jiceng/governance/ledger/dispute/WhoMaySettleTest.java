package org.jiceng.governance.ledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.dispute.Disputes.DAY;
import static org.jiceng.governance.ledger.dispute.Disputes.MEETING;
import static org.jiceng.governance.ledger.dispute.Disputes.PAPER;
import static org.jiceng.governance.ledger.dispute.Disputes.RULES;
import static org.jiceng.governance.ledger.dispute.Disputes.codes;
import static org.jiceng.governance.ledger.dispute.Disputes.dispute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of who may settle what, against the handbook's table written out once more. */
class WhoMaySettleTest {
    private static final List<DisputeTier> TIERS = List.of(DisputeTier.values());
    private static final List<Capacity> WANTED = List.of(
            Capacity.RESIDENTS_REPRESENTATIVE,
            Capacity.PARTY_MEMBER,
            Capacity.CENTRAL_HOUSEHOLD_HEAD,
            Capacity.VILLAGE_CADRE);

    @ParameterizedTest
    @CsvSource({
        "EVERYDAY, 610921100201, GRID",
        "EVERYDAY, 610921100, TOWNSHIP",
        "EVERYDAY, 610921, COUNTY",
        "COMPLEX, 610921100201, VILLAGE",
        "COMPLEX, 610921100, TOWNSHIP",
        "COMPLEX, 610921, COUNTY",
        "WEIGHTY, 610921100201, TOWNSHIP",
        "WEIGHTY, 610921100, TOWNSHIP",
        "WEIGHTY, 610921, COUNTY",
    })
    void theLowestTierIsThatOfTheKindOrThatWhichHoldsAllPlaces(DisputeKind kind, String region, DisputeTier lowest) {
        for (DisputeTier raisedAt : TIERS) {
            assertThat(RULES.lowestTier(dispute(kind, RegionCode.of(region), raisedAt)))
                    .isEqualTo(lowest);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY_LIFE, EVERYDAY",
        "ELDERLY_CARE, COMPLEX",
        "INDUSTRY, COMPLEX",
        "LAND, COMPLEX",
        "LAND_TAKING, WEIGHTY",
        "COLLECTIVE_ECONOMY, WEIGHTY",
    })
    void aTopicBelongsToOneKind(DisputeTopic topic, DisputeKind right) {
        for (DisputeKind kind : DisputeKind.values()) {
            Dispute dispute = Dispute.raised(DisputeId.of("D"), kind, topic, Disputes.VILLAGE, DAY, DisputeTier.GRID);
            assertThat(codes(RULES.accept(dispute))).isEqualTo(kind == right ? List.of() : List.of("DISPUTE_KIND"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherTopicMayBeOfAnyKind(DisputeKind kind) {
        Dispute dispute =
                Dispute.raised(DisputeId.of("D"), kind, DisputeTopic.OTHER, Disputes.VILLAGE, DAY, DisputeTier.GRID);
        assertThat(codes(RULES.accept(dispute))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPanelIsAnsweredAsTheTableSays(DisputeKind kind) {
        long cells = 0;
        for (Set<DisputeTier> tried : subsets(TIERS, DisputeTier.class)) {
            for (DisputeTier tier : TIERS) {
                for (Capacity leader : Capacity.values()) {
                    for (Set<Capacity> others : subsets(WANTED, Capacity.class)) {
                        assertAnswer(
                                kind,
                                tried,
                                new Settlement(DAY, tier, SettlementForm.MEDIATION, leader, others, MEETING, PAPER));
                        cells++;
                    }
                }
            }
        }
        assertThat(cells).isEqualTo(16L * 4 * 11 * 16);
    }

    @ParameterizedTest
    @EnumSource
    void everyFormAndPaperIsAnsweredAsTheTableSays(DisputeKind kind) {
        long cells = 0;
        for (Set<DisputeTier> tried : subsets(TIERS, DisputeTier.class)) {
            for (DisputeTier tier : TIERS) {
                for (SettlementForm form : SettlementForm.values()) {
                    for (ConsultationId resolution : Arrays.asList(null, MEETING)) {
                        for (AgreementId agreement : Arrays.asList(null, PAPER)) {
                            assertAnswer(kind, tried, Disputes.settlement(tier, form, resolution, agreement));
                            cells++;
                        }
                    }
                }
            }
        }
        assertThat(cells).isEqualTo(16L * 4 * 5 * 2 * 2);
    }

    private static void assertAnswer(DisputeKind kind, Set<DisputeTier> tried, Settlement settlement) {
        Dispute dispute = dispute(kind, tried.stream().map(Disputes::attempt).toArray(DisputeStep[]::new));
        assertThat(codes(RULES.settle(dispute, settlement)))
                .as("%s tried %s: %s", kind, tried, settlement)
                .isEqualTo(expected(kind, tried, settlement));
    }

    /** The answer by the handbook's table, written without the pack. */
    private static List<String> expected(DisputeKind kind, Set<DisputeTier> tried, Settlement settlement) {
        DisputeTier lowest = switch (kind) {
            case EVERYDAY -> DisputeTier.GRID;
            case COMPLEX -> DisputeTier.VILLAGE;
            case WEIGHTY -> DisputeTier.TOWNSHIP;
        };
        int steps = settlement.tier().compareTo(lowest);
        List<String> expected = new ArrayList<>();
        if (steps < 0) {
            expected.add("DISPUTE_TIER_TOO_LOW");
        } else {
            if (!tried.containsAll(TIERS.subList(TIERS.indexOf(lowest), TIERS.indexOf(settlement.tier())))) {
                expected.add("DISPUTE_TIER_TOO_HIGH");
            }
            if (!mayLead(settlement.tier(), settlement.ledBy())) {
                expected.add("DISPUTE_LEADER");
            }
            if (steps == 0 && !settlement.takingPart().containsAll(needed(kind))) {
                expected.add("DISPUTE_PARTICIPANTS");
            }
        }
        if ((kind == DisputeKind.WEIGHTY || settlement.form() == SettlementForm.RESOLUTION)
                && settlement.resolution() == null) {
            expected.add("DISPUTE_RESOLUTION");
        }
        if (Set.of(SettlementForm.MEDIATION, SettlementForm.RECONCILIATION).contains(settlement.form())
                && settlement.agreement() == null) {
            expected.add("DISPUTE_AGREEMENT");
        }
        return expected;
    }

    private static boolean mayLead(DisputeTier tier, Capacity leader) {
        return switch (tier) {
            case GRID -> leader == Capacity.PARTY_MEMBER || leader == Capacity.CENTRAL_HOUSEHOLD_HEAD;
            case VILLAGE -> leader == Capacity.VILLAGE_CADRE;
            case TOWNSHIP -> leader == Capacity.TOWN_CADRE;
            case COUNTY -> leader == Capacity.COUNTY_CADRE;
        };
    }

    private static Set<Capacity> needed(DisputeKind kind) {
        return switch (kind) {
            case EVERYDAY -> Set.of();
            case COMPLEX ->
                Set.of(Capacity.PARTY_MEMBER, Capacity.CENTRAL_HOUSEHOLD_HEAD, Capacity.RESIDENTS_REPRESENTATIVE);
            case WEIGHTY -> Set.of(Capacity.VILLAGE_CADRE);
        };
    }

    private static <E extends Enum<E>> List<Set<E>> subsets(List<E> items, Class<E> type) {
        List<Set<E>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << items.size(); bits++) {
            Set<E> subset = EnumSet.noneOf(type);
            for (int i = 0; i < items.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(items.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRID", "VILLAGE", "TOWNSHIP"})
    void aPackSaysFromWhichTierAnAgreementIsWritten(DisputeTier from) {
        SettlementRules rules = SettlementRules.of(
                DisputePacks.with(DisputeParameters.WRITTEN_AGREEMENT_FROM, "\"" + from + "\""), DAY);
        for (DisputeTier tier : TIERS) {
            Dispute tried = dispute(
                    DisputeKind.EVERYDAY, TIERS.stream().map(Disputes::attempt).toArray(DisputeStep[]::new));
            Settlement oral = Disputes.settlement(tier, SettlementForm.MEDIATION, null, null);
            assertThat(codes(rules.settle(tried, oral)))
                    .isEqualTo(tier.compareTo(from) < 0 ? List.of() : List.of("DISPUTE_AGREEMENT"));
        }
    }

    @Test
    void aRefusalNamesWhatItNeeds() {
        Settlement settlement = new Settlement(
                DAY, DisputeTier.VILLAGE, SettlementForm.CONSULTATION, Capacity.VILLAGER, Set.of(), null, null);
        assertThat(RULES.settle(dispute(DisputeKind.COMPLEX), settlement)
                        .fold(
                                done -> List.of(),
                                reasons -> reasons.stream()
                                        .map(reason -> reason.attributes())
                                        .toList())
                        .toString())
                .isEqualTo("[{allowed=VILLAGE_CADRE, tier=VILLAGE}, "
                        + "{missing=RESIDENTS_REPRESENTATIVE, PARTY_MEMBER, CENTRAL_HOUSEHOLD_HEAD}]");
    }
}
