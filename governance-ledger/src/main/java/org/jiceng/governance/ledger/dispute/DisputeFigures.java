package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The figures of disputes over a period, as they stood at its end: what was done later does not count. For one town or
 * village give its disputes; figures of parts add up to that of the whole.
 *
 * @param figures every measure with its figure and the disputes behind it, in the order of the constants
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 3
 */
public record DisputeFigures(Map<DisputeMeasure, TracedFigure<DisputeId>> figures) {
    public DisputeFigures {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /**
     * The figures of a period.
     *
     * @param rules the rules that say which tier is the lowest and when a dispute is past its term
     * @param disputes the disputes on record, in any order
     * @param from the first day of the period, inclusive
     * @param to the last day of the period, inclusive
     * @throws InvalidValueException if the period ends before it begins
     * @throws InvalidValueException if a dispute stands twice
     */
    public static DisputeFigures of(SettlementRules rules, Collection<Dispute> disputes, LocalDate from, LocalDate to) {
        Periods.require(from, to);
        Map<DisputeMeasure, Tally<DisputeId>> tallies = new EnumMap<>(DisputeMeasure.class);
        for (DisputeMeasure measure : DisputeMeasure.values()) {
            tallies.put(measure, new Tally<>(measure.definition()));
        }
        Set<DisputeId> seen = new HashSet<>();
        for (Dispute dispute : disputes) {
            if (!seen.add(dispute.id())) {
                throw new InvalidValueException(Reason.of(DisputeReason.DISPUTE_TWICE, "id", dispute.id()));
            }
            dispute.asOf(to)
                    .map(known -> new Standing(
                            known,
                            !known.raisedOn().isBefore(from),
                            rules.lowestTier(known),
                            rules.isWithinTerm(known, to)))
                    .ifPresent(standing -> tallies.forEach((measure, tally) -> measure.count(standing, tally)));
        }
        Map<DisputeMeasure, TracedFigure<DisputeId>> figures = new EnumMap<>(DisputeMeasure.class);
        tallies.forEach((measure, tally) -> figures.put(measure, tally.figure()));
        return new DisputeFigures(figures);
    }

    /** One figure with the disputes behind it. */
    public TracedFigure<DisputeId> figure(DisputeMeasure measure) {
        return Objects.requireNonNull(figures.get(measure));
    }
}
