package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.deadline.ClockState;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.workflow.Clocks;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jspecify.annotations.Nullable;

/** One matter in one period: its history as it stood at the end, and what each measure says of it. */
final class BulletinCase {
    /** What all matters of a bulletin are looked at by. */
    record Frame(LedgerWorkflow workflow, BulletinPeriod period, Instant moment, Set<MatterId> known) {
        ZoneId zone() {
            return workflow.settings().clocks().zone();
        }

        Instant start() {
            return period.start(zone());
        }
    }

    private static final Set<Effect> HANDED_ON = Set.of(Effect.TRANSFER, Effect.HAND_UP, Effect.HAND_DOWN);

    private final Frame frame;
    private final MatterHistory history;
    private final Matter matter;
    private final @Nullable Effect ended;

    BulletinCase(Frame frame, MatterHistory history) {
        this.frame = frame;
        this.history = history;
        this.matter = history.matter();
        this.ended = Ending.of(frame.workflow(), history);
    }

    Matter matter() {
        return matter;
    }

    /** Whether it was open when the period began, or something happened to it in the period. */
    boolean isOnTheBooks() {
        return ended == null || !history.lastAt().isBefore(frame.start());
    }

    /** Why a measure does not count it; {@code null} if it does. What the measure is taken of is not looked at. */
    @Nullable
    Reason against(BulletinMeasure measure) {
        return switch (measure) {
            case REGISTERED -> unless(!history.firstAt().isBefore(frame.start()), SupervisionReason.CARRIED_OVER);
            case REPEATED -> unless(isRepeated());
            case ACCEPTED -> unless(happened(Effect.ACCEPT));
            case ACCEPTANCE_DUE -> undecidedAcceptance();
            case ACCEPTED_IN_TIME -> unless(isInTime(clock(Clocks.INFORM)));
            case CLOSING_DUE -> undecidedClosing();
            case CLOSED_IN_TIME -> unless(isInTime(closing()), SupervisionReason.CLOSED_LATE);
            case CLOSED_WITH_EXTENSION -> unless(isExtended());
            case REPLIED -> unless(happened(Effect.REPLY), SupervisionReason.NOT_REPLIED);
            case ANSWERED -> unanswered();
            case SATISFIED -> unless(said().isSatisfied());
            case CLOSED -> unless(happened(Effect.ARCHIVE));
            case LATENESS_KNOWN -> latenessUnknown();
            case LATE -> unless(isLate());
            case URGED -> unless(happened(Effect.URGE));
            case EXTENDED -> unless(happened(Effect.EXTEND));
            case RETURNED -> unless(happened(Effect.RETURN));
            case REWORKED -> unless(happened(Effect.REWORK));
            case REOPENED -> unless(happened(Effect.REOPEN));
            case REVIEWED -> unless(happened(Effect.REQUEST_REVIEW));
            case REJECTED -> unless(endedHereBy(Set.of(Effect.REJECT)));
            case TRANSFERRED -> unless(endedHereBy(HANDED_ON));
            case DIVERTED -> unless(endedHereBy(Set.of(Effect.DIVERT)));
            case MERGED -> unless(endedHereBy(Set.of(Effect.MERGE)));
            case WITHDRAWN -> unless(endedHereBy(Set.of(Effect.WITHDRAW)));
        };
    }

    private static @Nullable Reason unless(boolean counted) {
        return unless(counted, SupervisionReason.NOT_COUNTED);
    }

    private static @Nullable Reason unless(boolean counted, ReasonCode code) {
        return counted ? null : Reason.of(code);
    }

    private boolean happened(Effect effect) {
        return history.last(effect).filter(this::isInPeriod).isPresent();
    }

    private boolean isInPeriod(MatterEvent event) {
        return !event.at().isBefore(frame.start());
    }

    private boolean isRepeated() {
        MatterId earlier = history.events().get(0).data().get(Field.REPEATS);
        return earlier != null && frame.known().contains(earlier);
    }

    private boolean endedHereBy(Set<Effect> effects) {
        return ended != null && effects.contains(ended) && isInPeriod(history.broughtHere());
    }

    private @Nullable Reason undecidedAcceptance() {
        Reason idle = Ending.undecided(ended);
        return idle == null ? undecided(clock(Clocks.INFORM)) : idle;
    }

    private @Nullable Reason undecidedClosing() {
        Reason idle = Ending.unhandled(ended);
        return idle == null ? undecided(closing()) : idle;
    }

    private @Nullable Clock clock(String id) {
        return matter.clock(id).orElse(null);
    }

    /** The clock of the reply. */
    private @Nullable Clock closing() {
        Clock review = clock(Clocks.REVIEW);
        return review == null ? clock(Clocks.HANDLE) : review;
    }

    /** Why it was not decided in the period whether a clock is kept; {@code null} if it was. */
    private @Nullable Reason undecided(@Nullable Clock clock) {
        if (clock == null) {
            return Reason.of(SupervisionReason.NO_LIMIT_RUNS);
        }
        ClockReading reading = read(clock);
        return switch (reading.state()) {
            case RUNNING, PAUSED -> Reason.of(SupervisionReason.NOT_YET_DUE);
            case MET -> earlier(LocalDate.ofInstant(Objects.requireNonNull(clock.stoppedAt()), frame.zone()));
            case MISSED, LATE, UNKNOWN ->
                reading.due().<@Nullable Reason>fold(due -> earlier(due.value().plusDays(1)), gap -> gap.reason());
        };
    }

    private @Nullable Reason earlier(LocalDate decided) {
        return unless(!decided.isBefore(frame.period().from()), SupervisionReason.COUNTED_EARLIER);
    }

    private ClockReading read(Clock clock) {
        return frame.workflow().clocks().read(clock, frame.moment());
    }

    private boolean isInTime(@Nullable Clock clock) {
        return clock != null && read(clock).state() == ClockState.MET;
    }

    /** The days of a hearing that a re-review leaves out are no extension. */
    private boolean isExtended() {
        Clock clock = clock(Clocks.HANDLE);
        return clock != null && clock.extensionDays() > 0;
    }

    private Satisfaction said() {
        return history.last(Effect.REPLY)
                .map(reply -> reply.data().get(Field.SATISFACTION, Satisfaction.NO_ANSWER))
                .orElse(Satisfaction.NO_ANSWER);
    }

    private @Nullable Reason unanswered() {
        Satisfaction said = said();
        return unless(
                said.isAnswer(),
                said == Satisfaction.NOT_ASKED ? SupervisionReason.NOBODY_ASKED : SupervisionReason.NO_ANSWER_HAD);
    }

    private boolean isLate() {
        return history.clockRuns().stream().anyMatch(run -> late(run).isTrue());
    }

    private @Nullable Reason latenessUnknown() {
        if (isLate()) {
            return null;
        }
        return history.clockRuns().stream()
                .filter(run -> late(run).isUnknown())
                .flatMap(run -> read(run).due().fold(due -> Stream.of(), gap -> Stream.of(gap.reason())))
                .findFirst()
                .orElse(null);
    }

    /** Whether a clock was late at some time in the period. */
    private Truth late(Clock run) {
        boolean ranInPeriod = run.stoppedAt() == null || !run.stoppedAt().isBefore(frame.start());
        return ranInPeriod ? frame.workflow().clocks().late(run, frame.moment()) : Truth.FALSE;
    }
}
