package org.jiceng.governance.grid.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.grid.grid.ContactLine;

/** In which ways some lines can be shared among persons. */
final class LineWays {
    private LineWays() {}

    /** Every way to part some lines into sets, one for each person; first all for one person, last one for each. */
    static List<List<Set<ContactLine>>> of(Set<ContactLine> lines) {
        if (lines.size() < 2) {
            return List.of(List.of(lines));
        }
        List<List<Set<ContactLine>>> ways = new ArrayList<>();
        List<ContactLine> all = List.copyOf(lines);
        spread(all, 0, new ArrayList<>(), ways);
        ways.sort((a, b) -> Integer.compare(a.size(), b.size()));
        return ways;
    }

    private static void spread(
            List<ContactLine> lines, int next, List<Set<ContactLine>> sets, List<List<Set<ContactLine>>> ways) {
        if (next == lines.size()) {
            ways.add(sets.stream()
                    .map(set -> Collections.unmodifiableSet(EnumSet.copyOf(set)))
                    .toList());
            return;
        }
        for (int k = 0; k < sets.size(); k++) {
            sets.get(k).add(lines.get(next));
            spread(lines, next + 1, sets, ways);
            sets.get(k).remove(lines.get(next));
        }
        sets.add(EnumSet.of(lines.get(next)));
        spread(lines, next + 1, sets, ways);
        sets.remove(sets.size() - 1);
    }
}
