package org.jiceng.governance.examples.county.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiceng.governance.ledger.journal.AppendResult;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.StreamId;

/**
 * A journal whose new entries wait in memory until they are appended together: what is appended after something that waits
 * sees it. If another writer was faster they cannot be kept, and what was decided on them has to be decided anew. For one
 * thread.
 */
final class GroupedJournal implements EventStore {
    private final EventStore kept;
    private final DigestAlgorithm algorithm;
    private final List<Entry> waiting = new ArrayList<>();
    private final Map<CommandId, Entry> byCommand = new LinkedHashMap<>();
    private final Map<StreamId, List<EventDocument>> byStream = new HashMap<>();

    GroupedJournal(EventStore kept, DigestAlgorithm algorithm) {
        this.kept = kept;
        this.algorithm = algorithm;
    }

    @Override
    public List<AppendResult> appendAll(List<Commit> commits) {
        return commits.stream().map(this::appendOne).toList();
    }

    private AppendResult appendOne(Commit commit) {
        return byCommand(commit.commandId())
                .map(before -> AppendResult.ofKnown(commit, before))
                .or(() -> conflict(commit))
                .orElseGet(() -> wait(commit));
    }

    private Optional<AppendResult> conflict(Commit commit) {
        return commit.streams().stream()
                .filter(part -> version(part.stream()) != part.expectedVersion())
                .findFirst()
                .map(part -> new AppendResult.Conflict(part.stream(), part.expectedVersion(), version(part.stream())));
    }

    private AppendResult wait(Commit commit) {
        Entry entry = Entry.seal(size() + 1, head(), algorithm, commit);
        waiting.add(entry);
        byCommand.put(commit.commandId(), entry);
        for (StreamEvents part : commit.streams()) {
            byStream.computeIfAbsent(part.stream(), stream -> new ArrayList<>()).addAll(part.events());
        }
        return new AppendResult.Appended(entry);
    }

    @Override
    public long size() {
        return kept.size() + waiting.size();
    }

    @Override
    public Digest head() {
        return waiting.isEmpty() ? kept.head() : waiting.get(waiting.size() - 1).digest();
    }

    @Override
    public long version(StreamId stream) {
        return kept.version(stream) + byStream.getOrDefault(stream, List.of()).size();
    }

    @Override
    public List<EventDocument> read(StreamId stream) {
        return Stream.concat(kept.read(stream).stream(), byStream.getOrDefault(stream, List.of()).stream())
                .toList();
    }

    @Override
    public Optional<Entry> entry(long sequence) {
        long place = sequence - kept.size() - 1;
        return 0 <= place && place < waiting.size() ? Optional.of(waiting.get((int) place)) : kept.entry(sequence);
    }

    @Override
    public Optional<Entry> byCommand(CommandId command) {
        return Optional.ofNullable(byCommand.get(command)).or(() -> kept.byCommand(command));
    }

    /** Appends what waits, and answers whether all of it is kept; nothing waits any more. */
    boolean keep() {
        List<Commit> commits = waiting.stream().map(Entry::commit).toList();
        drop();
        return kept.appendAll(commits).stream().allMatch(result -> result.fold(entry -> true, reason -> false));
    }

    /** Lets nothing wait any more, and appends nothing. */
    void drop() {
        waiting.clear();
        byCommand.clear();
        byStream.clear();
    }
}
