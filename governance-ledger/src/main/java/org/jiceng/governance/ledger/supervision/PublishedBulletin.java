package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.indicator.Disclosure;
import org.jiceng.governance.core.indicator.Exclusion;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorReason;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A bulletin as it may leave the office: without the ids of matters, and without small counts or what would give them away. Its
 * parts are those of the groupings asked for, each by itself; what groupings crossed tell stays in the office.
 *
 * <p>A count is small if it is more than 0 and less than the smallest shown. Kept back are
 *
 * <ol>
 *   <li>a part with a small number of matters, as if it had none;
 *   <li>a figure of which the matters counted, or the others in its denominator, are few;
 *   <li>so many more parts and figures that no count kept back follows from those shown, by sums over any grouping, over parts
 *       that make up another part, and over the measures of which others are taken; and that what is kept back of a sum is itself
 *       no small count. Small ones are taken first, the total last.
 * </ol>
 *
 * <p>A share of nobody or of everybody is shown. All groupings are looked at together, whichever are asked for: whoever is handed
 * a bulletin by one and a bulletin by another works out no more from both. It holds for one publication of a period: two of periods that overlap,
 * drawn up at different moments, with different smallest counts or for different readers can be set against each other.
 *
 * @param period the days that it deals with
 * @param asOf the last moment that counts
 * @param smallest the smallest count shown
 * @param rows the parts shown, in the order of {@link Part}; the whole comes first if it is among them
 */
public record PublishedBulletin(BulletinPeriod period, Instant asOf, int smallest, List<Row> rows) {
    /**
     * The figures of one part.
     *
     * @param part the part
     * @param figures every measure with its figure or that it is kept back, in the order of the constants; what is left out is one
     *     exclusion, whatever the reasons
     */
    public record Row(Part part, Map<BulletinMeasure, Disclosure> figures) {
        public Row {
            figures = Collections.unmodifiableMap(new EnumMap<>(figures));
        }

        /** One figure, or that it is kept back. */
        public Disclosure figure(BulletinMeasure measure) {
            return Objects.requireNonNull(figures.get(measure));
        }
    }

    public PublishedBulletin {
        rows = List.copyOf(rows);
    }

    static PublishedBulletin of(Bulletin bulletin, int smallest) {
        if (smallest < 1) {
            throw new InvalidValueException(
                    Reason.of(IndicatorReason.INDICATOR_THRESHOLD_TOO_LOW, "threshold", smallest));
        }
        List<Bulletin.Row> uncrossed = bulletin.rows().stream()
                .filter(row -> row.part().keys().size() < 2)
                .toList();
        Suppression suppression = new Suppression(uncrossed, smallest);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < uncrossed.size(); i++) {
            if (!suppression.isHidden(i)
                    && bulletin.groupings()
                            .containsAll(uncrossed.get(i).part().keys().keySet())) {
                rows.add(row(uncrossed.get(i), i, suppression, smallest));
            }
        }
        return new PublishedBulletin(bulletin.period(), bulletin.asOf(), smallest, rows);
    }

    private static Row row(Bulletin.Row row, int i, Suppression suppression, int smallest) {
        Map<BulletinMeasure, Disclosure> figures = new EnumMap<>(BulletinMeasure.class);
        row.figures()
                .forEach((measure, figure) -> figures.put(
                        measure,
                        suppression.isHidden(i, measure)
                                ? new Disclosure.Suppressed(measure.definition(), smallest)
                                : new Disclosure.Shown(withoutReasons(figure.indicator()))));
        return new Row(row.part(), figures);
    }

    private static Indicator withoutReasons(Indicator indicator) {
        List<Exclusion> left = indicator.excluded() == 0
                ? List.of()
                : List.of(new Exclusion(Reason.of(SupervisionReason.NOT_COUNTED), indicator.excluded()));
        return new Indicator(indicator.definition(), indicator.numerator(), indicator.denominator(), left);
    }

    /** The row of a part; empty if it is kept back or has no matter. */
    public Optional<Row> row(Part part) {
        return rows.stream().filter(row -> row.part().equals(part)).findFirst();
    }
}
