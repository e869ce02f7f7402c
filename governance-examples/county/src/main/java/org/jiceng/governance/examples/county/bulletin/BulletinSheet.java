package org.jiceng.governance.examples.county.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.CalendarReason;
import org.jiceng.governance.core.indicator.Disclosure;
import org.jiceng.governance.core.indicator.Exclusion;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.ledger.supervision.Bulletin;
import org.jiceng.governance.ledger.supervision.BulletinMeasure;
import org.jiceng.governance.ledger.supervision.BulletinRequest;
import org.jiceng.governance.ledger.supervision.FrameworkIndicators;
import org.jiceng.governance.ledger.supervision.FrameworkMeasure;
import org.jiceng.governance.ledger.supervision.Grouping;
import org.jiceng.governance.ledger.supervision.MatterHistory;
import org.jiceng.governance.ledger.supervision.Part;
import org.jiceng.governance.ledger.supervision.PublishedBulletin;
import org.jiceng.governance.ledger.supervision.SupervisionSettings;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;

/**
 * All figures of a period as they may leave the office, one a line: those of the bulletin, whole and parted, then those by which
 * theories measure the whole.
 *
 * @param bulletin the bulletin
 * @param lines the figures, those kept back too
 * @param gaps the years that the calendar does not know, for which figures that are shown leave matters out; ascending
 */
public record BulletinSheet(PublishedBulletin bulletin, List<Line> lines, List<Reason> gaps) {
    /** What stands in place of a grouping for the whole. */
    public static final String WHOLE = "WHOLE";

    /**
     * One figure.
     *
     * @param by the grouping; {@value #WHOLE} for the whole
     * @param part the key of the part; empty for the whole
     * @param figure the figure, or that it is kept back
     */
    public record Line(String by, String part, Disclosure figure) {
        private static Line of(Part part, Disclosure figure) {
            Map<Grouping, String> keys = part.keys();
            return keys.isEmpty()
                    ? new Line(WHOLE, "", figure)
                    : new Line(
                            keys.keySet().stream().map(Grouping::name).collect(Collectors.joining(";")),
                            String.join(";", keys.values()),
                            figure);
        }
    }

    public BulletinSheet {
        lines = List.copyOf(lines);
        gaps = List.copyOf(gaps);
    }

    /** A figure of the whole; empty if it is kept back. */
    public Optional<Indicator> whole(BulletinMeasure measure) {
        return bulletin.row(Part.WHOLE)
                .flatMap(row -> row.figure(measure)
                        .<Optional<Indicator>>fold(
                                shown -> Optional.of(shown.indicator()), keptBack -> Optional.empty()));
    }

    /**
     * The sheet of a period.
     *
     * @param pack the pack whose settings of the period's last day are applied
     * @param histories all matters, in any order
     * @throws InvalidValueException if the period has not begun at the moment, or the pack says nothing of ledgers
     */
    public static BulletinSheet of(PolicyPack pack, List<MatterHistory> histories, BulletinRequest request) {
        LedgerWorkflow workflow = LedgerWorkflow.of(pack, request.period().to());
        int smallest = SupervisionSettings.of(pack, request.period().to()).smallestCountShown();
        Bulletin kept = Bulletin.of(workflow, histories, request);
        PublishedBulletin published = kept.published(smallest);
        List<Line> lines = new ArrayList<>();
        published.rows().forEach(row -> row.figures().values().forEach(one -> lines.add(Line.of(row.part(), one))));
        published
                .row(Part.WHOLE)
                .ifPresent(whole -> FrameworkIndicators.of(workflow, histories, request)
                        .forEach((measure, indicator) ->
                                lines.add(Line.of(Part.WHOLE, disclosure(measure, indicator, whole, smallest)))));
        return new BulletinSheet(published, lines, gaps(kept, published));
    }

    /** Kept back too is what would tell a figure of the bulletin that is kept back. */
    private static Disclosure disclosure(
            FrameworkMeasure measure, Indicator indicator, PublishedBulletin.Row whole, int smallest) {
        boolean wouldTell = countedFrom(measure)
                .filter(figure -> !isShown(whole.figure(figure)))
                .isPresent();
        return wouldTell
                ? new Disclosure.Suppressed(measure.definition(), smallest)
                : indicator.suppressedBelow(smallest);
    }

    /** The measure of the bulletin whose figure follows from another's. */
    private static Optional<BulletinMeasure> countedFrom(FrameworkMeasure measure) {
        return switch (measure) {
            case RAISED_BY_RESIDENTS, SUGGESTIONS_RAISED -> Optional.of(BulletinMeasure.REGISTERED);
            case SETTLED_BELOW -> Optional.of(BulletinMeasure.CLOSED);
            case UNITS_IN_TIME -> Optional.of(BulletinMeasure.CLOSED_IN_TIME);
            case PARTICIPATION -> Optional.of(BulletinMeasure.ANSWERED);
            case RETURN_VISITS_MADE, SUGGESTIONS_ADOPTED, CLOSED_ONLINE, CLAIMS_CLOSED -> Optional.empty();
        };
    }

    private static boolean isShown(Disclosure figure) {
        return figure instanceof Disclosure.Shown;
    }

    /** Of figures shown only, so that what is kept back is not told of by the year that it fell into. */
    private static List<Reason> gaps(Bulletin kept, PublishedBulletin published) {
        return published.rows().stream()
                .flatMap(row -> row.figures().entrySet().stream()
                        .filter(figure -> isShown(figure.getValue()))
                        .flatMap(figure -> exclusions(kept, row.part(), figure.getKey())))
                .map(Exclusion::reason)
                .filter(reason -> reason.is(CalendarReason.CALENDAR_YEAR_UNKNOWN))
                .distinct()
                .sorted(Comparator.comparing(reason -> reason.attributes().toString()))
                .toList();
    }

    private static Stream<Exclusion> exclusions(Bulletin kept, Part part, BulletinMeasure measure) {
        return kept.row(part).orElseThrow().figure(measure).indicator().exclusions().stream();
    }
}
