package org.jiceng.governance.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A journal in memory, gone when the process ends. */
public final class MemoryEventStore implements EventStore {
    private final DigestAlgorithm algorithm;
    private final JournalIndex index = new JournalIndex();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * An empty journal.
     *
     * @param algorithm how the digests of its entries are taken
     */
    public MemoryEventStore(DigestAlgorithm algorithm) {
        this.algorithm = Objects.requireNonNull(algorithm, "algorithm");
    }

    @Override
    public synchronized List<AppendResult> appendAll(List<Commit> commits) {
        return commits.stream().map(this::appendOne).toList();
    }

    private AppendResult appendOne(Commit commit) {
        return index.objection(commit, this::known).orElseGet(() -> {
            Entry entry = index.next(commit, algorithm);
            entries.add(entry);
            return new AppendResult.Appended(entry);
        });
    }

    private Entry known(long sequence) {
        return entries.get((int) sequence - 1);
    }

    @Override
    public synchronized long size() {
        return entries.size();
    }

    @Override
    public synchronized Digest head() {
        return index.head();
    }

    @Override
    public synchronized long version(StreamId stream) {
        return index.version(stream);
    }

    @Override
    public synchronized List<EventDocument> read(StreamId stream) {
        return index.events(stream, this::known);
    }

    @Override
    public synchronized Optional<Entry> entry(long sequence) {
        return index.has(sequence) ? Optional.of(known(sequence)) : Optional.empty();
    }

    @Override
    public synchronized Optional<Entry> byCommand(CommandId command) {
        return index.sequenceOf(command).map(this::known);
    }
}
