package org.jiceng.governance.grid.assessment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiceng.governance.core.indicator.Exclusion;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.outcome.Reason;

/** How many visits that fell due became what. */
final class VisitTally {
    private final Map<DueState, Long> counts = new EnumMap<>(DueState.class);

    private VisitTally(Collection<DueVisit> due) {
        due.forEach(visit -> counts.merge(visit.state(), 1L, Long::sum));
    }

    static VisitTally of(Collection<DueVisit> due) {
        return new VisitTally(due);
    }

    /** Kept by those tied, of all but those that another kept. */
    Indicator keptByThoseTied(IndicatorDefinition definition) {
        return figure(
                definition,
                count(DueState.KEPT),
                exclusions(
                        exclusion(AssessmentReason.VISIT_KEPT_BY_ANOTHER, DueState.KEPT_BY_ANOTHER),
                        exclusion(AssessmentReason.VISIT_NOT_KNOWN, DueState.NOT_KNOWN)));
    }

    /** Kept by whomever, of all. */
    Indicator keptByAnybody(IndicatorDefinition definition) {
        return figure(
                definition,
                count(DueState.KEPT) + count(DueState.KEPT_BY_ANOTHER),
                exclusions(exclusion(AssessmentReason.VISIT_NOT_KNOWN, DueState.NOT_KNOWN)));
    }

    private Indicator figure(IndicatorDefinition definition, long kept, List<Exclusion> exclusions) {
        return new Indicator(definition, kept, kept + count(DueState.MISSED), exclusions);
    }

    private Exclusion exclusion(AssessmentReason reason, DueState state) {
        return new Exclusion(Reason.of(reason), count(state));
    }

    /** Those that exclude somebody. */
    static List<Exclusion> exclusions(Exclusion... all) {
        return Stream.of(all).filter(exclusion -> exclusion.count() > 0).toList();
    }

    private long count(DueState state) {
        return counts.getOrDefault(state, 0L);
    }
}
