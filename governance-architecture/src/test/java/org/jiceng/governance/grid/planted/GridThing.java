package org.jiceng.governance.grid.planted;

import org.jiceng.governance.conformance.planted.KitThing;
import org.jiceng.governance.examples.planted.ExampleThing;
import org.jiceng.governance.ledger.planted.LedgerThing;

/** A grid that knows the ledger, the kit and the examples. */
public final class GridThing {
    LedgerThing ledger = new LedgerThing();
    KitThing kit = new KitThing();
    ExampleThing example = new ExampleThing();
}
