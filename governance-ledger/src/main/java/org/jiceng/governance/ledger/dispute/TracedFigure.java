package org.jiceng.governance.ledger.dispute;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiceng.governance.core.indicator.Indicator;

/**
 * A figure with the ids of the records behind it, so that it can be counted again. The ids are for the office; what is
 * published is {@link Indicator#suppressedBelow} alone. All ids are in ascending order.
 *
 * @param <I> the type of the ids
 * @param indicator the figure
 * @param counted the records that give something to the numerator
 * @param others the records that give to the denominator only
 * @param excluded the records that were left out, by the code of the reason in alphabetical order
 */
public record TracedFigure<I>(Indicator indicator, List<I> counted, List<I> others, Map<String, List<I>> excluded) {
    public TracedFigure {
        counted = List.copyOf(counted);
        others = List.copyOf(others);
        Map<String, List<I>> copy = new TreeMap<>();
        excluded.forEach((code, ids) -> copy.put(code, List.copyOf(ids)));
        excluded = Collections.unmodifiableMap(copy);
    }
}
