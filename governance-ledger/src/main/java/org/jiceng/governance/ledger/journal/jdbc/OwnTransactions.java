package org.jiceng.governance.ledger.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/** Transactions of the library's own, on one connection that is kept until it fails or is closed. */
final class OwnTransactions implements Transactions {
    private final ConnectionSource source;
    private final Dialect dialect;
    private final Part part;
    private final boolean readOnly;
    private boolean closed;

    /** Null until first used, and after a failure. */
    private @Nullable Connection connection;

    private OwnTransactions(ConnectionSource source, Dialect dialect, Part part, boolean readOnly) {
        this.source = source;
        this.dialect = dialect;
        this.part = part;
        this.readOnly = readOnly;
    }

    /** Transactions on a part whose tables are made if they are missing; refused if the database is not fit. */
    static Outcome<Transactions> toWrite(ConnectionSource source, Dialect dialect, Part part) {
        OwnTransactions own = new OwnTransactions(source, dialect, part, false);
        return own.fit(own::createTables);
    }

    /** Transactions on a part that is only read; refused if it is not there or not fit. */
    static Outcome<Transactions> toRead(ConnectionSource source, Dialect dialect, Part part) {
        OwnTransactions own = new OwnTransactions(source, dialect, part, true);
        return own.fit(() -> {});
    }

    private Outcome<Transactions> fit(Runnable before) {
        boolean fit = false;
        try {
            before.run();
            Outcome<Transactions> outcome = read(open -> {
                part.requireKnown(open, dialect);
                return Outcome.accepted(this);
            });
            fit = true;
            return outcome;
        } catch (InvalidValueException e) {
            return Outcome.refused(List.of(e.reason()));
        } finally {
            if (!fit) {
                close();
            }
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    /** Makes the tables unless they are there; another process may be making them too. */
    private void createTables() {
        try {
            if (!isThere()) {
                inTransaction(open -> {
                    part.create(open, dialect);
                    return true;
                });
            }
        } catch (DatabaseException e) {
            if (!isThere()) {
                throw e;
            }
        }
    }

    private boolean isThere() {
        return read(open -> part.isThere(open, dialect));
    }

    @Override
    public <T> T read(Work<T> work) {
        try {
            return work.on(connected());
        } catch (SQLException e) {
            forget();
            throw DatabaseException.of(JdbcReason.JDBC_FAILED, e);
        }
    }

    @Override
    public <T> T write(Work<T> work) {
        if (readOnly) {
            throw new InvalidValueException(Reason.of(JdbcReason.JDBC_READ_ONLY));
        }
        return inTransaction(open -> {
            part.lock(open, dialect);
            return work.on(open);
        });
    }

    private <T> T inTransaction(Work<T> work) {
        boolean done = false;
        try {
            Connection open = connected();
            open.setAutoCommit(false);
            T result = work.on(open);
            done = true;
            commit(open);
            return result;
        } catch (SQLException e) {
            throw DatabaseException.of(JdbcReason.JDBC_FAILED, e);
        } finally {
            if (!done) {
                forget();
            }
        }
    }

    private void commit(Connection open) {
        try {
            open.commit();
        } catch (SQLException e) {
            forget();
            throw DatabaseException.of(JdbcReason.JDBC_UNCERTAIN, e);
        }
        try {
            open.setAutoCommit(true);
        } catch (SQLException e) {
            // What was committed is kept; the next call takes another connection.
            forget();
        }
    }

    @Override
    public void erase() {
        if (!read(dialect::erase)) {
            throw DatabaseException.of(JdbcReason.JDBC_NOT_ERASED);
        }
    }

    private Connection connected() throws SQLException {
        if (closed) {
            throw new IllegalStateException("it is closed\nOpen it again.");
        }
        Connection open = connection;
        if (open == null) {
            open = source.open();
            connection = open;
            prepare(open);
        }
        return open;
    }

    private void prepare(Connection open) throws SQLException {
        boolean fit = false;
        try {
            open.setAutoCommit(true);
            if (!readOnly) {
                dialect.configure(open);
                dialect.requireDurable(open);
            }
            fit = true;
        } finally {
            if (!fit) {
                forget();
            }
        }
    }

    /** Lets go of the connection, with whatever was not committed. */
    private void forget() {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try (open) {
            if (!open.getAutoCommit()) {
                open.rollback();
            }
        } catch (SQLException e) {
            // What failed before is thrown and says more; what was not committed cannot be any more.
        }
    }

    @Override
    public void close() {
        closed = true;
        forget();
    }
}
