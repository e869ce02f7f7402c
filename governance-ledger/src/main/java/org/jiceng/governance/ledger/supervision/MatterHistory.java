package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * All that has happened to one matter. Immutable; two are equal if their events are. Its text names the matter, the number of
 * events and the stage alone.
 */
public final class MatterHistory {
    private final List<MatterEvent> events;
    private final Matter matter;

    /**
     * @param events the events of one matter, in order; personal data may have been taken out
     * @throws InvalidValueException if there is none, the first does not register a matter, or one does not follow the one
     *     before it
     */
    public MatterHistory(List<MatterEvent> events) {
        this.events = List.copyOf(events);
        if (this.events.isEmpty()) {
            throw new InvalidValueException(Reason.of(SupervisionReason.HISTORY_EMPTY));
        }
        this.matter = Matter.replay(this.events);
    }

    /** The events, in order; at least one. */
    public List<MatterEvent> events() {
        return events;
    }

    /** The matter as its events have made it. */
    public Matter matter() {
        return matter;
    }

    /** The matter's id. */
    public MatterId id() {
        return matter.id();
    }

    /** When it was registered. */
    public Instant firstAt() {
        return events.get(0).at();
    }

    /** When its last event happened. */
    public Instant lastAt() {
        return matter.lastAt();
    }

    /** This history as it stood at a moment, events of that moment included; empty if it was not registered by then. */
    public Optional<MatterHistory> until(Instant moment) {
        if (!lastAt().isAfter(moment)) {
            return Optional.of(this);
        }
        List<MatterEvent> before =
                events.stream().filter(event -> !event.at().isAfter(moment)).toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(new MatterHistory(before));
    }

    /** The events of an effect, in order. */
    public List<MatterEvent> of(Effect effect) {
        return events.stream().filter(event -> event.effect() == effect).toList();
    }

    /** The last event of an effect; empty if there is none. */
    public Optional<MatterEvent> last(Effect effect) {
        return of(effect).stream().reduce((first, last) -> last);
    }

    /** The event that brought the matter to the stage at which it stands. */
    public MatterEvent broughtHere() {
        int at = events.size() - 1;
        while (at > 0 && events.get(at - 1).stage().equals(matter.stage())) {
            at--;
        }
        return events.get(at);
    }

    /**
     * Every run of every clock as it was last, in the order in which they began. A clock that was set off anew has several, and
     * the one before ends there at the latest; one whose start was corrected has one.
     */
    public List<Clock> clockRuns() {
        List<Clock> runs = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (MatterEvent event : events) {
            for (Clock clock : event.clocks()) {
                Integer at = last.get(clock.id());
                if (at != null && isSameRun(runs.get(at), clock, event)) {
                    runs.set(at, clock);
                    continue;
                }
                if (at != null && runs.get(at).isRunning()) {
                    runs.set(at, runs.get(at).stop(event.at()));
                }
                last.put(clock.id(), runs.size());
                runs.add(clock);
            }
        }
        return runs;
    }

    private static boolean isSameRun(Clock before, Clock after, MatterEvent event) {
        return event.effect() == Effect.CORRECT || before.startedAt().equals(after.startedAt());
    }

    /** Histories by the ids of their matters. */
    static Map<MatterId, MatterHistory> byId(Collection<MatterHistory> histories) {
        Map<MatterId, MatterHistory> byId = new HashMap<>();
        for (MatterHistory history : histories) {
            if (byId.put(history.id(), history) != null) {
                throw new InvalidValueException(Reason.of(SupervisionReason.HISTORY_TWICE, "matter", history.id()));
            }
        }
        return byId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatterHistory that && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return matter.hashCode();
    }

    /** The matter, the number of events and the stage. */
    @Override
    public String toString() {
        return "MatterHistory[" + matter.id() + " " + matter.version() + " " + matter.stage() + "]";
    }
}
