package org.jiceng.governance.ledger.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jiceng.governance.core.indicator.Exclusion;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.outcome.Reason;

/** Counts records for one figure and keeps their ids. */
final class Tally<I extends Comparable<I>> {
    private final IndicatorDefinition definition;
    private final TreeSet<I> counted = new TreeSet<>();
    private final TreeSet<I> others = new TreeSet<>();
    private final Map<String, TreeSet<I>> excluded = new TreeMap<>();
    private long numerator;
    private long denominator;

    Tally(IndicatorDefinition definition) {
        this.definition = definition;
    }

    /** One record more that is asked for or not. */
    void count(I id, boolean asked) {
        add(id, asked ? 1 : 0, 1);
    }

    /** A record that gives to the numerator and the denominator. */
    void add(I id, long part, long whole) {
        numerator += part;
        denominator += whole;
        (part > 0 ? counted : others).add(id);
    }

    void exclude(I id, DisputeReason reason) {
        excluded.computeIfAbsent(reason.name(), code -> new TreeSet<>()).add(id);
    }

    TracedFigure<I> figure() {
        List<Exclusion> exclusions = new ArrayList<>();
        Map<String, List<I>> ids = new TreeMap<>();
        excluded.forEach((code, records) -> {
            exclusions.add(new Exclusion(new Reason(code, Map.of()), records.size()));
            ids.put(code, List.copyOf(records));
        });
        return new TracedFigure<>(
                new Indicator(definition, numerator, denominator, exclusions),
                List.copyOf(counted),
                List.copyOf(others),
                ids);
    }
}
