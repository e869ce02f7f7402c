package org.jiceng.governance.examples.county.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.files.InputFiles;
import org.jiceng.governance.ledger.journal.jdbc.DatabaseException;
import org.jiceng.governance.ledger.journal.jdbc.Dialect;

/** Where a journal or a vault is: a file, or a database by its address, which begins with {@code jdbc:}. */
public final class Place {
    private static final String JDBC = "jdbc:";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String H2 = "jdbc:h2:";

    private final String text;

    private Place(String text) {
        this.text = text;
    }

    /** The place with a text, as a call gives it. */
    public static Place of(String text) {
        return new Place(text);
    }

    /** The place of a file. */
    public static Place of(Path file) {
        return of(file.toString());
    }

    /** Whether it is a database. */
    public boolean isDatabase() {
        return text.startsWith(JDBC);
    }

    /** The file, which may be that of a SQLite database; empty for another database. */
    public Optional<Path> file() {
        if (text.startsWith(SQLITE)) {
            return Optional.of(
                    Path.of(withoutSettings().substring(SQLITE.length()).replaceFirst("^file:", "")));
        }
        return isDatabase() ? Optional.empty() : Optional.of(Path.of(text));
    }

    /** A place beside this one: a file in the same folder, or the same database. */
    public Place beside(String name) {
        return isDatabase() ? this : of(Path.of(text).resolveSibling(name));
    }

    /** A connection to the database, which is made if its kind makes one that is missing. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(text);
    }

    /** A connection to the database, which is not made. */
    Connection connectToRead() throws SQLException {
        return DriverManager.getConnection(text.startsWith(H2) ? text + ";IFEXISTS=TRUE" : text);
    }

    /**
     * The dialect of the database, which must be there.
     *
     * @throws CallFailure if the file of the database is missing, or it is one that is not known
     * @throws DatabaseException if it does not answer
     */
    Dialect dialect() {
        file().ifPresent(InputFiles::require);
        return accepted(Dialect.of(this::connectToRead));
    }

    /** What a database gives; {@link CallFailure} if it is not fit for what was asked. */
    static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw CallFailure.wrongCall(reasons.get(0));
        });
    }

    private String withoutSettings() {
        return text.split("[?;]", 2)[0];
    }

    /** As the call gave it; of a database without its settings, among which passwords are. */
    @Override
    public String toString() {
        return isDatabase() ? withoutSettings() : text;
    }
}
