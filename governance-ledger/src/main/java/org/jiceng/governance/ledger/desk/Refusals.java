package org.jiceng.governance.ledger.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/** The last refusals by command, so that the same command gets the same answer and another is not taken for it. */
final class Refusals {
    private record Refusal(Command command, Answer answer) {}

    private final Map<String, Refusal> byCommand;

    Refusals(int most) {
        byCommand = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Refusal> eldest) {
                return size() > most;
            }
        };
    }

    void remember(Command command, Answer answer) {
        byCommand.put(command.commandId(), new Refusal(command, answer));
    }

    /** The answer to a command that was refused, or to another with its id; {@code null} if there was none. */
    @Nullable
    Answer of(Command command) {
        Refusal refusal = byCommand.get(command.commandId());
        if (refusal == null || refusal.command.equals(command)) {
            return refusal == null ? null : refusal.answer;
        }
        return new Answer(
                command.commandId(),
                command.matter().value(),
                0,
                null,
                List.of(),
                List.of(Reason.of(DeskReason.COMMAND_ID_REUSED)),
                List.of());
    }
}
