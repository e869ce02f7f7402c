package org.jiceng.governance.ledger.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A journal: entries in one chain, and in them the events of many streams. Appending is the only way to write; no entry
 * ever changes. A stream's version is the number of its events.
 *
 * <p>Every implementation is safe for several threads and obeys the same rules:
 *
 * <ol>
 *   <li>a commit is appended as a whole or not at all, and only if every stream that it touches has the version that it
 *       expects;
 *   <li>a command is appended once: the same id with the same digest gives the entry of the first time, with another
 *       digest it is refused;
 *   <li>entries are numbered from 1 without a gap, each with the digest of the one before;
 *   <li>what a durable store answered is still there after the machine stops at any time.
 * </ol>
 *
 * <p>An implementation makes entries by {@link Entry#seal}, keeps their {@link Entry#line}s as they are, and reads them by
 * {@link Entry#parse}.
 */
public interface EventStore {
    /**
     * Appends commits one after the other, each seeing those before it, and answers when all that were appended are kept.
     * One that is not appended does not stop the others.
     *
     * @return what became of each commit, in their order
     */
    List<AppendResult> appendAll(List<Commit> commits);

    /** Appends one commit and answers when it is kept. */
    default AppendResult append(Commit commit) {
        return appendAll(List.of(commit)).get(0);
    }

    /** How many entries there are; the last one has this number. */
    long size();

    /** The digest of the last entry; {@link Digest#NONE} if there is none. */
    Digest head();

    /** How many events a stream has; 0 for one that is not known. */
    long version(StreamId stream);

    /** The events of a stream in the order in which they were appended; empty for one that is not known. */
    List<EventDocument> read(StreamId stream);

    /** The entry with a number, from 1; empty if there is none. */
    Optional<Entry> entry(long sequence);

    /** The entry of a command; empty if it was not appended. */
    Optional<Entry> byCommand(CommandId command);

    /**
     * The entries from a number on, in their order, read one by one as they are asked for; up to the last one of now.
     *
     * @param first the number of the first entry, inclusive; 1 for all
     */
    default Stream<Entry> entries(long first) {
        return LongStream.rangeClosed(Math.max(1, first), size())
                .mapToObj(sequence -> entry(sequence).orElseThrow());
    }

    /** What the store holds that belongs to none of its entries, put there behind its back; empty if nothing. */
    default Optional<Reason> stray() {
        return Optional.empty();
    }
}
