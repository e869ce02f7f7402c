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
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The figures of the consultations held in a period, as they stood at its end.
 *
 * @param figures every measure with its figure and the consultations behind it, in the order of the constants
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 3 item 3
 */
public record ConsultationFigures(Map<ConsultationMeasure, TracedFigure<ConsultationId>> figures) {
    public ConsultationFigures {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /**
     * The figures of a period.
     *
     * @param rules the rules that say which consultations are valid
     * @param consultations the consultations on record, in any order; those of other days are passed over
     * @param from the first day of the period, inclusive
     * @param to the last day of the period, inclusive
     * @throws InvalidValueException if the period ends before it begins
     * @throws InvalidValueException if a consultation stands twice
     */
    public static ConsultationFigures of(
            ConsultationRules rules, Collection<Consultation> consultations, LocalDate from, LocalDate to) {
        Periods.require(from, to);
        Map<ConsultationMeasure, Tally<ConsultationId>> tallies = new EnumMap<>(ConsultationMeasure.class);
        for (ConsultationMeasure measure : ConsultationMeasure.values()) {
            tallies.put(measure, new Tally<>(measure.definition()));
        }
        Set<ConsultationId> seen = new HashSet<>();
        for (Consultation consultation : consultations) {
            if (!seen.add(consultation.id())) {
                throw new InvalidValueException(Reason.of(DisputeReason.CONSULTATION_TWICE, "id", consultation.id()));
            }
            if (!consultation.day().isBefore(from) && !consultation.day().isAfter(to)) {
                boolean valid = rules.check(consultation) instanceof Outcome.Accepted<Consultation>;
                tallies.forEach((measure, tally) -> measure.count(consultation, valid, to, tally));
            }
        }
        Map<ConsultationMeasure, TracedFigure<ConsultationId>> figures = new EnumMap<>(ConsultationMeasure.class);
        tallies.forEach((measure, tally) -> figures.put(measure, tally.figure()));
        return new ConsultationFigures(figures);
    }

    /** One figure with the consultations behind it. */
    public TracedFigure<ConsultationId> figure(ConsultationMeasure measure) {
        return Objects.requireNonNull(figures.get(measure));
    }
}
