package org.jiceng.governance.ledger.simulation;

import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.privacy.Vault;

/** What outlives a writer. */
interface Disk {
    /** The journal as a writer that starts now finds it. */
    EventStore journal();

    /** The vault as a writer that starts now finds it. */
    Vault vault();

    /** How much there is of the journal and of the vault. */
    Size size();

    /** Undoes the end of what was being written when a writer stopped: what is there then lies between two sizes. */
    void tear(Size least, java.util.SplittableRandom chance);

    /** Bytes of the journal and of the vault. */
    record Size(long journal, long vault) {}
}
