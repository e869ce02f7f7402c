package org.jiceng.governance.ledger.planted;

import org.jiceng.governance.conformance.planted.KitThing;
import org.jiceng.governance.examples.planted.ExampleThing;
import org.jiceng.governance.grid.planted.GridThing;
import org.jspecify.annotations.Nullable;

/** A ledger that knows the grid, the kit and the examples. */
public final class LedgerThing {
    @Nullable
    GridThing grid;

    KitThing kit = new KitThing();
    ExampleThing example = new ExampleThing();
}
