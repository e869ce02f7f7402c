package org.jiceng.governance.ledger.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The transaction of an application, on its connection: nothing is committed, set or closed here, and nothing rolled back but what
 * a call that failed had done.
 */
final class GivenTransaction implements Transactions {
    private final Connection connection;
    private final Dialect dialect;
    private final Part part;

    private GivenTransaction(Connection connection, Dialect dialect, Part part) {
        this.connection = connection;
        this.dialect = dialect;
        this.part = part;
    }

    /** The transaction of a connection; refused if it or its database is not fit. */
    static Outcome<Transactions> of(Connection connection, Dialect dialect, Part part) {
        GivenTransaction given = new GivenTransaction(connection, dialect, part);
        try {
            return given.read(open -> {
                requireTransaction(open);
                part.requireKnown(open, dialect);
                dialect.requireDurable(open);
                return Outcome.accepted(given);
            });
        } catch (InvalidValueException e) {
            return Outcome.refused(List.of(e.reason()));
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    private static void requireTransaction(Connection open) throws SQLException {
        if (open.getAutoCommit()) {
            throw new InvalidValueException(Reason.of(JdbcReason.JDBC_AUTO_COMMIT));
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw DatabaseException.of(JdbcReason.JDBC_FAILED, e);
        }
    }

    @Override
    public <T> T write(Work<T> work) {
        return read(open -> {
            requireTransaction(open);
            Savepoint before = open.setSavepoint();
            boolean done = false;
            try {
                part.lock(open, dialect);
                T result = work.on(open);
                done = true;
                return result;
            } finally {
                if (!done) {
                    undo(open, before);
                }
            }
        });
    }

    /** So that nothing of the call is left if the application commits all the same. */
    private static void undo(Connection open, Savepoint before) {
        try {
            open.rollback(before);
        } catch (SQLException e) {
            // The connection is gone, and its transaction with it; what failed before is thrown and says more.
        }
    }

    @Override
    public void erase() {
        // The log cannot be emptied before the application has committed.
    }

    @Override
    public void close() {
        // The connection is the application's.
    }
}
