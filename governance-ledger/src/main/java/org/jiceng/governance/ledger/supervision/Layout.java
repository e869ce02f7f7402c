package org.jiceng.governance.ledger.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiceng.governance.ledger.matter.MatterId;

/** How the matters of a bulletin lie in its rows, of which the first is the whole. */
final class Layout {
    /**
     * A row and others of one breakdown that make it up: each matter of the one lies in one of the others, and they have no more.
     *
     * @param whole the index of the one
     * @param parts the indices of the others, ascending
     */
    record Line(int whole, List<Integer> parts) {}

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final int rows;
    private final Map<MatterId, Integer> matters = new HashMap<>();
    private final List<int[]> breakdowns;
    private final List<int[]> places = new ArrayList<>();
    private final int[] placeOf;

    Layout(List<Bulletin.Row> rows) {
        this.rows = rows.size();
        rows.get(0).matters().forEach(matter -> matters.put(matter, matters.size()));
        this.breakdowns = breakdowns(rows);
        this.placeOf = new int[matters.size()];
        findPlaces();
    }

    /** For each breakdown, the whole first, the row in which each matter lies. */
    private List<int[]> breakdowns(List<Bulletin.Row> all) {
        Map<Set<Grouping>, int[]> byBreakdown = new LinkedHashMap<>();
        for (int row = 0; row < all.size(); row++) {
            int[] rowOf =
                    byBreakdown.computeIfAbsent(all.get(row).part().keys().keySet(), key -> new int[matters.size()]);
            for (MatterId matter : all.get(row).matters()) {
                rowOf[index(matter)] = row;
            }
        }
        return List.copyOf(byBreakdown.values());
    }

    private int index(MatterId matter) {
        return Objects.requireNonNull(matters.get(matter));
    }

    private void findPlaces() {
        Map<List<Integer>, Integer> known = new HashMap<>();
        for (int i = 0; i < placeOf.length; i++) {
            int matter = i;
            int[] place = breakdowns.stream().mapToInt(rowOf -> rowOf[matter]).toArray();
            List<Integer> key = Arrays.stream(place).boxed().toList();
            placeOf[i] = known.computeIfAbsent(key, none -> known.size());
            if (placeOf[i] == places.size()) {
                places.add(place);
            }
        }
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** The places in which matters lie, each as its row in each breakdown. Matters in the same rows lie in the same place. */
    List<int[]> places() {
        return places;
    }

    /** The place of a matter, as its index among them. */
    int placeOf(MatterId matter) {
        return placeOf[index(matter)];
    }

    /** Every line. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int[] wholes : breakdowns) {
            for (int[] parts : breakdowns.subList(1, breakdowns.size())) {
                if (wholes != parts) {
                    addLines(lines, wholes, parts);
                }
            }
        }
        return lines;
    }

    private void addLines(List<Line> lines, int[] wholes, int[] parts) {
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
        partsOf.forEach((whole, members) -> lines.add(new Line(whole, List.copyOf(members))));
    }
}
