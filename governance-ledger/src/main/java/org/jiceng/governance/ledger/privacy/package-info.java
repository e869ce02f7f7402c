/**
 * Personal data beside the journal: kept in a vault, from which it can be deleted, while the journal holds commitments.
 *
 * <ol>
 *   <li>A {@link org.jiceng.governance.ledger.privacy.SealedValue} is one piece of personal data with a salt of at least 16
 *       bytes, under a reference.
 *   <li>Its {@link org.jiceng.governance.ledger.privacy.Commitment} shows nothing of it; with the salt and the value anybody
 *       can check that they are the ones of then.
 *   <li>Once value and salt are deleted from the {@link org.jiceng.governance.ledger.privacy.Vault}, the commitment cannot be
 *       traced back, and the journal's chain is as whole as before.
 *   <li>No reason, exception, text or JSON of this package holds a value or a salt, but for the vault's own file.
 * </ol>
 *
 * <p>Start at {@link org.jiceng.governance.ledger.privacy.Vault}.
 *
 * @basis Personal Information Protection Law, articles 6, 47
 */
@NullMarked
package org.jiceng.governance.ledger.privacy;

import org.jspecify.annotations.NullMarked;
