package org.jiceng.governance.grid.planted;

import org.jiceng.governance.examples.planted.ExampleThing;
import org.jiceng.governance.ledger.planted.LedgerThing;

/** A grid that knows the ledger and the examples. */
public final class GridThing {
    LedgerThing ledger = new LedgerThing();
    ExampleThing example = new ExampleThing();
}
