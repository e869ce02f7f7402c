/** The secretary's three ledgers: workflow, clocks, supervision and journal. */
@NullMarked
package org.jiceng.governance.ledger;

import org.jspecify.annotations.NullMarked;
