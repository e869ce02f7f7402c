package org.jiceng.governance.ledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiceng.governance.ledger.dispute.Disputes.DAY;
import static org.jiceng.governance.ledger.dispute.Disputes.RULES;
import static org.jiceng.governance.ledger.dispute.Disputes.accepted;
import static org.jiceng.governance.ledger.dispute.Disputes.attempt;
import static org.jiceng.governance.ledger.dispute.Disputes.codes;
import static org.jiceng.governance.ledger.dispute.Disputes.dispute;
import static org.jiceng.governance.ledger.dispute.Disputes.handUp;
import static org.jiceng.governance.ledger.dispute.Disputes.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifeOfADisputeTest {
    private static final long SEED = 945;

    @Test
    void anEverydayDisputeIsSettledOnTheSpot() {
        Settlement onTheSpot = Disputes.settlement(DisputeTier.GRID, SettlementForm.ON_THE_SPOT, null, null);
        Dispute settled = accepted(RULES.settle(dispute(DisputeKind.EVERYDAY), onTheSpot));
        assertThat(settled.settlement()).contains(onTheSpot);
        assertThat(RULES.next(settled)).isEmpty();
    }

    @Test
    void aDisputeClimbsTierByTierUpToTheCounty() {
        Dispute dispute = dispute(DisputeKind.EVERYDAY);
        for (DisputeTier tier : DisputeTier.values()) {
            assertThat(RULES.heldAt(dispute)).isEqualTo(tier);
            dispute = accepted(RULES.attempt(dispute, attempt(tier)));
            Outcome<Dispute> higher = RULES.handUp(dispute, HandUpGround.NO_AGREEMENT, DAY);
            if (tier == DisputeTier.COUNTY) {
                assertThat(codes(higher)).containsExactly("DISPUTE_AT_THE_TOP");
            } else {
                dispute = accepted(higher);
            }
        }
    }

    @Test
    void aWeightyDisputeBeginsAtTheTown() {
        Dispute raised = dispute(DisputeKind.WEIGHTY, Disputes.VILLAGE, DisputeTier.VILLAGE);
        assertThat(RULES.heldAt(raised)).isEqualTo(DisputeTier.TOWNSHIP);
        assertThat(codes(RULES.settle(raised, settlement(DisputeTier.TOWNSHIP))))
                .isEmpty();
        assertThat(codes(RULES.settle(raised, settlement(DisputeTier.VILLAGE))))
                .containsExactly("DISPUTE_TIER_TOO_LOW");
    }

    @ParameterizedTest
    @EnumSource
    void aTierThatHasNotTriedHandsUpForRecusalOnly(HandUpGround ground) {
        assertThat(codes(RULES.handUp(dispute(DisputeKind.COMPLEX), ground, DAY)))
                .isEqualTo(ground == HandUpGround.RECUSAL ? List.of() : List.of("DISPUTE_NOT_TRIED"));
    }

    @Test
    void afterRecusalTheNextTierSettles() {
        Dispute recused = accepted(RULES.handUp(dispute(DisputeKind.COMPLEX), HandUpGround.RECUSAL, DAY));
        assertThat(codes(RULES.settle(recused, settlement(DisputeTier.TOWNSHIP))))
                .isEmpty();
    }

    @Test
    void aCountyThatHasNotTriedIsToldBothReasons() {
        Dispute dispute = dispute(DisputeKind.EVERYDAY, Disputes.COUNTY, DisputeTier.COUNTY);
        assertThat(codes(RULES.handUp(dispute, HandUpGround.BEYOND_POWERS, DAY.minusDays(1))))
                .containsExactly("DISPUTE_DAY_TOO_EARLY", "DISPUTE_AT_THE_TOP", "DISPUTE_NOT_TRIED");
    }

    @Test
    void aTierBelowTheOneThatHasItMayStillSettleIt() {
        Dispute dispute = dispute(DisputeKind.COMPLEX, attempt(DisputeTier.VILLAGE), handUp(DisputeTier.VILLAGE));
        assertThat(codes(RULES.settle(dispute, settlement(DisputeTier.VILLAGE))))
                .isEmpty();
        assertThat(codes(RULES.settle(dispute, settlement(DisputeTier.TOWNSHIP))))
                .isEmpty();
        assertThat(codes(RULES.settle(dispute, settlement(DisputeTier.COUNTY))))
                .containsExactly("DISPUTE_TIER_TOO_HIGH");
    }

    @Test
    void aBrokenSettlementGoesBackToTheTierThatMadeItAndMayThenBeHandedUp() {
        Dispute settled = dispute(
                DisputeKind.COMPLEX,
                attempt(DisputeTier.VILLAGE),
                handUp(DisputeTier.VILLAGE),
                settlement(DisputeTier.TOWNSHIP));
        Dispute reopened = accepted(RULES.reopen(settled, DAY.plusDays(30)));
        assertThat(RULES.heldAt(reopened)).isEqualTo(DisputeTier.TOWNSHIP);
        Dispute higher = accepted(RULES.handUp(reopened, HandUpGround.NO_AGREEMENT, DAY.plusDays(30)));
        assertThat(RULES.heldAt(higher)).isEqualTo(DisputeTier.COUNTY);
    }

    @Test
    void onlyASettledDisputeIsReopened() {
        assertThat(codes(RULES.reopen(dispute(DisputeKind.EVERYDAY), DAY))).containsExactly("DISPUTE_NOT_SETTLED");
        Dispute settled = dispute(DisputeKind.EVERYDAY, settlement(DisputeTier.GRID));
        assertThat(codes(RULES.reopen(settled, DAY.minusDays(1)))).containsExactly("DISPUTE_DAY_TOO_EARLY");
        assertThat(codes(RULES.reopen(settled, DAY))).isEmpty();
    }

    @Test
    void nothingIsDoneAboutASettledDispute() {
        Dispute settled = dispute(DisputeKind.EVERYDAY, settlement(DisputeTier.GRID));
        assertThat(codes(RULES.settle(settled, settlement(DisputeTier.GRID))))
                .containsExactly("DISPUTE_ALREADY_SETTLED");
        assertThat(codes(RULES.attempt(settled, attempt(DisputeTier.GRID)))).containsExactly("DISPUTE_ALREADY_SETTLED");
        assertThat(codes(RULES.handUp(settled, HandUpGround.NO_AGREEMENT, DAY)))
                .containsExactly("DISPUTE_ALREADY_SETTLED");
    }

    @ParameterizedTest
    @CsvSource({"-1, DISPUTE_DAY_TOO_EARLY", "0, ''", "1, ''"})
    void aStepIsNotBeforeTheDayTheDisputeWasRaised(int days, String reason) {
        Attempt attempt = new Attempt(DAY.plusDays(days), DisputeTier.GRID, Capacity.PARTY_MEMBER);
        assertThat(String.join(",", codes(RULES.attempt(dispute(DisputeKind.EVERYDAY), attempt))))
                .isEqualTo(reason);
    }

    @Test
    void allReasonsAreToldAtOnce() {
        Settlement wrong = new Settlement(
                DAY.minusDays(1),
                DisputeTier.COUNTY,
                SettlementForm.RECONCILIATION,
                Capacity.VILLAGER,
                Set.of(),
                null,
                null);
        Dispute settled = dispute(DisputeKind.WEIGHTY, settlement(DisputeTier.GRID));
        assertThat(codes(RULES.settle(settled, wrong)))
                .containsExactly(
                        "DISPUTE_ALREADY_SETTLED",
                        "DISPUTE_DAY_TOO_EARLY",
                        "DISPUTE_TIER_TOO_HIGH",
                        "DISPUTE_LEADER",
                        "DISPUTE_RESOLUTION",
                        "DISPUTE_AGREEMENT");
    }

    @Test
    void anAttemptIsLedByWhoMayLead() {
        Attempt attempt = new Attempt(DAY, DisputeTier.TOWNSHIP, Capacity.VILLAGE_CADRE);
        assertThat(codes(RULES.attempt(dispute(DisputeKind.COMPLEX), attempt)))
                .containsExactly("DISPUTE_TIER_TOO_HIGH", "DISPUTE_LEADER");
    }

    @Test
    void guidanceSaysWhoMaySettleItNowAndWhatItNeeds() {
        Guidance guidance = RULES.next(dispute(DisputeKind.COMPLEX, attempt(DisputeTier.VILLAGE)))
                .orElseThrow();
        assertThat(guidance)
                .isEqualTo(new Guidance(
                        DisputeTier.VILLAGE,
                        List.of(
                                new SettlementNeeds(
                                        DisputeTier.VILLAGE,
                                        new Panel(
                                                Set.of(Capacity.VILLAGE_CADRE),
                                                Set.of(
                                                        Capacity.PARTY_MEMBER,
                                                        Capacity.CENTRAL_HOUSEHOLD_HEAD,
                                                        Capacity.RESIDENTS_REPRESENTATIVE)),
                                        false,
                                        true),
                                new SettlementNeeds(
                                        DisputeTier.TOWNSHIP,
                                        new Panel(Set.of(Capacity.TOWN_CADRE), Set.of()),
                                        false,
                                        true)),
                        List.of(HandUpGround.values())));
    }

    /** Random lives: guidance and what is done agree, and no settlement passes over a tier. */
    @Test
    void guidanceAndDeedsAgreeInEveryLife() {
        for (int life = 0; life < 1000; life++) {
            SplittableRandom random = new SplittableRandom(SEED + life);
            Dispute dispute = dispute(
                    any(random, DisputeKind.values()),
                    any(random, Disputes.VILLAGE, Disputes.TOWN, Disputes.COUNTY),
                    any(random, DisputeTier.values()));
            for (int step = 0; step < 12; step++) {
                assertGuidance(dispute, SEED + life);
                Dispute before = dispute;
                dispute = done(random, before).fold(after -> after, reasons -> before);
            }
            assertNoTierPassedOver(dispute, SEED + life);
        }
    }

    private static Outcome<Dispute> done(SplittableRandom random, Dispute dispute) {
        DisputeTier tier = any(random, DisputeTier.values());
        return switch (random.nextInt(5)) {
            case 0 -> RULES.settle(dispute, settlement(tier));
            case 1 -> RULES.handUp(dispute, any(random, HandUpGround.values()), DAY);
            case 2 -> RULES.reopen(dispute, DAY);
            default -> RULES.attempt(dispute, attempt(tier));
        };
    }

    private static void assertGuidance(Dispute dispute, long seed) {
        List<DisputeTier> ways = RULES.next(dispute).stream()
                .flatMap(guidance -> guidance.ways().stream())
                .map(SettlementNeeds::tier)
                .toList();
        List<HandUpGround> grounds = RULES.next(dispute).map(Guidance::handUp).orElse(List.of());
        assertThat(ways)
                .as("seed %d: %s", seed, dispute)
                .isEqualTo(Arrays.stream(DisputeTier.values())
                        .filter(tier ->
                                codes(RULES.settle(dispute, settlement(tier))).isEmpty())
                        .toList());
        assertThat(grounds)
                .as("seed %d: %s", seed, dispute)
                .isEqualTo(Arrays.stream(HandUpGround.values())
                        .filter(ground ->
                                codes(RULES.handUp(dispute, ground, DAY)).isEmpty())
                        .toList());
        if (dispute.settlement().isEmpty()) {
            assertThat(ways).as("seed %d: %s", seed, dispute).isNotEmpty();
        }
    }

    private static void assertNoTierPassedOver(Dispute dispute, long seed) {
        List<DisputeTier> tried = new ArrayList<>();
        for (DisputeStep step : dispute.history()) {
            if (step instanceof Settlement settlement) {
                for (DisputeTier lower = RULES.lowestTier(dispute);
                        settlement.tier().isAbove(lower);
                        lower = lower.above().orElseThrow()) {
                    assertThat(tried).as("seed %d: %s", seed, dispute).contains(lower);
                }
                tried.add(settlement.tier());
            } else if (step instanceof Attempt attempt) {
                tried.add(attempt.tier());
            } else if (step instanceof HandUp handUp) {
                tried.add(handUp.from());
            }
        }
    }

    @SafeVarargs
    private static <T> T any(SplittableRandom random, T... items) {
        return items[random.nextInt(items.length)];
    }

    @Test
    void aHistoryThatContradictsItselfIsRefused() {
        assertRefused("DISPUTE_REGION", () -> dispute(DisputeKind.EVERYDAY, RegionCode.of("6109"), DisputeTier.GRID));
        assertRefused("DISPUTE_NOT_SETTLED", () -> dispute(DisputeKind.EVERYDAY, new Reopening(DAY)));
        assertRefused(
                "DISPUTE_ALREADY_SETTLED",
                () -> dispute(DisputeKind.EVERYDAY, settlement(DisputeTier.GRID), attempt(DisputeTier.GRID)));
        assertRefused(
                "DISPUTE_DAY_TOO_EARLY",
                () -> dispute(
                        DisputeKind.EVERYDAY,
                        new Attempt(DAY.plusDays(2), DisputeTier.GRID, Capacity.PARTY_MEMBER),
                        new Attempt(DAY.plusDays(1), DisputeTier.GRID, Capacity.PARTY_MEMBER)));
        assertRefused("DISPUTE_AT_THE_TOP", () -> handUp(DisputeTier.COUNTY));
        assertRefused("ID_IS_RESIDENT_NUMBER", () -> DisputeId.of("11010519491231002X"));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(code)
                .hasMessageNotContaining("{");
    }

    @Test
    void anEarlierDayGivesTheEarlierState() {
        LocalDate later = DAY.plusDays(3);
        Dispute dispute = dispute(
                DisputeKind.EVERYDAY,
                attempt(DisputeTier.GRID),
                new Attempt(later, DisputeTier.VILLAGE, Capacity.VILLAGE_CADRE));
        assertThat(dispute.asOf(DAY.minusDays(1))).isEmpty();
        assertThat(dispute.asOf(DAY)).contains(dispute(DisputeKind.EVERYDAY, attempt(DisputeTier.GRID)));
        assertThat(dispute.asOf(later.minusDays(1))).isEqualTo(dispute.asOf(DAY));
        assertThat(dispute.asOf(later)).contains(dispute);
    }

    @Test
    void everyStepReadsBackFromJson() throws Exception {
        Dispute dispute = dispute(
                DisputeKind.COMPLEX,
                attempt(DisputeTier.VILLAGE),
                handUp(DisputeTier.VILLAGE),
                settlement(DisputeTier.TOWNSHIP),
                new Reopening(DAY),
                Disputes.settlement(DisputeTier.TOWNSHIP, SettlementForm.CONSULTATION, null, null));
        String json = GovernanceJson.mapper().writeValueAsString(dispute);
        assertThat(json).contains("\"step\":\"HAND_UP\"").doesNotContain("null");
        assertThat(GovernanceJson.mapper().readValue(json, Dispute.class)).isEqualTo(dispute);
    }
}
