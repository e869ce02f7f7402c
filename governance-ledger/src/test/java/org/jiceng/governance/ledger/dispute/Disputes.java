package org.jiceng.governance.ledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Disputes and their steps for tests. */
final class Disputes {
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    static final RegionCode VILLAGE = RegionCode.of("610921100201");
    static final RegionCode TOWN = RegionCode.of("610921100");
    static final RegionCode COUNTY = RegionCode.of("610921");
    static final SettlementRules RULES = SettlementRules.of(PolicyPacks.builtIn("hanyin-321"), DAY);
    static final ConsultationId MEETING = ConsultationId.of("C-1");
    static final AgreementId PAPER = AgreementId.of("A-1");

    private Disputes() {}

    static Dispute dispute(DisputeKind kind, RegionCode region, DisputeTier raisedAt, DisputeStep... history) {
        return new Dispute(DisputeId.of("D-1"), kind, topic(kind), region, DAY, raisedAt, List.of(history));
    }

    static Dispute dispute(DisputeKind kind, DisputeStep... history) {
        return dispute(kind, VILLAGE, DisputeTier.GRID, history);
    }

    static DisputeTopic topic(DisputeKind kind) {
        return switch (kind) {
            case EVERYDAY -> DisputeTopic.DAILY_LIFE;
            case COMPLEX -> DisputeTopic.LAND;
            case WEIGHTY -> DisputeTopic.LAND_TAKING;
        };
    }

    static Attempt attempt(DisputeTier tier) {
        return new Attempt(DAY, tier, leader(tier));
    }

    /** Who may lead at a tier, whatever the kind. */
    static Capacity leader(DisputeTier tier) {
        return switch (tier) {
            case GRID -> Capacity.PARTY_MEMBER;
            case VILLAGE -> Capacity.VILLAGE_CADRE;
            case TOWNSHIP -> Capacity.TOWN_CADRE;
            case COUNTY -> Capacity.COUNTY_CADRE;
        };
    }

    static HandUp handUp(DisputeTier from) {
        return new HandUp(DAY, from, HandUpGround.NO_AGREEMENT);
    }

    /** A settlement with everything that any may need. */
    static Settlement settlement(DisputeTier tier) {
        return settlement(tier, SettlementForm.MEDIATION, MEETING, PAPER);
    }

    static Settlement settlement(
            DisputeTier tier,
            SettlementForm form,
            @Nullable ConsultationId resolution,
            @Nullable AgreementId agreement) {
        return new Settlement(DAY, tier, form, leader(tier), Set.of(Capacity.values()), resolution, agreement);
    }

    /** The codes of a refusal, none of an acceptance; each reason has a text in which nothing is left open. */
    static List<String> codes(Outcome<?> outcome) {
        return outcome.fold(accepted -> List.of(), reasons -> {
            assertThat(reasons)
                    .allSatisfy(reason -> assertThat(reason.text(Locale.ENGLISH) + reason.text(Locale.CHINESE))
                            .doesNotContain("{"));
            return reasons.stream().map(Reason::code).toList();
        });
    }

    static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }
}
