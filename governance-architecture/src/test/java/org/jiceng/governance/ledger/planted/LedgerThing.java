package org.jiceng.governance.ledger.planted;

import org.jiceng.governance.examples.planted.ExampleThing;
import org.jiceng.governance.grid.planted.GridThing;
import org.jspecify.annotations.Nullable;

/** A ledger that knows the grid and the examples. */
public final class LedgerThing {
    @Nullable
    GridThing grid;

    ExampleThing example = new ExampleThing();
}
