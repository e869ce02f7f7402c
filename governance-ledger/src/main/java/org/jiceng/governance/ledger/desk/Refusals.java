package org.jiceng.governance.ledger.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiceng.governance.ledger.journal.Digest;
import org.jspecify.annotations.Nullable;

/** The last refusals, so that the same command gets the same answer and another is not taken for it. */
final class Refusals {
    private final Map<String, Refusal> byCommand;

    /**
     * A refusal. The command itself is not kept: it may be large, and it holds personal data.
     *
     * @param said the digest of all that the command said
     * @param answer what was answered
     */
    record Refusal(Digest said, Answer answer) {}

    Refusals(int most) {
        byCommand = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Refusal> eldest) {
                return size() > most;
            }
        };
    }

    void remember(Said said, Answer answer) {
        byCommand.put(answer.commandId(), new Refusal(said.secretDigest(), answer));
    }

    /** The refusal of a command with an id; {@code null} if there was none. */
    @Nullable
    Refusal of(String commandId) {
        return byCommand.get(commandId);
    }
}
