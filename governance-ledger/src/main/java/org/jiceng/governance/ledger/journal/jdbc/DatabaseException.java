package org.jiceng.governance.ledger.journal.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.ReasonCode;

/**
 * A database did not do what it was asked. The reason tells {@link JdbcReason#JDBC_FAILED}, after which nothing of the call
 * was kept, from {@link JdbcReason#JDBC_UNCERTAIN}, after which it may have been.
 *
 * <p>What the driver says of it is left out but for its codes: drivers quote the values of a row, which may be personal data.
 */
public final class DatabaseException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    private DatabaseException(Reason reason) {
        super(reason.code() + ": " + reason.text(Locale.ENGLISH), new IOException("see the database's log"));
        this.reason = reason;
    }

    static DatabaseException of(ReasonCode code, SQLException failure) {
        String state = failure.getSQLState();
        return new DatabaseException(
                Reason.of(code, "state", state == null ? "-" : state).with("vendor", failure.getErrorCode()));
    }

    static DatabaseException of(ReasonCode code) {
        return new DatabaseException(Reason.of(code));
    }

    /** What happened, with the SQLSTATE and the vendor's code where there are any. */
    public Reason reason() {
        return reason;
    }
}
