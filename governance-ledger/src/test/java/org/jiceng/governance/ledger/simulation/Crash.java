package org.jiceng.governance.ledger.simulation;

/** The writer stopped; whoever waited for its answer never gets one. */
final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("the writer stopped", null, false, false);
    }
}
