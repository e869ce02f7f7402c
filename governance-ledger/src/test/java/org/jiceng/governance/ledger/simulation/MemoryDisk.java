package org.jiceng.governance.ledger.simulation;

import java.util.SplittableRandom;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Vault;

/** Memory that outlives the writers; what was written is there as a whole. */
final class MemoryDisk implements Disk {
    private final EventStore journal = new MemoryEventStore(DigestAlgorithm.sha256());
    private final Vault vault = new MemoryVault();

    @Override
    public EventStore journal() {
        return journal;
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public Size size() {
        return new Size(0, 0);
    }

    @Override
    public void tear(Size least, SplittableRandom chance) {
        // Nothing in memory is ever written by halves.
    }
}
