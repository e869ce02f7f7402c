package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period, of the whole and of each part, with the matters behind them: for those who keep the ledger. What may
 * leave the office is {@link #published}.
 *
 * <p>Everything is as it stood at the end of the period, or when the bulletin was drawn up if that was earlier. The figures of the
 * parts of a grouping add up to those of the whole, and none counts a matter twice.
 *
 * @term 通报
 * @param period the days that it deals with
 * @param asOf the last moment that counts
 * @param groupings by which it is published
 * @param rows the whole, then the parts of each grouping and of each crossing asked for that have a matter, in the order of {@link
 *     Part}
 * @basis 石泉县“321”基层治理模式: 三（二）1
 */
public record Bulletin(BulletinPeriod period, Instant asOf, Set<Grouping> groupings, List<Row> rows) {
    /**
     * The three rates.
     *
     * @term 三率
     */
    public static final List<BulletinMeasure> THREE_RATES =
            List.of(BulletinMeasure.ACCEPTED_IN_TIME, BulletinMeasure.CLOSED_IN_TIME, BulletinMeasure.SATISFIED);

    /**
     * The figures of one part.
     *
     * @param part the part
     * @param matters the matters that were on the books in the period, ascending
     * @param figures every measure with its figure, in the order of the constants
     */
    public record Row(Part part, @Personal List<MatterId> matters, Map<BulletinMeasure, MatterFigure> figures) {
        public Row {
            matters = List.copyOf(matters);
            figures = Collections.unmodifiableMap(new EnumMap<>(figures));
        }

        /** One figure. */
        public MatterFigure figure(BulletinMeasure measure) {
            return Objects.requireNonNull(figures.get(measure));
        }

        /** The part and the figures. */
        @Override
        public String toString() {
            return "Row[" + part + ", " + figures.values() + "]";
        }
    }

    public Bulletin {
        groupings = Grouping.inOrder(groupings);
        rows = List.copyOf(rows);
    }

    /**
     * The figures that are asked for.
     *
     * @param workflow reads the clocks and says which stages are open
     * @param histories all matters, in any order: also those registered before the period
     * @throws InvalidValueException if a matter of which the viewer may know stands twice
     * @throws InvalidValueException if it is drawn up before the period begins
     */
    public static Bulletin of(LedgerWorkflow workflow, Collection<MatterHistory> histories, BulletinRequest request) {
        List<MatterHistory> known = request.viewer().known(histories);
        BulletinCase.Frame frame = frame(workflow, MatterHistory.byId(known).keySet(), request);
        Map<Part, Counter> counters = new TreeMap<>();
        counters.put(Part.WHOLE, new Counter());
        for (MatterHistory history : known) {
            history.until(frame.moment())
                    .map(until -> new BulletinCase(frame, until))
                    .filter(BulletinCase::isOnTheBooks)
                    .ifPresent(one -> count(one, request.crossings(), counters));
        }
        List<Row> rows = new ArrayList<>();
        counters.forEach((part, counter) -> rows.add(counter.row(part)));
        return new Bulletin(request.period(), frame.moment(), request.groupings(), rows);
    }

    private static BulletinCase.Frame frame(LedgerWorkflow workflow, Set<MatterId> known, BulletinRequest request) {
        BulletinPeriod period = request.period();
        Instant end = period.end(workflow.settings().clocks().zone());
        Instant moment = end.isBefore(request.drawnUpAt()) ? end : request.drawnUpAt();
        Instant start = period.start(workflow.settings().clocks().zone());
        if (moment.isBefore(start)) {
            throw new InvalidValueException(Reason.of(SupervisionReason.BULLETIN_TOO_EARLY, "from", period.from()));
        }
        return new BulletinCase.Frame(workflow, period, moment, known);
    }

    private static void count(BulletinCase one, Set<Set<Grouping>> crossings, Map<Part, Counter> counters) {
        Map<BulletinMeasure, Reason> against = new EnumMap<>(BulletinMeasure.class);
        for (BulletinMeasure measure : BulletinMeasure.values()) {
            Reason reason = one.against(measure);
            if (reason != null) {
                against.put(measure, reason);
            }
        }
        Stream.of(Stream.of(Set.<Grouping>of()), Stream.of(Grouping.values()).map(Set::of), crossings.stream())
                .flatMap(breakdowns -> breakdowns)
                .map(groupings -> Part.of(one.matter(), groupings))
                .forEach(part -> counters.computeIfAbsent(part, key -> new Counter())
                        .count(one.matter().id(), against));
    }

    /** Counts the matters of one part. */
    private static final class Counter {
        private final List<MatterId> matters = new ArrayList<>();
        private final Map<BulletinMeasure, Tally> tallies = new EnumMap<>(BulletinMeasure.class);

        Counter() {
            for (BulletinMeasure measure : BulletinMeasure.values()) {
                tallies.put(measure, new Tally(measure.definition()));
            }
        }

        void count(MatterId matter, Map<BulletinMeasure, Reason> against) {
            matters.add(matter);
            tallies.forEach((measure, tally) -> {
                Reason outside = outside(measure, against);
                if (outside == null) {
                    tally.count(matter, !against.containsKey(measure));
                } else {
                    tally.exclude(matter, outside);
                }
            });
        }

        /** Why the matter is not among those that a measure is taken of: the first reason from the top of the tree. */
        private static @Nullable Reason outside(BulletinMeasure measure, Map<BulletinMeasure, Reason> against) {
            BulletinMeasure of = measure.of().orElse(null);
            if (of == null) {
                return null;
            }
            Reason higher = outside(of, against);
            return higher == null ? against.get(of) : higher;
        }

        Row row(Part part) {
            Map<BulletinMeasure, MatterFigure> figures = new EnumMap<>(BulletinMeasure.class);
            tallies.forEach((measure, tally) -> figures.put(measure, tally.figure()));
            return new Row(part, matters.stream().sorted().toList(), figures);
        }
    }

    /** The row of the whole. */
    public Row whole() {
        return rows.get(0);
    }

    /** The rows of the parts of one grouping, in the order of {@link Part}. */
    public List<Row> rows(Grouping grouping) {
        return rows.stream()
                .filter(row -> row.part().keys().keySet().equals(Set.of(grouping)))
                .toList();
    }

    /** The row of a part; empty if it has no matter. */
    public Optional<Row> row(Part part) {
        return rows.stream().filter(row -> row.part().equals(part)).findFirst();
    }

    /**
     * The figures as they may leave the office.
     *
     * @param smallest the smallest count that may be shown, at least 1; 1 keeps nothing back
     * @throws InvalidValueException if {@code smallest} is less than 1
     */
    public PublishedBulletin published(int smallest) {
        return PublishedBulletin.of(this, smallest);
    }
}
