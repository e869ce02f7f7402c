package org.jiceng.governance.ledger.journal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What a store must know of all entries to append the next: the version of every stream, the entries of every stream and
 * command, the head. Not for several threads.
 */
final class JournalIndex {
    private final Map<StreamId, Streamed> streams = new HashMap<>();
    private final Map<CommandId, Long> commands = new HashMap<>();
    private Digest head = Digest.NONE;
    private long size;

    /** What is known of one stream. */
    private static final class Streamed {
        private long version;
        private long[] entries = new long[4];
        private int count;

        void add(long sequence, long newVersion) {
            if (count == entries.length) {
                entries = Arrays.copyOf(entries, 2 * count);
            }
            entries[count++] = sequence;
            version = newVersion;
        }
    }

    long size() {
        return size;
    }

    Digest head() {
        return head;
    }

    long version(StreamId stream) {
        Streamed known = streams.get(stream);
        return known == null ? 0 : known.version;
    }

    /** The events of a stream, from entries that are given by their numbers. */
    List<EventDocument> events(StreamId stream, LongFunction<Entry> entries) {
        Streamed known = streams.get(stream);
        return known == null
                ? List.of()
                : Arrays.stream(known.entries, 0, known.count)
                        .mapToObj(entries)
                        .flatMap(entry -> entry.commit().streams().stream())
                        .filter(part -> part.stream().equals(stream))
                        .flatMap(part -> part.events().stream())
                        .toList();
    }

    boolean has(long sequence) {
        return sequence >= 1 && sequence <= size;
    }

    /** The number of a command's entry; empty if there is none. */
    Optional<Long> sequenceOf(CommandId command) {
        return Optional.ofNullable(commands.get(command));
    }

    /** Why a commit is not to be appended; empty if it is. */
    Optional<AppendResult> objection(Commit commit, LongFunction<Entry> entries) {
        Long known = commands.get(commit.commandId());
        return known == null
                ? conflict(commit).map(Function.identity())
                : Optional.of(AppendResult.ofKnown(commit, entries.apply(known)));
    }

    private Optional<AppendResult.Conflict> conflict(Commit commit) {
        for (StreamEvents part : commit.streams()) {
            long actual = version(part.stream());
            if (actual != part.expectedVersion()) {
                return Optional.of(new AppendResult.Conflict(part.stream(), part.expectedVersion(), actual));
            }
        }
        return Optional.empty();
    }

    /** Why an entry with the next number cannot be the next; empty if it can. */
    Optional<Reason> fault(Entry entry) {
        if (!entry.previous().equals(head)) {
            return Optional.of(Reason.of(JournalReason.JOURNAL_PREVIOUS_WRONG));
        }
        if (commands.containsKey(entry.commit().commandId())) {
            return Optional.of(Reason.of(
                    JournalReason.JOURNAL_COMMAND_TWICE,
                    "command",
                    entry.commit().commandId()));
        }
        return conflict(entry.commit())
                .map(conflict -> new Reason(
                        JournalReason.JOURNAL_VERSION_WRONG.name(),
                        conflict.reason().attributes()));
    }

    /** Goes on by a commit that nothing speaks against, and gives back its entry. */
    Entry next(Commit commit, DigestAlgorithm algorithm) {
        Entry entry = Entry.seal(size + 1, head, algorithm, commit);
        add(entry);
        return entry;
    }

    /** Goes on by an entry without a fault. */
    void add(Entry entry) {
        size = entry.sequence();
        head = entry.digest();
        commands.put(entry.commit().commandId(), size);
        for (StreamEvents part : entry.commit().streams()) {
            streams.computeIfAbsent(part.stream(), stream -> new Streamed()).add(size, part.nextVersion());
        }
    }
}
