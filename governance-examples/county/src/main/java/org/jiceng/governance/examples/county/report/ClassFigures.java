package org.jiceng.governance.examples.county.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.page.Series;

/** How many households of each village are of each class. */
final class ClassFigures {
    /** The classes in the order of the counts, with their colours. */
    static final List<ClassOutcome> CLASSES =
            List.of(ClassOutcome.LINKED, ClassOutcome.CONCERN, ClassOutcome.REASSURED, ClassOutcome.MANUAL_DECISION);

    static final List<Series> SERIES = List.of(
            new Series(Sections.words("class.LINKED"), "linked"),
            new Series(Sections.words("class.CONCERN"), "concern"),
            new Series(Sections.words("class.REASSURED"), "reassured"),
            new Series(Sections.words("class.MANUAL_DECISION"), "manual"));

    private ClassFigures() {}

    static PlaceCounts of(CountyResults results) {
        NavigableMap<RegionCode, List<Long>> counts = new TreeMap<>();
        for (DecidedHousehold household : results.households()) {
            add(household.outcome(), counts.computeIfAbsent(household.village(), village -> none()));
        }
        return new PlaceCounts(counts, results.smallest());
    }

    /** No household of any class. */
    static List<Long> none() {
        return new ArrayList<>(Collections.nCopies(CLASSES.size(), 0L));
    }

    static void add(ClassOutcome outcome, List<Long> counts) {
        int index = CLASSES.indexOf(outcome);
        counts.set(index, counts.get(index) + 1);
    }

    static long total(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
