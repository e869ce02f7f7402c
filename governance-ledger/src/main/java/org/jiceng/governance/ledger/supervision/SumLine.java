package org.jiceng.governance.ledger.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiceng.governance.ledger.matter.MatterId;

/**
 * A row of a bulletin and others of one breakdown that make it up: each matter of the one lies in exactly one of the others, and
 * they have no more. So the counts of the others add up to those of the one.
 *
 * @param whole the index of the one
 * @param parts the indices of the others, ascending
 */
record SumLine(int whole, List<Integer> parts) {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    /** By what a count of a row changes the sum of the parts less the whole, for each by which it goes up. */
    int sign(int row) {
        return row == whole ? -1 : 1;
    }

    /** All its rows. */
    IntStream rows() {
        return IntStream.concat(IntStream.of(whole), parts.stream().mapToInt(Integer::intValue));
    }

    /** Every line among the rows of a bulletin, of which the first is the whole. */
    static List<SumLine> among(List<Bulletin.Row> rows) {
        List<int[]> breakdowns = breakdowns(rows);
        List<SumLine> lines = new ArrayList<>();
        for (int[] wholes : breakdowns) {
            for (int[] parts : breakdowns.subList(1, breakdowns.size())) {
                if (wholes != parts) {
                    addLines(lines, wholes, parts, rows.size());
                }
            }
        }
        return lines;
    }

    /** For each breakdown, the whole first, the row in which each matter lies. */
    private static List<int[]> breakdowns(List<Bulletin.Row> rows) {
        Map<MatterId, Integer> matters = new HashMap<>();
        rows.get(0).matters().forEach(matter -> matters.put(matter, matters.size()));
        Map<Set<Grouping>, int[]> byBreakdown = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int[] rowOf =
                    byBreakdown.computeIfAbsent(rows.get(row).part().keys().keySet(), key -> new int[matters.size()]);
            for (MatterId matter : rows.get(row).matters()) {
                rowOf[matters.getOrDefault(matter, NONE)] = row;
            }
        }
        return List.copyOf(byBreakdown.values());
    }

    private static void addLines(List<SumLine> lines, int[] wholes, int[] parts, int rows) {
        int[] owner = new int[rows];
        Arrays.fill(owner, NONE);
        for (int matter = 0; matter < wholes.length; matter++) {
            int part = parts[matter];
            owner[part] = owner[part] == NONE || owner[part] == wholes[matter] ? wholes[matter] : SEVERAL;
        }
        boolean[] cut = new boolean[rows];
        for (int matter = 0; matter < wholes.length; matter++) {
            cut[wholes[matter]] |= owner[parts[matter]] == SEVERAL;
        }
        Map<Integer, List<Integer>> partsOf = new LinkedHashMap<>();
        IntStream.range(0, rows)
                .filter(part -> owner[part] >= 0 && !cut[owner[part]])
                .forEach(part -> partsOf.computeIfAbsent(owner[part], whole -> new ArrayList<>())
                        .add(part));
        partsOf.forEach((whole, members) -> lines.add(new SumLine(whole, List.copyOf(members))));
    }
}
