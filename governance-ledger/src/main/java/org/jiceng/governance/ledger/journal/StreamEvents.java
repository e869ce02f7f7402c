package org.jiceng.governance.ledger.journal;

import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What a commit adds to one stream.
 *
 * @param stream the stream
 * @param expectedVersion how many events the stream must have before; 0 for a new one
 * @param events the events to be added, at least one, in their order
 */
public record StreamEvents(StreamId stream, long expectedVersion, List<EventDocument> events) {
    /**
     * @throws InvalidValueException if {@code expectedVersion} is negative
     * @throws InvalidValueException if there is no event
     */
    public StreamEvents {
        Objects.requireNonNull(stream, "stream");
        events = List.copyOf(events);
        if (expectedVersion < 0) {
            throw new InvalidValueException(
                    Reason.of(JournalReason.JOURNAL_VERSION_NEGATIVE, "version", expectedVersion));
        }
        if (events.isEmpty()) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_EVENTS_MISSING, "stream", stream));
        }
    }

    /** How many events the stream has afterwards. */
    public long nextVersion() {
        return expectedVersion + events.size();
    }
}
