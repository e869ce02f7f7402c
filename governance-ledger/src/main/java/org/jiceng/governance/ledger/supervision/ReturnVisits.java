package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.workflow.LedgerSettings;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.ReturnVisitSample;
import org.jspecify.annotations.Nullable;

/**
 * The return visits owed, as they stood at the end of a day.
 *
 * <p>Each archiving owes one on the day said with it. Where none was said it owes one if somebody gave a name and the matter is
 * in the sample of the settings, as many days later as they say. The first visit meets it. A matter taken up again before the
 * visit owes none until it is archived again.
 *
 * @param day the day
 * @param visits the visits, by the days on which they are due, then by matter
 */
public record ReturnVisits(LocalDate day, List<ReturnVisit> visits) {
    private static final String BASIS =
            "石泉县“321”基层治理模式, 三（二）1 (regular return visits); the sample and the days are the pack's";
    private static final IndicatorDefinition MADE = definition("made");
    private static final IndicatorDefinition IN_TIME = definition("in-time");
    private static final IndicatorDefinition SATISFIED = definition("satisfied");

    public ReturnVisits {
        visits = List.copyOf(visits);
    }

    private static IndicatorDefinition definition(String name) {
        String id = "ledger.return-visits-" + name;
        return new IndicatorDefinition(id, "indicator." + id, BASIS);
    }

    /**
     * The visits owed as they stood at the end of a day.
     *
     * @param workflow says the zone, the sample and after how many days
     * @param histories the matters, in any order
     * @param viewer who is to be handed the list
     */
    public static ReturnVisits of(
            LedgerWorkflow workflow, Collection<MatterHistory> histories, LocalDate day, Viewer viewer) {
        LedgerSettings settings = workflow.settings();
        Instant end = new BulletinPeriod(day, day).end(settings.clocks().zone());
        List<ReturnVisit> visits = viewer.known(histories).stream()
                .flatMap(history -> history.until(end).stream())
                .flatMap(history -> owed(settings, history, day))
                .sorted(Comparator.comparing(ReturnVisit::due).thenComparing(ReturnVisit::matter))
                .toList();
        return new ReturnVisits(day, visits);
    }

    private static Stream<ReturnVisit> owed(LedgerSettings settings, MatterHistory history, LocalDate day) {
        List<MatterEvent> events = history.events();
        List<ReturnVisit> owed = new ArrayList<>(1);
        for (int i = 0; i < events.size(); i++) {
            LocalDate due = due(settings, history, events.get(i));
            MatterEvent outcome = outcome(events.subList(i + 1, events.size()));
            if (due != null && (outcome == null || outcome.effect() == Effect.RETURN_VISIT)) {
                owed.add(visit(settings, history, due, outcome, day));
            }
        }
        return owed.stream();
    }

    /** The day on which an event owes a visit; {@code null} if it owes none. */
    private static @Nullable LocalDate due(LedgerSettings settings, MatterHistory history, MatterEvent event) {
        if (event.effect() != Effect.ARCHIVE || event.data().has(Field.RETURN_VISIT)) {
            return event.effect() == Effect.ARCHIVE ? event.data().get(Field.RETURN_VISIT) : null;
        }
        boolean sampled = !history.matter().anonymous()
                && ReturnVisitSample.contains(history.id(), settings.returnVisitPercent());
        return sampled ? dayOf(settings, event).plusDays(settings.returnVisitAfter()) : null;
    }

    /** The visit, or that the matter was taken up again; {@code null} if neither has happened. */
    private static @Nullable MatterEvent outcome(List<MatterEvent> later) {
        return later.stream()
                .filter(event -> event.effect() == Effect.RETURN_VISIT || event.effect() == Effect.REOPEN)
                .findFirst()
                .orElse(null);
    }

    private static ReturnVisit visit(
            LedgerSettings settings, MatterHistory history, LocalDate due, @Nullable MatterEvent made, LocalDate day) {
        return made == null
                ? new ReturnVisit(history.id(), due, state(due, day), null, null)
                : new ReturnVisit(
                        history.id(),
                        due,
                        ReturnVisit.State.DONE,
                        dayOf(settings, made),
                        made.data().get(Field.SATISFACTION, Satisfaction.NO_ANSWER));
    }

    private static ReturnVisit.State state(LocalDate due, LocalDate day) {
        return due.isAfter(day)
                ? ReturnVisit.State.AHEAD
                : due.equals(day) ? ReturnVisit.State.DUE : ReturnVisit.State.OVERDUE;
    }

    private static LocalDate dayOf(LedgerSettings settings, MatterEvent event) {
        return LocalDate.ofInstant(event.at(), settings.clocks().zone());
    }

    /** The visits still to be made by the day, those due on it included. */
    public List<ReturnVisit> toBeMade() {
        return visits.stream()
                .filter(visit -> visit.doneOn() == null && !visit.due().isAfter(day))
                .toList();
    }

    /** Of the visits due in a period, those made. */
    public MatterFigure made(BulletinPeriod period) {
        return figure(MADE, period, (visit, tally) -> tally.count(visit.matter(), visit.doneOn() != null));
    }

    /** Of the visits due in a period, those made by the days on which they were due. */
    public MatterFigure inTime(BulletinPeriod period) {
        return figure(IN_TIME, period, (visit, tally) -> tally.count(visit.matter(), visit.isInTime()));
    }

    /** Of the visits due in a period at which an answer was had, those at which the person was satisfied. */
    public MatterFigure satisfied(BulletinPeriod period) {
        return figure(SATISFIED, period, (visit, tally) -> {
            Satisfaction said = visit.satisfaction();
            if (said != null && said.isAnswer()) {
                tally.count(visit.matter(), said.isSatisfied());
            } else {
                tally.exclude(
                        visit.matter(),
                        Reason.of(said == null ? SupervisionReason.NOT_VISITED : SupervisionReason.NO_ANSWER_HAD));
            }
        });
    }

    private MatterFigure figure(
            IndicatorDefinition definition, BulletinPeriod period, BiConsumer<ReturnVisit, Tally> count) {
        Tally tally = new Tally(definition);
        for (ReturnVisit visit : visits) {
            if (period.contains(visit.due()) && visit.due().isAfter(day) && visit.doneOn() == null) {
                tally.exclude(visit.matter(), Reason.of(SupervisionReason.NOT_YET_DUE));
            } else if (period.contains(visit.due())) {
                count.accept(visit, tally);
            }
        }
        return tally.figure();
    }
}
