package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.ClockNature;
import org.jiceng.governance.ledger.deadline.ClockReader;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a matter, by their ids, and how an action changes them.
 *
 * <p>Statutory clocks run at the tiers that are bodies under the regulation: {@link #PASS_ON} and {@link #INFORM} from receipt,
 * {@link #HANDLE} of a claim from acceptance to the reply, {@link #REVIEW} of a review from the request to the reply; in a
 * re-review the days of a hearing do not count. Of all other kinds and at all other tiers {@link #HANDLE} is internal. Internal
 * are also {@link #WHOLE} over all tiers, {@link #UNIT} to the day set for the unit, {@link #OBJECTION}, and one for each stage
 * that has a limit.
 *
 * @basis Regulation on Petition Work 信访工作条例, articles 22, 23, 34, 35 and 36
 */
public final class Clocks {
    /** Registering and passing on. */
    public static final String PASS_ON = "PASS_ON";
    /** Telling the person whether it is accepted. */
    public static final String INFORM = "INFORM";
    /** Handling, from acceptance to the reply. */
    public static final String HANDLE = "HANDLE";
    /** Deciding a review. */
    public static final String REVIEW = "REVIEW";
    /** The whole, over all tiers. */
    public static final String WHOLE = "WHOLE";
    /** The unit's report. */
    public static final String UNIT = "UNIT";
    /** Deciding on an objection. */
    public static final String OBJECTION = "OBJECTION";

    private static final String STAGE = "STAGE_";

    private Clocks() {}

    /** The clock of a stage: how long a matter stays at it. */
    public static String ofStage(Stage stage) {
        return STAGE + stage;
    }

    /** The first of some clocks that runs; {@code null} if none does. */
    static @Nullable Clock running(Matter matter, String... ids) {
        for (String id : ids) {
            Clock clock = matter.clock(id).orElse(null);
            if (clock != null && clock.isRunning()) {
                return clock;
            }
        }
        return null;
    }

    /** The clocks for which a line of supervision is due, or any if none is named; only the one named in the data, if one is. */
    static List<Clock> urgeable(Question question, @Nullable Rung line) {
        String named = question.get(Field.CLOCK);
        List<Clock> due = new ArrayList<>();
        for (Clock clock : question.matter().clocks()) {
            if (clock.isRunning() && (named == null || named.equals(clock.id())) && isDue(question, clock, line)) {
                due.add(clock);
            }
        }
        return due;
    }

    private static boolean isDue(Question question, Clock clock, @Nullable Rung line) {
        ClockReader clocks = question.workflow().clocks();
        if (clocks.late(clock, question.at()).isFalse()) {
            return false;
        }
        ClockReading reading = clocks.read(clock, question.at());
        Optional<Rung> due = Optional.ofNullable(reading.rungDue());
        return due.filter(rung -> line == null || rung == line).isPresent();
    }

    /** The clocks that begin with a matter. */
    static List<Clock> atRegistration(LedgerWorkflow workflow, ActionData data, Stage stage, Instant at) {
        LedgerSettings settings = workflow.settings();
        Tier tier = data.get(Field.TIER, Tier.COUNTY);
        Instant received = data.get(Field.RECEIVED_AT, at);
        List<Clock> clocks = new ArrayList<>();
        if (settings.isStatutory(tier)) {
            clocks.add(statutory(PASS_ON, settings.passOnDays(), received));
            clocks.add(statutory(INFORM, settings.informDays(), received));
        }
        if (data.has(Field.STEP)) {
            clocks.add(statutory(REVIEW, settings.reviewDecisionDays(), received));
        }
        Limit whole = settings.whole();
        clocks.add(internal(WHOLE, whole, data.get(Field.FIRST_RECEIVED_AT, received)));
        Clock ofStage = entering(workflow, stage, data.get(Field.EMERGENCY, false), at);
        if (ofStage != null) {
            clocks.add(ofStage);
        }
        return clocks;
    }

    private static Clock statutory(String id, int days, Instant at) {
        return Clock.start(id, ClockNature.STATUTORY, days, DayCount.DAYS, at);
    }

    private static Clock internal(String id, Limit limit, Instant at) {
        return Clock.start(id, ClockNature.INTERNAL, limit.length(), limit.count(), at);
    }

    /** The clock of a stage that a matter enters; {@code null} if it has no limit. */
    private static @Nullable Clock entering(LedgerWorkflow workflow, Stage stage, boolean emergency, Instant at) {
        WorkflowDefinition definition = workflow.definition();
        Limit limit = definition.limit(stage, emergency);
        return limit == null ? null : internal(definition.clock(stage), limit, at);
    }

    /** The clocks that an action starts or changes, as they are thereafter. */
    static List<Clock> changed(Question question, Stage target) {
        Change change = new Change(question, target);
        change.byEffect();
        change.byStage();
        return change.clocks;
    }

    /** The clocks of one matter while one action changes them. */
    private static final class Change {
        private final Question question;
        private final Matter matter;
        private final Instant at;
        private final Stage target;
        private final boolean staysPaused;
        private final List<Clock> clocks = new ArrayList<>(4);

        Change(Question question, Stage target) {
            this.question = question;
            this.matter = question.matter();
            this.at = question.at();
            this.target = target;
            this.staysPaused = matter.isPaused() && question.effect() != Effect.RESUME && canResume();
        }

        /** A pause ends with the last stage at which somebody can end it. */
        private boolean canResume() {
            return question.workflow().definition().transitions().stream()
                    .anyMatch(row -> row.effect() == Effect.RESUME && row.from().contains(target));
        }

        void byEffect() {
            switch (question.effect()) {
                case ACCEPT -> {
                    stop(INFORM);
                    startHandling();
                }
                case ASSIGN -> {
                    stop(PASS_ON);
                    startUnit();
                }
                case REPORT -> stop(UNIT);
                case REPLY -> {
                    stop(HANDLE);
                    stop(REVIEW);
                    stop(WHOLE);
                }
                case OBJECT -> start(internal(OBJECTION, question.settings().objectionDecision(), at));
                case SUSTAIN -> {
                    stop(OBJECTION);
                    stop(UNIT);
                    takeBack();
                }
                case OVERRULE -> stop(OBJECTION);
                case EXTEND -> extend(List.of(HANDLE, WHOLE, UNIT));
                case HEARING -> extend(List.of(REVIEW));
                case URGE ->
                    Clocks.urgeable(question, question.get(Field.LINE))
                            .forEach(clock -> put(clock.urge(question.data().get(Field.LINE, Rung.OFFICE))));
                case PAUSE -> pause();
                case RESUME -> resume();
                case RETURN, REWORK, REOPEN -> rearm();
                case CORRECT -> correct();
                default -> {
                    // The others change the clock of the stage alone.
                }
            }
        }

        void byStage() {
            WorkflowDefinition definition = question.workflow().definition();
            if (!target.equals(matter.stage())) {
                stop(definition.clock(matter.stage()));
                if (!staysPaused) {
                    resume();
                }
                Clock entered = entering(question.workflow(), target, matter.emergency(), at);
                if (entered != null) {
                    start(entered);
                }
            }
            if (!definition.isOpen(target)) {
                matter.clocks().stream().filter(Clock::isRunning).forEach(clock -> stop(clock.id()));
            }
        }

        private void startHandling() {
            LedgerSettings settings = question.settings();
            boolean hasBegun = matter.clock(HANDLE).isPresent();
            if (matter.step().isPresent() || hasBegun) {
                return;
            }
            if (matter.kind() == MatterKind.CLAIM && settings.isStatutory(matter.tier())) {
                start(statutory(HANDLE, settings.handleDays(), at));
            } else {
                settings.handling(matter.kind()).ifPresent(limit -> start(internal(HANDLE, limit, at)));
            }
        }

        private void startUnit() {
            DueDay due = question.get(Field.DUE);
            if (due != null) {
                start(Clock.until(UNIT, ClockNature.INTERNAL, due.lastDay(), at));
            }
        }

        private void extend(List<String> ids) {
            for (String id : ids) {
                Clock clock = running(matter, id);
                if (clock != null) {
                    put(clock.extend(question.data().get(Field.DAYS, 0)));
                }
            }
        }

        private void pause() {
            for (Clock clock : matter.clocks()) {
                if (clock.isRunning() && clock.nature() == ClockNature.INTERNAL) {
                    put(clock.pause(at));
                }
            }
        }

        private void resume() {
            for (Clock before : matter.clocks()) {
                Clock clock = Objects.requireNonNull(current(before.id()));
                if (clock.isPaused()) {
                    put(clock.resume(at));
                }
            }
        }

        /** A matter that had been sent away is open again: what had stopped with its end runs on. */
        private void takeBack() {
            if (question.workflow().definition().isOpen(matter.stage())) {
                return;
            }
            for (String id : List.of(PASS_ON, INFORM, REVIEW, WHOLE)) {
                matter.clock(id)
                        .filter(clock -> !clock.isRunning())
                        .ifPresent(clock -> put(with(clock, clock.startedAt(), null)));
            }
        }

        /** The unit has the same time again. */
        private void rearm() {
            matter.clock(UNIT).ifPresent(clock -> put(clock.rearm(at)));
        }

        private void correct() {
            String field = question.get(Field.FIELD);
            if (Field.RECEIVED_AT.name().equals(field)) {
                correctReceipt(question.data().get(Field.RECEIVED_AT, matter.receivedAt()));
            } else if (Field.EMERGENCY.name().equals(field)) {
                correctEmergency(question.data().get(Field.EMERGENCY, matter.emergency()));
            }
        }

        /** What began with the receipt begins with the right one, whether it still runs or not. */
        private void correctReceipt(Instant received) {
            for (String id : List.of(PASS_ON, INFORM, REVIEW, WHOLE)) {
                matter.clock(id)
                        .filter(clock -> clock.startedAt().equals(matter.receivedAt()))
                        .ifPresent(clock -> put(with(clock, received, clock.stoppedAt())));
            }
        }

        /** The limit of the stage is that of the right entry, from the same moment on. */
        private void correctEmergency(boolean emergency) {
            WorkflowDefinition definition = question.workflow().definition();
            Limit limit = definition.limit(matter.stage(), emergency);
            Clock clock = matter.clock(definition.clock(matter.stage())).orElse(null);
            if (limit != null && clock != null) {
                put(with(clock, limit));
            }
        }

        private static Clock with(Clock clock, Limit limit) {
            return new Clock(
                    clock.id(),
                    clock.nature(),
                    limit.length(),
                    limit.count(),
                    clock.startedAt(),
                    clock.extensionDays(),
                    clock.pauses(),
                    clock.stoppedAt(),
                    clock.urged(),
                    clock.fixedEnd());
        }

        private static Clock with(Clock clock, Instant start, @Nullable Instant stop) {
            return new Clock(
                    clock.id(),
                    clock.nature(),
                    clock.length(),
                    clock.count(),
                    start,
                    clock.extensionDays(),
                    clock.pauses(),
                    stop,
                    clock.urged(),
                    clock.fixedEnd());
        }

        /** A clock that begins while the others are stopped is stopped too. */
        private void start(Clock clock) {
            put(staysPaused && clock.nature() == ClockNature.INTERNAL ? clock.pause(at) : clock);
        }

        private void stop(String id) {
            Clock clock = current(id);
            if (clock != null && clock.isRunning()) {
                put(clock.stop(at));
            }
        }

        private @Nullable Clock current(String id) {
            for (Clock clock : clocks) {
                if (clock.id().equals(id)) {
                    return clock;
                }
            }
            return matter.clock(id).orElse(null);
        }

        private void put(Clock clock) {
            clocks.removeIf(before -> before.id().equals(clock.id()));
            clocks.add(clock);
        }
    }
}
