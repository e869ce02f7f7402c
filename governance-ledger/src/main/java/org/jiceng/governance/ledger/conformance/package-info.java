/**
 * Language-neutral cases of this module for other implementations of the ledgers, and this library as a subject of them.
 *
 * <p>The form of a case and the runner are those of {@code org.jiceng.governance.core.conformance}. Start at {@link
 * org.jiceng.governance.ledger.conformance.LedgerCases}.
 */
@NullMarked
package org.jiceng.governance.ledger.conformance;

import org.jspecify.annotations.NullMarked;
