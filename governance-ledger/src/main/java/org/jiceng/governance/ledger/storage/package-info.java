/**
 * Files of lines that several processes write in turn and that survive a stop at any time. Not part of the API: it serves the
 * journal and the vault.
 */
@NullMarked
package org.jiceng.governance.ledger.storage;

import org.jspecify.annotations.NullMarked;
