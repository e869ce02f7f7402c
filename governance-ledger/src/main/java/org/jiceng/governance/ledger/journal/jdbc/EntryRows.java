package org.jiceng.governance.ledger.journal.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.StreamId;

/**
 * Entries as rows: the line of each with its command, and for each stream that it touches how many events the stream has after
 * it. What a row says beside its line is held against the line; {@link InvalidValueException} if it is not the same.
 */
final class EntryRows {
    private static final String STRAY =
            "SELECT seq FROM governance_entry WHERE seq < 1 UNION SELECT seq FROM governance_stream"
                    + " WHERE seq < 1 OR seq > (SELECT COALESCE(MAX(seq), 0) FROM governance_entry) ORDER BY seq";
    private static final String ENTRY = "SELECT e.seq, e.command_id, e.line FROM governance_entry e ";

    private EntryRows() {}

    /** How many events a stream has after an entry. */
    private record Streamed(long sequence, String stream, long events) {
        static Streamed of(ResultSet row) throws SQLException {
            return new Streamed(row.getLong("seq"), row.getString("stream_id"), row.getLong("events"));
        }

        static Set<Streamed> of(Entry entry) {
            return entry.commit().streams().stream()
                    .map(part -> new Streamed(entry.sequence(), part.stream().value(), part.nextVersion()))
                    .collect(Collectors.toSet());
        }
    }

    static void add(Connection connection, Entry entry) throws SQLException {
        Sql.change(
                connection,
                "INSERT INTO governance_entry (seq, command_id, line) VALUES (?, ?, ?)",
                entry.sequence(),
                entry.commit().commandId().value(),
                entry.line());
        for (StreamEvents part : entry.commit().streams()) {
            Sql.change(
                    connection,
                    "INSERT INTO governance_stream (stream_id, events, seq) VALUES (?, ?, ?)",
                    part.stream().value(),
                    part.nextVersion(),
                    entry.sequence());
        }
    }

    static long size(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT MAX(seq) AS most FROM governance_entry", row -> row.getLong("most"))
                .orElseThrow();
    }

    static Optional<Entry> last(Connection connection) throws SQLException {
        return one(connection, "WHERE e.seq = (SELECT MAX(seq) FROM governance_entry)");
    }

    static Optional<Entry> entry(Connection connection, long sequence) throws SQLException {
        return one(connection, "WHERE e.seq = ?", sequence);
    }

    static Optional<Entry> byCommand(Connection connection, CommandId command) throws SQLException {
        return one(connection, "WHERE e.command_id = ?", command.value());
    }

    private static Optional<Entry> one(Connection connection, String which, Object... parameters) throws SQLException {
        return Sql.first(connection, ENTRY + which, row -> entry(row, row.getLong("seq")), parameters);
    }

    private static Entry entry(ResultSet row, long place) throws SQLException {
        return parsed(place, row.getLong("seq"), row.getString("command_id"), row.getBytes("line"));
    }

    private static Entry parsed(long place, long sequence, String command, byte[] line) {
        Entry entry = Entry.parse(place, line);
        if (sequence != place || !entry.commit().commandId().value().equals(command)) {
            throw wrong(place);
        }
        return entry;
    }

    /** That a row is missing or does not say what it should. */
    static InvalidValueException wrong(long sequence) {
        return new InvalidValueException(Reason.of(JdbcReason.JDBC_ROW_WRONG, "row", sequence));
    }

    static long version(Connection connection, StreamId stream) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT MAX(events) AS most FROM governance_stream WHERE stream_id = ?",
                        row -> row.getLong("most"),
                        stream.value())
                .orElseThrow();
    }

    static List<EventDocument> events(Connection connection, StreamId stream) throws SQLException {
        return Sql.all(
                        connection,
                        ENTRY + "JOIN governance_stream s ON s.seq = e.seq WHERE s.stream_id = ? ORDER BY s.events",
                        row -> entry(row, row.getLong("seq")),
                        stream.value())
                .stream()
                .flatMap(entry -> entry.commit().streams().stream())
                .filter(part -> part.stream().equals(stream))
                .flatMap(part -> part.events().stream())
                .toList();
    }

    /**
     * The entries with the numbers from one to another, inclusive, each to be made when its number is given that it must have.
     * Fewer if rows are missing.
     */
    static List<LongFunction<Entry>> between(Connection connection, long first, long last) throws SQLException {
        Map<Long, Set<Streamed>> streams = Sql.all(
                        connection,
                        "SELECT seq, stream_id, events FROM governance_stream WHERE seq BETWEEN ? AND ?",
                        Streamed::of,
                        first,
                        last)
                .stream()
                .collect(Collectors.groupingBy(Streamed::sequence, Collectors.toSet()));
        return Sql.all(
                connection,
                ENTRY + "WHERE e.seq BETWEEN ? AND ? ORDER BY e.seq",
                row -> checked(row, streams),
                first,
                last);
    }

    /** That there is a row of a number that no entry has; the lowest one. */
    static Optional<Reason> stray(Connection connection) throws SQLException {
        return Sql.first(connection, STRAY, row -> Reason.of(JdbcReason.JDBC_ROW_STRAY, "row", row.getLong("seq")));
    }

    private static LongFunction<Entry> checked(ResultSet row, Map<Long, Set<Streamed>> streams) throws SQLException {
        long sequence = row.getLong("seq");
        String command = row.getString("command_id");
        byte[] line = row.getBytes("line");
        return place -> {
            Entry entry = parsed(place, sequence, command, line);
            if (!Streamed.of(entry).equals(streams.getOrDefault(place, Set.of()))) {
                throw wrong(place);
            }
            return entry;
        };
    }
}
