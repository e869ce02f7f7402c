package org.jiceng.governance.ledger.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.ledger.journal.AppendResult;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.StreamId;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.VaultRef;

/** A journal and a vault in which something can happen before and after every call: a stop, or what another writer does. */
final class Faults {
    private final Disk disk;
    private final Hook hook;

    /** What happens around calls. */
    interface Hook {
        /** Before something is put under a reference. */
        void putting(VaultRef ref);

        /** Before a call that only reads. */
        void reading();

        /** Before a call that writes. */
        void beforeWriting();

        /**
         * After a call that writes.
         *
         * @param before how much there was before
         */
        void afterWriting(Disk.Size before);
    }

    Faults(Disk disk, Hook hook) {
        this.disk = disk;
        this.hook = hook;
    }

    EventStore journal() {
        return new Journal(disk.journal());
    }

    Vault vault() {
        return new Safe(disk.vault());
    }

    private <T> T reading(Supplier<T> call) {
        hook.reading();
        return call.get();
    }

    private <T> T writing(Supplier<T> call) {
        hook.beforeWriting();
        Disk.Size before = disk.size();
        T result = call.get();
        hook.afterWriting(before);
        return result;
    }

    private final class Journal implements EventStore {
        private final EventStore store;

        Journal(EventStore store) {
            this.store = store;
        }

        @Override
        public List<AppendResult> appendAll(List<Commit> commits) {
            return commits.isEmpty()
                    ? reading(() -> store.appendAll(commits))
                    : writing(() -> store.appendAll(commits));
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
            return reading(() -> store.version(stream));
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
            return reading(() -> store.byCommand(command));
        }
    }

    private final class Safe implements Vault {
        private final Vault vault;

        Safe(Vault vault) {
            this.vault = vault;
        }

        @Override
        public Outcome<List<SealedValue>> put(List<SealedValue> values) {
            values.forEach(value -> hook.putting(value.ref()));
            return writing(() -> vault.put(values));
        }

        @Override
        public Optional<SealedValue> get(VaultRef ref) {
            return reading(() -> vault.get(ref));
        }

        @Override
        public boolean delete(VaultRef ref) {
            return writing(() -> vault.delete(ref));
        }

        @Override
        public int deleteAllOf(PersonId subject) {
            return writing(() -> vault.deleteAllOf(subject));
        }
    }
}
