package org.jiceng.governance.ledger.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;

/**
 * The figures of theories of grassroots governance for a period, from the matters of a bulletin: like it for those who keep the
 * ledger.
 */
public final class FrameworkIndicators {
    private final LedgerWorkflow workflow;
    private final Bulletin bulletin;
    private final Map<MatterId, MatterHistory> known;
    private final ReturnVisits visits;
    private final Map<FrameworkMeasure, Tally> tallies = new EnumMap<>(FrameworkMeasure.class);

    private FrameworkIndicators(LedgerWorkflow workflow, Collection<MatterHistory> histories, BulletinRequest request) {
        this.workflow = workflow;
        this.bulletin = Bulletin.of(workflow, histories, request);
        this.known = MatterHistory.byId(request.viewer().known(histories).stream()
                .flatMap(history -> history.until(bulletin.asOf()).stream())
                .toList());
        LocalDate day = LocalDate.ofInstant(
                bulletin.asOf(), workflow.settings().clocks().zone());
        this.visits = ReturnVisits.of(workflow, histories, day, request.viewer());
    }

    /**
     * Each measure with its figure, in the order of the constants.
     *
     * @param workflow reads the clocks and says which stages are open
     * @param histories all matters, in any order: those of other tiers and of earlier periods too
     * @param request period, moment and viewer; its groupings are not looked at
     * @throws InvalidValueException if a matter stands twice, or the period has not begun at the moment
     */
    public static Map<FrameworkMeasure, Indicator> of(
            LedgerWorkflow workflow, Collection<MatterHistory> histories, BulletinRequest request) {
        return new FrameworkIndicators(workflow, histories, request).figures(request.period());
    }

    private Map<FrameworkMeasure, Indicator> figures(BulletinPeriod period) {
        bulletin.whole().figure(BulletinMeasure.REGISTERED).counted().forEach(this::countRaised);
        bulletin.whole().figure(BulletinMeasure.CLOSED).counted().forEach(this::countSettled);
        bulletin.whole().matters().forEach(this::countHandled);
        Map<FrameworkMeasure, Indicator> figures = new EnumMap<>(FrameworkMeasure.class);
        for (FrameworkMeasure measure : FrameworkMeasure.values()) {
            figures.put(
                    measure,
                    switch (measure) {
                        case RETURN_VISITS_MADE -> as(measure, visits.made(period));
                        case PARTICIPATION -> as(measure, bulletin.whole().figure(BulletinMeasure.ANSWERED));
                        case UNITS_IN_TIME -> unitsInTime();
                        default -> tally(measure).figure().indicator();
                    });
        }
        return figures;
    }

    private Tally tally(FrameworkMeasure measure) {
        return tallies.computeIfAbsent(measure, key -> new Tally(key.definition()));
    }

    private static Indicator as(FrameworkMeasure measure, MatterFigure figure) {
        Indicator same = figure.indicator();
        return new Indicator(measure.definition(), same.numerator(), same.denominator(), same.exclusions());
    }

    private MatterHistory history(MatterId id) {
        return Objects.requireNonNull(known.get(id));
    }

    private void countRaised(MatterId id) {
        Matter matter = history(id).matter();
        if (matter.linked(LinkKind.HANDED_FROM).isPresent() || matter.step().isPresent()) {
            Reason elsewhere = Reason.of(SupervisionReason.RAISED_ELSEWHERE);
            tally(FrameworkMeasure.RAISED_BY_RESIDENTS).exclude(id, elsewhere);
            tally(FrameworkMeasure.SUGGESTIONS_RAISED).exclude(id, elsewhere);
        } else {
            tally(FrameworkMeasure.RAISED_BY_RESIDENTS).count(id, matter.channel() != Channel.GRID_WORKER);
            tally(FrameworkMeasure.SUGGESTIONS_RAISED).count(id, matter.kind() == MatterKind.SUGGESTION);
        }
    }

    private void countSettled(MatterId id) {
        Matter matter = history(id).matter();
        Tally tally = tally(FrameworkMeasure.SETTLED_BELOW);
        tierWhereRaised(matter)
                .ifPresentOrElse(
                        raised -> tally.count(id, matter.tier().compareTo(raised) < 0),
                        () -> tally.exclude(id, Reason.of(SupervisionReason.ORIGIN_UNKNOWN)));
    }

    /** The tier of the first of the matters of which this one goes on; empty if one of them is not known. */
    private Optional<Tier> tierWhereRaised(Matter matter) {
        Matter first = matter;
        Set<MatterId> seen = new HashSet<>();
        while (first.linked(LinkKind.HANDED_FROM).isPresent() && seen.add(first.id())) {
            MatterHistory before = known.get(first.linked(LinkKind.HANDED_FROM).orElseThrow());
            if (before == null) {
                return Optional.empty();
            }
            first = before.matter();
        }
        return Optional.of(first.tier());
    }

    private void countHandled(MatterId id) {
        MatterHistory history = history(id);
        Matter matter = history.matter();
        if (matter.kind() == MatterKind.SUGGESTION && isSignedOffInPeriod(history)) {
            MatterResult result = matter.result().orElse(MatterResult.NOTED);
            tally(FrameworkMeasure.SUGGESTIONS_ADOPTED)
                    .count(id, result == MatterResult.ADOPTED || result == MatterResult.PARTLY_ADOPTED);
        }
        if (matter.kind() == MatterKind.CLAIM) {
            countClosed(FrameworkMeasure.CLAIMS_CLOSED, history);
        }
        if (matter.channel() == Channel.ONLINE) {
            countClosed(FrameworkMeasure.CLOSED_ONLINE, history);
        }
    }

    private boolean isSignedOffInPeriod(MatterHistory history) {
        return history.last(Effect.SIGN_OFF)
                .map(MatterEvent::at)
                .filter(at -> !at.isBefore(
                        bulletin.period().start(workflow.settings().clocks().zone())))
                .isPresent();
    }

    private void countClosed(FrameworkMeasure measure, MatterHistory history) {
        if (history.of(Effect.ACCEPT).isEmpty()) {
            tally(measure).exclude(history.id(), Reason.of(SupervisionReason.NOT_ACCEPTED));
        } else {
            tally(measure).count(history.id(), Ending.of(workflow, history) == Effect.ARCHIVE);
        }
    }

    private Indicator unitsInTime() {
        List<Indicator> closings = bulletin.rows(Grouping.HANDLER).stream()
                .map(row -> row.figure(BulletinMeasure.CLOSED_IN_TIME).indicator())
                .filter(closing -> closing.denominator() > 0)
                .toList();
        long inTime = closings.stream()
                .filter(closing -> closing.numerator() == closing.denominator())
                .count();
        return Indicator.of(FrameworkMeasure.UNITS_IN_TIME.definition(), inTime, closings.size());
    }
}
