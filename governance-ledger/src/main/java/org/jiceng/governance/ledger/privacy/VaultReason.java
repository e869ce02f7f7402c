package org.jiceng.governance.ledger.privacy;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with personal data that is to be kept, or with the vault. */
public enum VaultReason implements ReasonCode {
    /** A salt is too short or too long. */
    VAULT_SALT_LENGTH,
    /** A value is too large. */
    VAULT_VALUE_TOO_LARGE,
    /** Something else is kept under a reference. */
    VAULT_REF_TAKEN,
    /** A reference stands twice. */
    VAULT_REF_TWICE,
    /** Another vault of the same process works on the file. */
    VAULT_LOCKED,
    /** A line of the vault is not a record. */
    VAULT_FILE_FORM
}
