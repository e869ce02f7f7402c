package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;

/**
 * A dispute with all that was done about it. It says of nobody that they are a party.
 *
 * @term 矛盾纠纷
 * @param id its id
 * @param kind how weighty it is
 * @param topic what it is about
 * @param region the village or community in which it arose; the town or county if it lies between several
 * @param raisedOn the day on which it was raised
 * @param raisedAt the tier to which it was brought, which need not be one that may settle it
 * @param history what was done about it, in order of time
 */
public record Dispute(
        DisputeId id,
        DisputeKind kind,
        DisputeTopic topic,
        RegionCode region,
        LocalDate raisedOn,
        DisputeTier raisedAt,
        List<DisputeStep> history) {
    /**
     * @throws InvalidValueException if the region is above a county
     * @throws InvalidValueException if a step lies before the one before it or before the day on which it was raised
     * @throws InvalidValueException if after a settlement comes something else than a reopening, or a reopening without a
     *     settlement before it
     */
    public Dispute {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(raisedAt, "raisedAt");
        history = List.copyOf(history);
        if (region.level().isAbove(RegionLevel.COUNTY)) {
            throw new InvalidValueException(Reason.of(DisputeReason.DISPUTE_REGION, "code", region));
        }
        DisputeStep before = null;
        for (DisputeStep step : history) {
            List<Reason> faults = faults(
                    before instanceof Settlement,
                    before == null ? raisedOn : before.day(),
                    step.day(),
                    step instanceof Reopening);
            if (!faults.isEmpty()) {
                throw new InvalidValueException(faults.get(0));
            }
            before = step;
        }
    }

    /**
     * A dispute about which nothing has been done yet.
     *
     * @throws InvalidValueException if the region is above a county
     */
    public static Dispute raised(
            DisputeId id, DisputeKind kind, DisputeTopic topic, RegionCode region, LocalDate day, DisputeTier tier) {
        return new Dispute(id, kind, topic, region, day, tier, List.of());
    }

    /** The settlement that stands; empty while the dispute is open. */
    public Optional<Settlement> settlement() {
        return !history.isEmpty() && history.get(history.size() - 1) instanceof Settlement settlement
                ? Optional.of(settlement)
                : Optional.empty();
    }

    /** Whether a tier has had it in hand without lasting success: it tried, settled what was not kept, or handed it up. */
    public boolean isTriedAt(DisputeTier tier) {
        return history.stream()
                .anyMatch(step -> (step instanceof Attempt attempt && attempt.tier() == tier)
                        || (step instanceof Settlement settlement && settlement.tier() == tier)
                        || (step instanceof HandUp handUp && handUp.from() == tier));
    }

    /** The dispute as it stood at the end of a day; empty if it was raised later. */
    public Optional<Dispute> asOf(LocalDate day) {
        return raisedOn.isAfter(day)
                ? Optional.empty()
                : Optional.of(with(history.stream()
                        .filter(step -> !step.day().isAfter(day))
                        .toList()));
    }

    /** Why no step can follow on a day, all reasons. */
    List<Reason> faults(LocalDate day, boolean reopening) {
        LocalDate last =
                history.isEmpty() ? raisedOn : history.get(history.size() - 1).day();
        return faults(settlement().isPresent(), last, day, reopening);
    }

    Dispute plus(DisputeStep step) {
        List<DisputeStep> longer = new ArrayList<>(history);
        longer.add(step);
        return with(longer);
    }

    private Dispute with(List<DisputeStep> steps) {
        return new Dispute(id, kind, topic, region, raisedOn, raisedAt, steps);
    }

    private static List<Reason> faults(boolean settled, LocalDate last, LocalDate day, boolean reopening) {
        List<Reason> faults = new ArrayList<>();
        if (settled != reopening) {
            faults.add(Reason.of(settled ? DisputeReason.DISPUTE_ALREADY_SETTLED : DisputeReason.DISPUTE_NOT_SETTLED));
        }
        if (day.isBefore(last)) {
            faults.add(
                    Reason.of(DisputeReason.DISPUTE_DAY_TOO_EARLY, "day", day).with("earliest", last));
        }
        return faults;
    }
}
