package org.jiceng.governance.ledger.journal.jdbc;

import org.jiceng.governance.core.outcome.InvalidValueException;

/** How the work of a store reaches its database. */
interface Transactions extends AutoCloseable {
    Dialect dialect();

    /**
     * What comes of work that changes nothing.
     *
     * @throws DatabaseException if the database fails
     * @throws InvalidValueException if the work throws it, or the database is not fit
     */
    <T> T read(Work<T> work);

    /**
     * What comes of work that changes something: all of it or nothing, while no other transaction writes to the same part.
     *
     * @throws DatabaseException if the database fails
     * @throws InvalidValueException if the work throws it, or the database is not fit
     */
    <T> T write(Work<T> work);

    /**
     * Removes what was deleted from the database's log as well, where that can be done and the transaction is the library's own.
     *
     * @throws DatabaseException if the database fails, or keeps the log for another reader
     */
    void erase();

    @Override
    void close();
}
