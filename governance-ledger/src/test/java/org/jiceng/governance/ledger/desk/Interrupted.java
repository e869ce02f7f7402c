package org.jiceng.governance.ledger.desk;

import java.util.List;
import java.util.Optional;
import org.jiceng.governance.ledger.journal.AppendResult;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.StreamId;

/** A journal in whose calls something happens, once each. */
@SuppressWarnings("UnnecessaryLambda") // What happens is a value here.
final class Interrupted implements EventStore {
    private static final Runnable NOTHING = () -> {};

    private final EventStore store;
    private Runnable afterByCommand = NOTHING;
    private Runnable beforeAppend = NOTHING;
    private Runnable afterVersion = NOTHING;

    Interrupted(EventStore store) {
        this.store = store;
    }

    /** Just after it was looked whether a command was done. */
    void afterByCommand(Runnable happening) {
        afterByCommand = happening;
    }

    /** Just before a command is appended. */
    void beforeAppend(Runnable happening) {
        beforeAppend = happening;
    }

    /** Just after it was looked which version another matter than the first has. */
    void afterVersion(Runnable happening) {
        afterVersion = happening;
    }

    @Override
    public List<AppendResult> appendAll(List<Commit> commits) {
        if (!commits.isEmpty()) {
            Runnable happening = beforeAppend;
            beforeAppend = NOTHING;
            happening.run();
        }
        return store.appendAll(commits);
    }

    @Override
    public long size() {
        return store.size();
    }

    @Override
    public Digest head() {
        return store.head();
    }

    @Override
    public long version(StreamId stream) {
        long version = store.version(stream);
        if (!stream.value().equals("M-1")) {
            Runnable happening = afterVersion;
            afterVersion = NOTHING;
            happening.run();
        }
        return version;
    }

    @Override
    public List<EventDocument> read(StreamId stream) {
        return store.read(stream);
    }

    @Override
    public Optional<Entry> entry(long sequence) {
        return store.entry(sequence);
    }

    @Override
    public Optional<Entry> byCommand(CommandId command) {
        Optional<Entry> entry = store.byCommand(command);
        Runnable happening = afterByCommand;
        afterByCommand = NOTHING;
        happening.run();
        return entry;
    }
}
