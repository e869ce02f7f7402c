package org.jiceng.governance.core.planted;

import org.jiceng.governance.conformance.planted.KitThing;
import org.jiceng.governance.examples.planted.ExampleThing;
import org.jiceng.governance.grid.planted.GridThing;
import org.jiceng.governance.ledger.planted.LedgerThing;

/** Core that knows what is built on it. */
public final class KnowsOutwards {
    GridThing grid = new GridThing();
    LedgerThing ledger = new LedgerThing();
    KitThing kit = new KitThing();
    ExampleThing example = new ExampleThing();
}
