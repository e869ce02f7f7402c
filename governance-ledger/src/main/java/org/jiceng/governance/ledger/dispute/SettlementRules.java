package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;

/**
 * Who settles which dispute, by the settings of a pack in force on a day: small matters stay in the village, large ones in
 * the town, none is passed up. Immutable.
 *
 * <p>At the lowest tier of its kind a dispute is settled by the panel of the kind, at every tier above by the panel of the
 * tier. A dispute between several villages or towns begins at the tier that holds them all.
 *
 * @term 小事不出村、大事不出乡、矛盾不上交
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 3
 */
public final class SettlementRules {
    private final Map<DisputeTopic, DisputeKind> kinds;
    private final Map<DisputeKind, KindSettlement> settlements;
    private final Map<DisputeTier, Panel> panels;
    private final DisputeTier writtenAgreementFrom;
    private final Period term;

    private SettlementRules(PolicyPack pack, LocalDate asOf) {
        kinds = pack.value(DisputeParameters.KINDS, asOf);
        settlements = new EnumMap<>(DisputeKind.class);
        for (DisputeKind kind : DisputeKind.values()) {
            settlements.put(kind, pack.value(DisputeParameters.settlement(kind), asOf));
        }
        panels = new EnumMap<>(Map.of(
                DisputeTier.VILLAGE, pack.value(DisputeParameters.VILLAGE_PANEL, asOf),
                DisputeTier.TOWNSHIP, pack.value(DisputeParameters.TOWNSHIP_PANEL, asOf),
                DisputeTier.COUNTY, pack.value(DisputeParameters.COUNTY_PANEL, asOf)));
        writtenAgreementFrom = pack.value(DisputeParameters.WRITTEN_AGREEMENT_FROM, asOf);
        term = pack.value(DisputeParameters.TERM, asOf);
    }

    /**
     * The rules of a pack's settings in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static SettlementRules of(PolicyPack pack, LocalDate asOf) {
        return new SettlementRules(pack, asOf);
    }

    /** The dispute as one to be settled; refused if disputes about its topic are of another kind. */
    public Outcome<Dispute> accept(Dispute dispute) {
        DisputeKind kind = kinds.getOrDefault(dispute.topic(), dispute.kind());
        return kind == dispute.kind()
                ? Outcome.accepted(dispute)
                : Outcome.refused(List.of(Reason.of(DisputeReason.DISPUTE_KIND, "topic", dispute.topic())
                        .with("kind", dispute.kind())
                        .with("expected", kind)));
    }

    /** The lowest tier that may settle a dispute. */
    public DisputeTier lowestTier(Dispute dispute) {
        DisputeTier ofKind = settlement(dispute).lowestTier();
        DisputeTier ofRegion = switch (dispute.region().level()) {
            case VILLAGE -> DisputeTier.GRID;
            case TOWNSHIP -> DisputeTier.TOWNSHIP;
            default -> DisputeTier.COUNTY;
        };
        return ofKind.isAbove(ofRegion) ? ofKind : ofRegion;
    }

    /** The tier that has a dispute in hand: that to which it was last handed up or which last settled it, or the lowest. */
    public DisputeTier heldAt(Dispute dispute) {
        DisputeTier held = lowestTier(dispute);
        for (DisputeStep step : dispute.history()) {
            if (step instanceof HandUp handUp) {
                held = handUp.to();
            } else if (step instanceof Settlement settlement) {
                held = settlement.tier();
            }
        }
        return held;
    }

    /** What may be done next about a dispute; empty if it is settled. */
    public Optional<Guidance> next(Dispute dispute) {
        if (dispute.settlement().isPresent()) {
            return Optional.empty();
        }
        List<SettlementNeeds> ways = EnumSet.range(lowestTier(dispute), DisputeTier.COUNTY).stream()
                .filter(tier -> untriedBelow(dispute, tier).isEmpty())
                .flatMap(tier -> panel(dispute, tier)
                        .map(panel -> new SettlementNeeds(
                                tier, panel, settlement(dispute).resolution(), isAgreementWrittenAt(tier)))
                        .stream())
                .toList();
        DisputeTier held = heldAt(dispute);
        List<HandUpGround> grounds = EnumSet.allOf(HandUpGround.class).stream()
                .filter(ground -> handUpFaults(dispute, held, ground).isEmpty())
                .toList();
        return Optional.of(new Guidance(held, ways, grounds));
    }

    /**
     * The dispute after an attempt that failed; refused if it is settled, if the day lies before what was done last, if the
     * tier is too low or too high, or if somebody led it who may not.
     */
    public Outcome<Dispute> attempt(Dispute dispute, Attempt attempt) {
        List<Reason> reasons = new ArrayList<>(dispute.faults(attempt.day(), false));
        reasons.addAll(tierFaults(dispute, attempt.tier()));
        reasons.addAll(leaderFaults(dispute, attempt.tier(), attempt.ledBy()));
        return outcome(dispute, attempt, reasons);
    }

    /**
     * The dispute settled; refused as an {@link #attempt} is, and if somebody is missing who takes part, or a resolution or a
     * written agreement.
     */
    public Outcome<Dispute> settle(Dispute dispute, Settlement settlement) {
        List<Reason> reasons = new ArrayList<>(dispute.faults(settlement.day(), false));
        reasons.addAll(tierFaults(dispute, settlement.tier()));
        reasons.addAll(leaderFaults(dispute, settlement.tier(), settlement.ledBy()));
        reasons.addAll(participantFaults(dispute, settlement));
        reasons.addAll(paperFaults(dispute, settlement));
        return outcome(dispute, settlement, reasons);
    }

    /**
     * The dispute handed up by the tier that has it in hand to the next above; refused if it is settled, if the day lies
     * before what was done last, if the county has it, or, but for recusal, if that tier has not tried.
     */
    public Outcome<Dispute> handUp(Dispute dispute, HandUpGround ground, LocalDate day) {
        DisputeTier held = heldAt(dispute);
        List<Reason> reasons = new ArrayList<>(dispute.faults(day, false));
        reasons.addAll(handUpFaults(dispute, held, ground));
        return reasons.isEmpty()
                ? Outcome.accepted(dispute.plus(new HandUp(day, held, ground)))
                : Outcome.refused(reasons);
    }

    /**
     * The settled dispute taken up again by the tier that settled it, because what was settled was not kept; refused if it is
     * not settled, or if the day lies before that of the settlement.
     */
    public Outcome<Dispute> reopen(Dispute dispute, LocalDate day) {
        return outcome(dispute, new Reopening(day), dispute.faults(day, true));
    }

    /** Whether a dispute is still within the term for settling it on a day: the term runs from the day it was raised. */
    boolean isWithinTerm(Dispute dispute, LocalDate day) {
        return !day.isAfter(dispute.raisedOn().plus(term));
    }

    private static Outcome<Dispute> outcome(Dispute dispute, DisputeStep step, List<Reason> reasons) {
        return reasons.isEmpty() ? Outcome.accepted(dispute.plus(step)) : Outcome.refused(reasons);
    }

    private KindSettlement settlement(Dispute dispute) {
        return Objects.requireNonNull(settlements.get(dispute.kind()));
    }

    /** Who settles a dispute at a tier; nobody below the lowest. */
    private Optional<Panel> panel(Dispute dispute, DisputeTier tier) {
        KindSettlement ofKind = settlement(dispute);
        if (lowestTier(dispute).isAbove(tier)) {
            return Optional.empty();
        }
        return Optional.ofNullable(tier == ofKind.lowestTier() ? ofKind.panel() : panels.get(tier));
    }

    private boolean isAgreementWrittenAt(DisputeTier tier) {
        return !writtenAgreementFrom.isAbove(tier);
    }

    /** The lowest tier that may settle a dispute, lies below a tier and has not tried. */
    private Optional<DisputeTier> untriedBelow(Dispute dispute, DisputeTier tier) {
        return EnumSet.range(lowestTier(dispute), DisputeTier.COUNTY).stream()
                .filter(lower -> tier.isAbove(lower) && !dispute.isTriedAt(lower))
                .findFirst();
    }

    private List<Reason> tierFaults(Dispute dispute, DisputeTier tier) {
        DisputeTier lowest = lowestTier(dispute);
        if (lowest.isAbove(tier)) {
            return List.of(
                    Reason.of(DisputeReason.DISPUTE_TIER_TOO_LOW, "tier", tier).with("lowest", lowest));
        }
        return untriedBelow(dispute, tier)
                .map(lower -> List.of(Reason.of(DisputeReason.DISPUTE_TIER_TOO_HIGH, "tier", tier)
                        .with("lower", lower)))
                .orElse(List.of());
    }

    private List<Reason> leaderFaults(Dispute dispute, DisputeTier tier, Capacity leader) {
        return panel(dispute, tier)
                .filter(panel -> !panel.leads().contains(leader))
                .map(panel -> Reason.of(DisputeReason.DISPUTE_LEADER, "allowed", names(panel.leads()))
                        .with("tier", tier))
                .stream()
                .toList();
    }

    private List<Reason> participantFaults(Dispute dispute, Settlement settlement) {
        Set<Capacity> missing = EnumSet.noneOf(Capacity.class);
        panel(dispute, settlement.tier()).ifPresent(panel -> missing.addAll(panel.takePart()));
        missing.removeAll(settlement.takingPart());
        return missing.isEmpty()
                ? List.of()
                : List.of(Reason.of(DisputeReason.DISPUTE_PARTICIPANTS, "missing", names(missing)));
    }

    private List<Reason> paperFaults(Dispute dispute, Settlement settlement) {
        List<Reason> faults = new ArrayList<>();
        boolean resolves = settlement(dispute).resolution() || settlement.form() == SettlementForm.RESOLUTION;
        if (resolves && settlement.resolution() == null) {
            faults.add(Reason.of(DisputeReason.DISPUTE_RESOLUTION));
        }
        boolean agrees = settlement.form().isAgreement() && isAgreementWrittenAt(settlement.tier());
        if (agrees && settlement.agreement() == null) {
            faults.add(Reason.of(DisputeReason.DISPUTE_AGREEMENT, "form", settlement.form()));
        }
        return faults;
    }

    private static List<Reason> handUpFaults(Dispute dispute, DisputeTier held, HandUpGround ground) {
        List<Reason> faults = new ArrayList<>();
        if (held.above().isEmpty()) {
            faults.add(Reason.of(DisputeReason.DISPUTE_AT_THE_TOP));
        }
        if (ground != HandUpGround.RECUSAL && !dispute.isTriedAt(held)) {
            faults.add(Reason.of(DisputeReason.DISPUTE_NOT_TRIED, "tier", held));
        }
        return faults;
    }

    private static String names(Set<Capacity> capacities) {
        return capacities.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
