package org.jiceng.governance.examples.county.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.examples.county.page.Words;

/**
 * Five bands by which land is coloured.
 *
 * @param edges where the second band and each later one begins, inclusive, ascending
 * @param unit what stands after an edge
 */
record Bands(List<Long> edges, String unit) {
    Bands {
        edges = List.copyOf(edges);
    }

    /** Bands around a share in per cent: four points wide in the middle, three beside it. */
    static Bands around(long part, long whole) {
        long share = whole == 0 ? 50 : (200 * part + whole) / (2 * whole);
        long middle = Math.max(6, share);
        return new Bands(List.of(middle - 5, middle - 2, middle + 2, middle + 5), " %");
    }

    /** Bands of equal width between two values. */
    static Bands between(long least, long most) {
        long width = Math.max(1, (most - least + 4) / 5);
        return new Bands(
                LongStream.rangeClosed(1, 4)
                        .map(step -> least + step * width)
                        .boxed()
                        .toList(),
                "");
    }

    /** The band of a value, from 0. */
    int of(Fraction value) {
        return (int) edges.stream()
                .filter(edge -> value.compareTo(new Fraction(edge, 1)) >= 0)
                .count();
    }

    /** The name of each band. */
    List<Words> labels() {
        return IntStream.rangeClosed(0, edges.size()).mapToObj(this::label).toList();
    }

    private Words label(int band) {
        if (band == 0) {
            return Sections.words("band.below", edges.get(0) + unit);
        }
        return band == edges.size()
                ? Sections.words("band.from", edges.get(band - 1) + unit)
                : Sections.words("band.between", edges.get(band - 1), edges.get(band) + unit);
    }
}
