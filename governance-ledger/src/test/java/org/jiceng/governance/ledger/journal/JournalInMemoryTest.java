package org.jiceng.governance.ledger.journal;

class JournalInMemoryTest extends EventStoreContract {
    @Override
    protected EventStore store() {
        return new MemoryEventStore(Journals.SHA_256);
    }

    @Override
    protected int eventsOfThreads() {
        return 100_000;
    }
}
