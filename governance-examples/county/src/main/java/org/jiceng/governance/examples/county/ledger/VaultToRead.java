package org.jiceng.governance.examples.county.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.ledger.journal.jdbc.DatabaseException;
import org.jiceng.governance.ledger.journal.jdbc.JdbcReason;
import org.jiceng.governance.ledger.journal.jdbc.JdbcVault;
import org.jiceng.governance.ledger.privacy.FileVault;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Vault;

/**
 * A vault of a file or a database, open to be read only.
 *
 * @param vault the vault; an empty one if there is none
 * @param missing whether there is none
 * @param closing closes it
 */
public record VaultToRead(Vault vault, boolean missing, Runnable closing) implements AutoCloseable {
    /**
     * Opens a vault.
     *
     * @throws CallFailure if it is broken or cannot be read
     * @throws DatabaseException if the database fails
     */
    public static VaultToRead open(Place place) {
        return place.isDatabase() ? ofDatabase(place) : ofFile(place.file().orElseThrow());
    }

    private static VaultToRead ofFile(Path file) {
        if (Files.notExists(file)) {
            return none();
        }
        FileVault vault = LedgerFiles.openVault(file);
        return new VaultToRead(vault, false, vault::close);
    }

    private static VaultToRead ofDatabase(Place place) {
        return JdbcVault.openToRead(place::connectToRead, place.dialect())
                .fold(vault -> new VaultToRead(vault, false, vault::close), reasons -> missing(reasons.get(0)));
    }

    private static VaultToRead missing(Reason reason) {
        if (!reason.is(JdbcReason.JDBC_SCHEMA_MISSING)) {
            throw CallFailure.wrongCall(reason);
        }
        return none();
    }

    private static VaultToRead none() {
        return new VaultToRead(new MemoryVault(), true, () -> {});
    }

    @Override
    public void close() {
        closing.run();
    }
}
