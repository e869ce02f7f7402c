package org.jiceng.governance.examples.county.page;

import java.util.ArrayList;
import java.util.List;

/** Bars that lie one below the other, each with its label above it and parted among the series. */
public final class BarChart {
    private static final int WIDTH = 440;
    private static final int STEP = 40;
    private static final int THICKNESS = 16;
    private static final int LEAST_FOR_A_LABEL = 38;

    private final String id;
    private final Words title;
    private final Words description;
    private final List<Series> series;
    private final List<Bar> bars = new ArrayList<>();
    private boolean shares;

    /** A chart without bars yet. */
    public BarChart(String id, Words title, Words description, List<Series> series) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.series = List.copyOf(series);
    }

    private record Bar(Words label, String total, List<Long> parts) {
        long sum() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** This chart, with every bar as long as another, so that shares can be compared. */
    public BarChart shares() {
        shares = true;
        return this;
    }

    /**
     * Adds a bar.
     *
     * @param total what stands at its right end
     * @param parts as many as there are series
     */
    public void bar(Words label, String total, List<Long> parts) {
        bars.add(new Bar(label, total, List.copyOf(parts)));
    }

    /** The drawing below its legend. */
    public Element drawn() {
        Element drawing = Drawing.of(id, WIDTH, Math.max(1, bars.size()) * STEP, title, description)
                .with("class", "chart");
        long longest = bars.stream().mapToLong(Bar::sum).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            add(bars.get(i), i * STEP, shares ? bars.get(i).sum() : longest, drawing);
        }
        Element figure = Element.of("div").with("class", "drawing");
        return (series.size() > 1 ? figure.add(Series.legend(series)) : figure).add(drawing);
    }

    private void add(Bar bar, int top, long whole, Element drawing) {
        drawing.add(
                Drawing.text(0, top + 14, "start", bar.label()),
                Drawing.text(WIDTH, top + 14, "end", Words.same(bar.total())).with("class", "number"),
                Drawing.bar(0, top + 20, WIDTH, THICKNESS, "track"));
        long before = 0;
        for (int i = 0; i < series.size(); i++) {
            long part = bar.parts().get(i);
            long from = place(before, whole);
            long width = place(before + part, whole) - from;
            before += part;
            if (width > 0) {
                drawing.add(Drawing.bar(
                        from, top + 20, width, THICKNESS, series.get(i).colour()));
            }
            if (width >= LEAST_FOR_A_LABEL && series.size() > 1) {
                String label = shares ? Figures.percent(part, whole) : Figures.count(part);
                drawing.add(Drawing.text(from + width / 2, top + 32, "middle", Words.same(label))
                        .with("class", "on " + series.get(i).colour()));
            }
        }
    }

    private static long place(long before, long whole) {
        return whole == 0 ? 0 : before * WIDTH / whole;
    }
}
