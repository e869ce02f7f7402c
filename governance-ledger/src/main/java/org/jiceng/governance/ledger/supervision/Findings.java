package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.deadline.ClockState;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.supervision.Assessment.Component;
import org.jiceng.governance.ledger.supervision.Assessment.Finding;
import org.jiceng.governance.ledger.workflow.Clocks;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jspecify.annotations.Nullable;

/** What is found of one matter, part by part. */
final class Findings {
    /**
     * What was found of a part.
     *
     * @param finding what was found
     * @param kept how much of it was kept
     * @param of of how much; 1 where it is all or nothing
     * @param explanation why
     */
    record Found(Finding finding, int kept, int of, Reason explanation) {
        static Found of(Finding finding, Reason explanation) {
            return new Found(finding, finding.compareTo(Finding.KEPT_BY_EXTENSION) <= 0 ? 1 : 0, 1, explanation);
        }

        static Found share(int kept, int of, Reason explanation) {
            Finding finding = kept == of ? Finding.KEPT : kept == 0 ? Finding.FAILED : Finding.PARTLY;
            return new Found(finding, kept, of, explanation);
        }

        Component worth(AssessmentPart part, int points) {
            int attainable = finding.isDecided() ? points : 0;
            return new Component(part, finding, attainable * kept / of, attainable, explanation);
        }
    }

    private static final Set<String> OF_OTHER_PARTS =
            Set.of(Clocks.INFORM, Clocks.PASS_ON, Clocks.HANDLE, Clocks.REVIEW);

    private final LedgerWorkflow workflow;
    private final MatterHistory history;
    private final Instant at;
    private final @Nullable Effect ended;

    Findings(LedgerWorkflow workflow, MatterHistory history, Instant at) {
        this.workflow = workflow;
        this.history = history;
        this.at = at;
        this.ended = Ending.of(workflow, history);
    }

    Found of(AssessmentPart part) {
        return switch (part) {
            case ACCEPTED_IN_TIME -> ofClock(Ending.undecided(ended), Clocks.INFORM);
            case ASSIGNED_IN_TIME -> ofClock(Ending.unhandled(ended), Clocks.PASS_ON);
            case CLOSED_IN_TIME -> ofClock(Ending.unhandled(ended), Clocks.REVIEW, Clocks.HANDLE);
            case CLOCKS_KEPT -> ofOtherClocks();
            case NOT_URGED -> urged();
            case DONE_AT_ONCE -> doneAtOnce();
            case SATISFIED -> satisfied();
            case NOT_REOPENED -> reopened();
        };
    }

    /** What the first of some clocks says that has begun, unless the matter ended before it mattered. */
    private Found ofClock(@Nullable Reason idle, String... ids) {
        if (idle != null) {
            return Found.of(Finding.NOT_APPLICABLE, idle);
        }
        return Stream.of(ids)
                .flatMap(id -> history.matter().clock(id).stream())
                .findFirst()
                .map(clock -> found(workflow.clocks().read(clock, at)))
                .orElseGet(() -> undecided(SupervisionReason.NO_LIMIT_RUNS));
    }

    private static Found found(ClockReading reading) {
        return switch (reading.state()) {
            case RUNNING, PAUSED -> Found.of(Finding.NOT_YET, Reason.of(SupervisionReason.NOT_YET_DUE));
            case MET -> inTime(reading);
            case MISSED, LATE -> Found.of(Finding.FAILED, late(reading));
            case UNKNOWN ->
                Found.of(
                        Finding.UNKNOWN,
                        reading.due().fold(due -> Reason.of(SupervisionReason.NOT_YET_DUE), gap -> gap.reason()));
        };
    }

    private static Found inTime(ClockReading reading) {
        // A review is never extended: what is added to it is the time of a hearing, which does not count.
        boolean byExtension =
                reading.byExtension().isTrue() && !reading.clock().id().equals(Clocks.REVIEW);
        Reason clock = Reason.of(
                byExtension ? SupervisionReason.ASSESSED_IN_TIME_BY_EXTENSION : SupervisionReason.ASSESSED_IN_TIME,
                "clock",
                reading.clock().id());
        return byExtension
                ? Found.of(
                        Finding.KEPT_BY_EXTENSION,
                        clock.with("days", reading.clock().extensionDays()))
                : Found.of(Finding.KEPT, clock);
    }

    private static Reason late(ClockReading reading) {
        String clock = reading.clock().id();
        return reading.lateBy()
                .fold(
                        days -> Reason.of(SupervisionReason.ASSESSED_LATE, "clock", clock)
                                .with("days", days.value()),
                        gap -> Reason.of(SupervisionReason.ASSESSED_LATE_BY_UNKNOWN, "clock", clock)
                                .with("year", gap.year()));
    }

    private Found ofOtherClocks() {
        List<ClockReading> readings = history.clockRuns().stream()
                .filter(run -> !OF_OTHER_PARTS.contains(run.id()))
                .map(run -> workflow.clocks().read(run, at))
                .filter(reading -> reading.state() != ClockState.RUNNING && reading.state() != ClockState.PAUSED)
                .toList();
        ClockReading unknown = readings.stream()
                .filter(reading -> reading.state() == ClockState.UNKNOWN)
                .findFirst()
                .orElse(null);
        if (unknown != null) {
            return found(unknown);
        }
        if (readings.isEmpty()) {
            return undecided(SupervisionReason.NOT_YET_DUE);
        }
        int kept = (int) readings.stream()
                .filter(reading -> reading.state() == ClockState.MET)
                .count();
        return Found.share(
                kept,
                readings.size(),
                Reason.of(SupervisionReason.ASSESSED_CLOCKS, "kept", kept).with("of", readings.size()));
    }

    private Found urged() {
        Rung highest = history.of(Effect.URGE).stream()
                .map(event -> event.data().get(Field.LINE, Rung.OFFICE))
                .max(Rung::compareTo)
                .orElse(null);
        if (highest == null) {
            return ended == null
                    ? undecided(SupervisionReason.ASSESSED_NOT_YET)
                    : Found.of(Finding.KEPT, Reason.of(SupervisionReason.ASSESSED_NOT_URGED));
        }
        List<Rung> lines = List.of(Rung.values());
        long spared = lines.stream().filter(line -> line.compareTo(highest) > 0).count();
        return Found.share((int) spared, lines.size(), Reason.of(SupervisionReason.ASSESSED_URGED, "line", highest));
    }

    private Found doneAtOnce() {
        int returned = history.of(Effect.RETURN).size();
        int reworked = history.of(Effect.REWORK).size();
        if (returned + reworked > 0) {
            return Found.of(
                    Finding.FAILED,
                    Reason.of(SupervisionReason.ASSESSED_DONE_AGAIN, "returned", returned)
                            .with("reworked", reworked));
        }
        return history.of(Effect.REPLY).isEmpty()
                ? undecided(SupervisionReason.NOT_REPLIED)
                : Found.of(Finding.KEPT, Reason.of(SupervisionReason.ASSESSED_DONE_AT_ONCE));
    }

    /** What the person said last, of the reply or when visited again. */
    private Found satisfied() {
        List<Satisfaction> said = history.events().stream()
                .filter(event -> event.effect() == Effect.REPLY || event.effect() == Effect.RETURN_VISIT)
                .map(event -> event.data().get(Field.SATISFACTION, Satisfaction.NO_ANSWER))
                .toList();
        if (said.isEmpty()) {
            return undecided(SupervisionReason.NOT_REPLIED);
        }
        return said.stream()
                .filter(Satisfaction::isAnswer)
                .reduce((first, last) -> last)
                .map(last -> Found.of(
                        last.isSatisfied() ? Finding.KEPT : Finding.FAILED,
                        Reason.of(SupervisionReason.ASSESSED_SATISFACTION, "satisfaction", last)))
                .orElseGet(() -> Found.of(Finding.NOT_APPLICABLE, Reason.of(SupervisionReason.NO_ANSWER_HAD)));
    }

    private Found reopened() {
        int times = history.of(Effect.REOPEN).size();
        if (times > 0) {
            return Found.of(Finding.FAILED, Reason.of(SupervisionReason.ASSESSED_REOPENED, "times", times));
        }
        return history.of(Effect.ARCHIVE).isEmpty()
                ? undecided(SupervisionReason.ASSESSED_NOT_YET)
                : Found.of(Finding.KEPT, Reason.of(SupervisionReason.ASSESSED_NOT_REOPENED));
    }

    /** That there is nothing to say yet, or, of a matter that has ended, nothing at all. */
    private Found undecided(ReasonCode code) {
        return Found.of(ended == null ? Finding.NOT_YET : Finding.NOT_APPLICABLE, Reason.of(code));
    }
}
