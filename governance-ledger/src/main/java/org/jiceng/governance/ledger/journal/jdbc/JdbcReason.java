package org.jiceng.governance.ledger.journal.jdbc;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with a database that is to keep a journal or a vault. */
public enum JdbcReason implements ReasonCode {
    /** A database does not tell which dialect it speaks. */
    JDBC_DATABASE_UNKNOWN,
    /** A database has no tables for a journal or a vault. */
    JDBC_SCHEMA_MISSING,
    /** The tables are of another version. */
    JDBC_SCHEMA_VERSION,
    /** A setting is not in force without which a commit does not reach the storage. */
    JDBC_NOT_DURABLE,
    /** A connection commits every statement by itself. */
    JDBC_AUTO_COMMIT,
    /** A journal or a vault was opened to be read only. */
    JDBC_READ_ONLY,
    /** A row does not say what its columns say. */
    JDBC_ROW_WRONG,
    /** A row has a number that no entry has. */
    JDBC_ROW_STRAY,
    /** The database failed, and nothing of the call was kept. */
    JDBC_FAILED,
    /** The database failed while it was committing: whether the call was kept is not known. */
    JDBC_UNCERTAIN,
    /** What was deleted is still in a log of the database. */
    JDBC_NOT_ERASED
}
