package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.util.Objects;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.MatterId;

/**
 * What somebody wants to do to a matter. The caller makes the ids and gives the time.
 *
 * @param commandId the command's own id; the same command may come again and is then done once
 * @param matter the matter
 * @param expectedVersion the version on which the actor looked; 0 to register
 * @param at when
 * @param actor who
 * @param action what
 * @param data what is said with it
 */
public record Command(
        String commandId,
        MatterId matter,
        int expectedVersion,
        Instant at,
        Actor actor,
        Action action,
        ActionData data) {
    /**
     * @throws IllegalArgumentException if the command's id is blank or the expected version is negative
     */
    public Command {
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(at, "at");
        if (commandId.isBlank() || expectedVersion < 0) {
            throw new IllegalArgumentException(
                    "a command has no id or expects a negative version\nGive an id, and 0 to register.");
        }
    }
}
