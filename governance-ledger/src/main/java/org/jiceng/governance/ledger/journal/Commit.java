package org.jiceng.governance.ledger.journal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * All that one accepted command adds to a journal, to one stream or to several at once. It is appended as a whole or not
 * at all.
 *
 * @param commandId the command
 * @param commandDigest the digest of what the command says, by which another command under the same id is told from the
 *     same one that comes again. A digest of personal data that can be guessed gives it away: take it of the command with
 *     commitments in place of personal data
 * @param at when the command was given
 * @param streams what it adds to each stream, at least one, no stream twice, in the order of the command
 */
public record Commit(CommandId commandId, Digest commandDigest, Instant at, List<StreamEvents> streams) {
    /** The most bytes of a commit: those of its events, and 512 for each stream. */
    public static final int MOST_BYTES = 16 << 20;

    private static final int STREAM_BYTES = 512;

    /**
     * @throws InvalidValueException if there is no stream
     * @throws InvalidValueException if a stream stands twice
     * @throws InvalidValueException if it has more than {@link #MOST_BYTES} bytes
     */
    public Commit {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(commandDigest, "commandDigest");
        Objects.requireNonNull(at, "at");
        streams = List.copyOf(streams);
        if (streams.isEmpty()) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_STREAMS_MISSING));
        }
        requireEachOnce(streams);
        requireNotTooLarge(streams);
    }

    private static void requireEachOnce(List<StreamEvents> streams) {
        Set<StreamId> seen = new HashSet<>();
        for (StreamEvents part : streams) {
            if (!seen.add(part.stream())) {
                throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_STREAM_TWICE, "stream", part.stream()));
            }
        }
    }

    private static void requireNotTooLarge(List<StreamEvents> streams) {
        long bytes = (long) STREAM_BYTES * streams.size();
        for (StreamEvents part : streams) {
            for (EventDocument event : part.events()) {
                bytes += event.size() + 1L;
            }
        }
        if (bytes > MOST_BYTES) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_COMMIT_TOO_LARGE, "bytes", bytes)
                    .with("max", MOST_BYTES));
        }
    }
}
