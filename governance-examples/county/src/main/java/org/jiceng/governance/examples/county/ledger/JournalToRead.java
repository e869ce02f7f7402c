package org.jiceng.governance.examples.county.ledger;

import java.util.List;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.Verification;
import org.jiceng.governance.ledger.journal.jdbc.DatabaseException;
import org.jiceng.governance.ledger.journal.jdbc.JdbcEventStore;

/**
 * A journal of a file or a database, open to be read only.
 *
 * @param journal the journal
 * @param closing closes it
 */
public record JournalToRead(EventStore journal, Runnable closing) implements AutoCloseable {
    /**
     * Opens a journal that is whole.
     *
     * @param checkpoints those that it must be the one of
     * @throws CallFailure if there is none, it cannot be read, or it is broken
     * @throws DatabaseException if the database fails
     */
    public static JournalToRead open(Place place, List<Checkpoint> checkpoints) {
        if (!place.isDatabase()) {
            FileEventStore store = JournalFile.openToRead(place.file().orElseThrow(), checkpoints);
            return new JournalToRead(store, store::close);
        }
        JournalToRead opened = ofDatabase(place);
        try {
            requireWhole(opened.journal(), checkpoints);
            return opened;
        } catch (CallFailure e) {
            opened.close();
            throw e;
        }
    }

    /**
     * What the verification of a journal finds.
     *
     * @throws CallFailure if there is none, or it cannot be read
     * @throws DatabaseException if the database fails
     */
    public static Verification verify(Place place, List<Checkpoint> checkpoints) {
        if (!place.isDatabase()) {
            return JournalFile.verify(place.file().orElseThrow(), checkpoints);
        }
        try (JournalToRead opened = ofDatabase(place)) {
            return JournalVerifier.verify(opened.journal(), checkpoints);
        }
    }

    /** Refuses a journal that is broken or is not the one of the checkpoints. */
    static void requireWhole(EventStore journal, List<Checkpoint> checkpoints) {
        JournalVerifier.verify(journal, checkpoints).fold(whole -> whole, broken -> {
            throw JournalFile.broken(broken.reason());
        });
    }

    private static JournalToRead ofDatabase(Place place) {
        JdbcEventStore store = Place.accepted(JdbcEventStore.openToRead(place::connectToRead, place.dialect()));
        return new JournalToRead(store, store::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
