package org.jiceng.governance.ledger.matter;

import java.time.Instant;
import java.util.List;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a matter: who did what and when, and all that follows from it, so that the matter can be made again without
 * the pack.
 *
 * @param matter the matter
 * @param version the number of this event among those of the matter, from 1
 * @param commandId the command that caused it
 * @param action what was done
 * @param effect what that does to the matter
 * @param at when
 * @param actor who
 * @param unit for which unit; {@code null} for a petitioner
 * @param stage the stage that the matter has completed thereafter
 * @param data what was said, personal data included as long as it has not been taken out
 * @param clocks the clocks that began or changed, as they are thereafter
 */
public record MatterEvent(
        MatterId matter,
        int version,
        String commandId,
        Action action,
        Effect effect,
        Instant at,
        PersonId actor,
        @Nullable UnitId unit,
        Stage stage,
        ActionData data,
        List<Clock> clocks) {
    /** The version of the form in which events are written. */
    public static final int SCHEMA = 1;

    public MatterEvent {
        clocks = List.copyOf(clocks);
    }

    /** This event with other data. */
    public MatterEvent withData(ActionData other) {
        return new MatterEvent(matter, version, commandId, action, effect, at, actor, unit, stage, other, clocks);
    }

    /** Matter, version, action and stage. */
    @Override
    public String toString() {
        return "MatterEvent[" + matter + " " + version + " " + action + " " + stage + "]";
    }
}
