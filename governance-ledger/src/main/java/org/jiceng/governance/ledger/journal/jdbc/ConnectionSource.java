package org.jiceng.governance.ledger.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections to a database come from: {@code dataSource::getConnection}, or a call of the driver manager. */
@FunctionalInterface
public interface ConnectionSource {
    /**
     * A connection of the caller's own, which it closes.
     *
     * @throws SQLException if the database cannot be reached
     */
    Connection open() throws SQLException;
}
