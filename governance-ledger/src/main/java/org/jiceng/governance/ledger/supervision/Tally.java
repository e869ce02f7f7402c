package org.jiceng.governance.ledger.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.indicator.Exclusion;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.MatterId;

/** Counts matters for one figure and keeps their ids. */
final class Tally {
    private final IndicatorDefinition definition;
    private final List<MatterId> counted = new ArrayList<>();
    private final List<MatterId> others = new ArrayList<>();
    private final Map<Reason, List<MatterId>> excluded = new LinkedHashMap<>();

    Tally(IndicatorDefinition definition) {
        this.definition = definition;
    }

    /** One matter more of those that are looked at: it has what is asked for or not. */
    void count(MatterId matter, boolean asked) {
        (asked ? counted : others).add(matter);
    }

    void exclude(MatterId matter, Reason reason) {
        excluded.computeIfAbsent(reason, key -> new ArrayList<>()).add(matter);
    }

    MatterFigure figure() {
        Indicator indicator = new Indicator(
                definition,
                counted.size(),
                counted.size() + others.size(),
                excluded.entrySet().stream()
                        .map(entry ->
                                new Exclusion(entry.getKey(), entry.getValue().size()))
                        .toList());
        return new MatterFigure(
                indicator,
                sorted(counted),
                sorted(others),
                indicator.exclusions().stream()
                        .map(exclusion -> new MatterFigure.Excluded(
                                exclusion.reason(), sorted(excluded.getOrDefault(exclusion.reason(), List.of()))))
                        .toList());
    }

    private static List<MatterId> sorted(List<MatterId> matters) {
        return matters.stream().sorted().toList();
    }
}
