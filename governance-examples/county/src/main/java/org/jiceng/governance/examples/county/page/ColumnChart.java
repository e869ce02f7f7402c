package org.jiceng.governance.examples.county.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Columns that stand side by side over their labels, one for each series. */
public final class ColumnChart {
    private static final int WIDTH = 440;
    private static final int HEIGHT = 230;
    private static final int LEFT = 44;
    private static final int TOP = 18;
    private static final int FOOT = 200;
    private static final int MOST_LABELS = 12;
    private static final int MOST_VALUES = 16;

    private final String id;
    private final Words title;
    private final Words description;
    private final List<Series> series;
    private final String unit;
    private final List<Group> groups = new ArrayList<>();

    /**
     * A chart without columns yet.
     *
     * @param unit what stands after a figure, as {@code " %"}; empty for counts
     */
    public ColumnChart(String id, Words title, Words description, List<Series> series, String unit) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.series = List.copyOf(series);
        this.unit = unit;
    }

    private record Group(Words label, List<@Nullable Long> values) {}

    /** Adds the columns over a label, one for each series; none is drawn for {@code null}, which is not known or kept back. */
    public void columns(Words label, List<@Nullable Long> values) {
        groups.add(new Group(label, values));
    }

    /** The drawing below its legend. */
    public Element drawn() {
        Element drawing = Drawing.of(id, WIDTH, HEIGHT, title, description).with("class", "chart");
        long top = top();
        for (int i = 0; i <= 4; i++) {
            long value = top * i / 4;
            long y = y(value, top);
            drawing.add(
                    Drawing.rule(LEFT, WIDTH, y, "rule"),
                    Drawing.text(LEFT - 6, y + 4, "end", Words.same(Figures.count(value) + unit))
                            .with("class", "axis"));
        }
        for (int i = 0; i < groups.size(); i++) {
            add(i, top, drawing);
        }
        Element figure = Element.of("div").with("class", "drawing");
        return (series.size() > 1 ? figure.add(Series.legend(series)) : figure).add(drawing);
    }

    private void add(int index, long top, Element drawing) {
        Group group = groups.get(index);
        long from = LEFT + (long) (WIDTH - LEFT) * index / groups.size();
        long width = LEFT + (long) (WIDTH - LEFT) * (index + 1) / groups.size() - from;
        long gap = Math.max(1, width / 8);
        long own = Math.max(1, (width - 2 * gap) / series.size());
        boolean hasValues = groups.size() * series.size() <= MOST_VALUES;
        for (int i = 0; i < series.size(); i++) {
            Long value = group.values().get(i);
            if (value != null) {
                long x = from + gap + i * own;
                long y = y(value, top);
                drawing.add(Drawing.bar(
                        x, y, Math.max(1, own - 1), FOOT - y, series.get(i).colour()));
                if (hasValues) {
                    drawing.add(Drawing.text(x + own / 2, y - 4, "middle", Words.same(Figures.count(value)))
                            .with("class", "axis"));
                }
            }
        }
        int each = (groups.size() + MOST_LABELS - 1) / MOST_LABELS;
        if (index % each == 0) {
            drawing.add(Drawing.text(from + width / 2, FOOT + 18, "middle", group.label())
                    .with("class", "axis"));
        }
    }

    private static long y(long value, long top) {
        return FOOT - (FOOT - TOP) * value / top;
    }

    /** A round number that no column is higher than, a multiple of four. */
    private long top() {
        long most = groups.stream()
                .flatMap(group -> group.values().stream())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return LongStream.iterate(1, power -> power * 10)
                .flatMap(power -> LongStream.of(4 * power, 8 * power, 10 * power, 12 * power, 20 * power))
                .filter(round -> round >= most && round % 4 == 0)
                .findFirst()
                .orElseThrow();
    }
}
