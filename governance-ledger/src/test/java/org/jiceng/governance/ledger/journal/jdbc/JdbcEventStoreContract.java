package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.appended;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.refused;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.AppendResult;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.journal.JournalReason;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.Journals;
import org.jiceng.governance.ledger.journal.KeptEventStoreContract;
import org.jiceng.governance.ledger.journal.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every journal in a database does, beyond what every journal does. */
abstract class JdbcEventStoreContract extends KeptEventStoreContract<JdbcEventStore> {
    private String url = "";

    /** The address of an empty database. */
    abstract String newDatabase();

    abstract Dialect dialect();

    /** Begins a transaction on a connection as an application does. */
    void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @BeforeEach
    void makeADatabase() {
        url = newDatabase();
    }

    final Connection connection() throws SQLException {
        return DriverManager.getConnection(url);
    }

    final String url() {
        return url;
    }

    @Override
    protected JdbcEventStore open() {
        return accepted(JdbcEventStore.open(this::connection, Journals.SHA_256));
    }

    @Override
    protected void close(JdbcEventStore store) {
        store.close();
    }

    @Override
    protected int eventsOfThreads() {
        return 800;
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = connection()) {
            Sql.run(connection, statement);
        }
    }

    @Test
    void theDatabaseSaysItsDialect() {
        assertThat(accepted(Dialect.of(this::connection))).isEqualTo(dialect());
        assertThat(dialect().tested()).isTrue();
        assertThat(store().durable()).isEqualTo(dialect().durable());
    }

    @Test
    void readOutItIsTheFileThatAFileStoreWrites() throws IOException {
        Path file = folder.resolve("journal.ndjson");
        try (FileEventStore inAFile = accepted(FileEventStore.open(file, Journals.SHA_256))) {
            Journals.fill(inAFile, 200);
        }
        JdbcEventStore store = store();
        Journals.fill(store, 200);

        assertThat(Journals.asFile(Journals.lines(store)).readAllBytes()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void agreesWithItsCheckpoints() {
        JdbcEventStore store = store();
        Journals.fill(store, 150);
        Checkpoint checkpoint = accepted(Checkpoint.of(store, 3, 140, Journals.SHA_256));

        assertThat(checkpoint).isEqualTo(accepted(Checkpoint.of(Journals.filled(150), 3, 140, Journals.SHA_256)));
        assertThat(JournalVerifier.verify(store, List.of(checkpoint))).isInstanceOf(Verification.Whole.class);
        assertThat(JournalVerifier.verify(Journals.filled(120), List.of(checkpoint)))
                .isInstanceOf(Verification.Broken.class);
    }

    @ParameterizedTest
    @CsvSource({
        "JDBC_ROW_WRONG, UPDATE governance_entry SET command_id = 'other' WHERE seq = 71",
        "JDBC_ROW_WRONG, UPDATE governance_stream SET events = events + 100 WHERE seq = 71",
        "JDBC_ROW_WRONG, DELETE FROM governance_stream WHERE seq = 71",
        "JDBC_ROW_WRONG, 'INSERT INTO governance_stream (stream_id, events, seq) VALUES (''M-9'', 1, 71)'",
        "JOURNAL_SEQUENCE_WRONG, DELETE FROM governance_entry WHERE seq = 71",
        "JOURNAL_SEQUENCE_WRONG, DELETE FROM governance_entry WHERE seq BETWEEN 71 AND 90",
    })
    void aChangedRowIsFoundByTheVerifier(String code, String change) throws SQLException {
        JdbcEventStore store = store();
        Journals.fill(store, 100);
        run(change);

        Verification found = JournalVerifier.verify(store, List.of());

        assertThat(found).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(71);
            assertThat(broken.reason().code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 'INSERT INTO governance_stream (stream_id, events, seq) VALUES (''M-9'', 1, -1), (''M-9'', 2, 101)'",
        "0, 'INSERT INTO governance_stream (stream_id, events, seq) VALUES (''M-9'', 1, 0)'",
        "101, 'INSERT INTO governance_stream (stream_id, events, seq) VALUES (''M-9'', 1, 102), (''M-9'', 2, 101)'",
        "0, 'UPDATE governance_entry SET seq = 0 WHERE seq = 100'",
        "100, DELETE FROM governance_entry WHERE seq = 100",
        "1, DELETE FROM governance_entry",
    })
    void aRowOfNoEntryIsFoundByTheVerifier(String row, String change) throws SQLException {
        JdbcEventStore store = store();
        Journals.fill(store, 100);
        assertThat(JournalVerifier.verify(store, List.of())).isInstanceOf(Verification.Whole.class);
        run(change);

        Verification found = JournalVerifier.verify(store, List.of());

        assertThat(found).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(store.size() + 1);
            assertReason(broken.reason(), JdbcReason.JDBC_ROW_STRAY);
            assertThat(broken.reason().attributes()).containsEntry("row", row);
        });
    }

    @Test
    void aLineThatWasPutInPlaceOfAnotherIsFound() throws SQLException {
        JdbcEventStore store = store();
        Journals.fill(store, 100);
        Commit told = store.entry(71).orElseThrow().commit();
        Entry forged = Entry.seal(
                71,
                store.entry(70).orElseThrow().digest(),
                Journals.SHA_256,
                new Commit(told.commandId(), told.commandDigest(), Journals.AT.plusSeconds(1), told.streams()));
        byte[] flipped = store.entry(30).orElseThrow().line();
        flipped[200] ^= 1;
        Checkpoint checkpoint = accepted(Checkpoint.of(store, 1, 100, Journals.SHA_256));

        try (Connection connection = connection()) {
            Sql.change(connection, "UPDATE governance_entry SET line = ? WHERE seq = 71", (Object) forged.line());
        }
        assertThat(broken(store, checkpoint)).isEqualTo(72);

        try (Connection connection = connection()) {
            Sql.change(connection, "UPDATE governance_entry SET line = ? WHERE seq = 30", (Object) flipped);
        }
        assertThat(broken(store, checkpoint)).isEqualTo(30);
        Journals.assertRefused(() -> store.entry(30), JournalReason.JOURNAL_DIGEST_WRONG);
    }

    private static long broken(JdbcEventStore store, Checkpoint checkpoint) {
        return JournalVerifier.verify(store, List.of(checkpoint)).fold(whole -> 0L, Verification.Broken::sequence);
    }

    @Test
    void entriesTakenFromItsEndAreFoundByTheCheckpoint() throws SQLException {
        JdbcEventStore store = store();
        Journals.fill(store, 20);
        Checkpoint checkpoint = accepted(Checkpoint.of(store, 1, 20, Journals.SHA_256));
        run("DELETE FROM governance_entry WHERE seq > 15");
        run("DELETE FROM governance_stream WHERE seq > 15");

        assertThat(JournalVerifier.verify(store, List.of())).isInstanceOf(Verification.Whole.class);
        assertThat(broken(store, checkpoint)).isEqualTo(16);
    }

    @Test
    void nothingIsAppendedAfterALastEntryThatWasChanged() throws SQLException {
        JdbcEventStore store = store();
        Journals.fill(store, 3);
        run("UPDATE governance_entry SET command_id = 'other' WHERE seq = 3");

        assertReason(refusal(store.append(commit("new", part(stream(50), 0, 1)))), JdbcReason.JDBC_ROW_WRONG);
        run("UPDATE governance_entry SET command_id = 'c-3' WHERE seq = 3");
        assertThat(appended(store.append(commit("new", part(stream(50), 0, 1)))).sequence())
                .isEqualTo(4);
    }

    private static Reason refusal(AppendResult result) {
        return ((AppendResult.Refused) result).reason();
    }

    @ParameterizedTest
    @CsvSource({"0", "2"})
    void tablesOfAnotherVersionAreRefused(int version) throws SQLException {
        JdbcEventStore store = store();
        Journals.fill(store, 3);
        run("UPDATE governance_schema SET version = " + version);

        assertReason(refusal(store.append(commit("new", part(stream(50), 0, 1)))), JdbcReason.JDBC_SCHEMA_VERSION);
        Reason reason = refused(JdbcEventStore.open(this::connection, Journals.SHA_256));
        assertReason(reason, JdbcReason.JDBC_SCHEMA_VERSION);
        assertThat(reason.attributes()).containsEntry("found", "" + version).containsEntry("known", "1");
        assertReason(refused(JdbcEventStore.openToRead(this::connection, dialect())), JdbcReason.JDBC_SCHEMA_VERSION);
    }

    @Test
    void tablesMadeByHandServe() throws SQLException {
        assertReason(refused(JdbcEventStore.openToRead(this::connection, dialect())), JdbcReason.JDBC_SCHEMA_MISSING);
        for (String statement : JdbcEventStore.tables(dialect())) {
            run(statement);
        }

        Journals.fill(store(), 10);
        assertThat(store().size()).isEqualTo(10);
    }

    @Test
    void aVaultBesideItDoesNotPassForAJournal() {
        accepted(JdbcVault.open(this::connection)).close();

        assertReason(refused(JdbcEventStore.openToRead(this::connection, dialect())), JdbcReason.JDBC_SCHEMA_MISSING);
        Journals.fill(store(), 1);
    }

    @Test
    void openedToReadItIsOnlyRead() {
        JdbcEventStore store = store();
        Journals.fill(store, 10);
        try (JdbcEventStore reading = accepted(JdbcEventStore.openToRead(this::connection, dialect()))) {
            assertThat(reading.head()).isEqualTo(store.head());
            assertReason(refusal(reading.append(commit("new", part(stream(50), 0, 1)))), JdbcReason.JDBC_READ_ONLY);
            Journals.fill(store, 0);
            assertThat(Journals.lines(reading)).hasSize(10);
        }
        assertThat(store.size()).isEqualTo(10);
    }

    @Test
    void withinATransactionNothingIsKeptUnlessTheApplicationCommits() throws SQLException {
        JdbcEventStore outside = store();
        run("CREATE TABLE cases (id INTEGER)");
        Commit commit = commit("c-1", part(stream(1), 0, 1));
        try (Connection connection = connection()) {
            begin(connection);
            JdbcEventStore within = accepted(JdbcEventStore.within(connection, dialect(), Journals.SHA_256));
            appended(within.append(commit));
            Sql.run(connection, "INSERT INTO cases (id) VALUES (1)");
            assertThat(within.size()).isEqualTo(1);
            assertThat(outside.size()).isZero();
            connection.rollback();
            within.close();

            assertThat(outside.size()).isZero();
            Sql.run(connection, "INSERT INTO cases (id) VALUES (1)");
            Entry entry = appended(within.append(commit));
            connection.commit();

            assertThat(outside.append(commit)).isEqualTo(new AppendResult.Repeated(entry));
            assertThat(Sql.all(connection, "SELECT id FROM cases", row -> row.getInt(1)))
                    .hasSize(1);
        }
    }

    @Test
    void withinATransactionNothingIsLeftOfACallThatWasRefused() throws SQLException {
        JdbcEventStore outside = store();
        Journals.fill(outside, 3);
        run("UPDATE governance_entry SET command_id = 'other' WHERE seq = 2");
        try (Connection connection = connection()) {
            begin(connection);
            JdbcEventStore within = accepted(JdbcEventStore.within(connection, dialect(), Journals.SHA_256));

            List<AppendResult> results = within.appendAll(
                    List.of(commit("new", part(stream(50), 0, 1)), commit("other", part(stream(51), 0, 1))));

            assertThat(results)
                    .allSatisfy(result -> assertReason(refusal(result), JdbcReason.JDBC_ROW_WRONG))
                    .hasSize(2);
            connection.commit();
        }
        assertThat(outside.size()).isEqualTo(3);
        assertThat(outside.version(stream(50))).isZero();
    }

    @Test
    void aConnectionThatCommitsByItselfIsRefused() throws SQLException {
        Journals.fill(store(), 1);
        try (Connection connection = connection()) {
            assertReason(
                    refused(JdbcEventStore.within(connection, dialect(), Journals.SHA_256)),
                    JdbcReason.JDBC_AUTO_COMMIT);
            begin(connection);
            JdbcEventStore within = accepted(JdbcEventStore.within(connection, dialect(), Journals.SHA_256));
            connection.rollback();
            connection.setAutoCommit(true);
            assertReason(refusal(within.append(commit("new", part(stream(50), 0, 1)))), JdbcReason.JDBC_AUTO_COMMIT);
        }
    }

    @Test
    void withinATransactionWithoutTablesItIsRefused() throws SQLException {
        try (Connection connection = connection()) {
            begin(connection);
            assertReason(
                    refused(JdbcEventStore.within(connection, dialect(), Journals.SHA_256)),
                    JdbcReason.JDBC_SCHEMA_MISSING);
        }
    }

    @ParameterizedTest
    @CsvSource({"open, 0", "setAutoCommit, 0", "prepareStatement, 0", "prepareStatement, 4", "prepareStatement, 5"})
    void whatFailsBeforeTheCommitIsNotKept(String call, int after) {
        FailingConnections failing = new FailingConnections(this::connection);
        JdbcEventStore store = store(failing);
        Journals.fill(store, 3);
        Commit commit = commit("new", part(stream(50), 0, 1));
        if (call.equals("open")) {
            failing.failAt("prepareStatement", 0, false);
            assertFails(store::size, JdbcReason.JDBC_FAILED);
        }

        failing.failAt(call, after, false);
        assertFails(() -> store.append(commit), JdbcReason.JDBC_FAILED);

        assertThat(store.size()).isEqualTo(3);
        assertThat(appended(store.append(commit)).sequence()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatFailsAtTheCommitIsNotKnownToBeKept(boolean kept) {
        FailingConnections failing = new FailingConnections(this::connection);
        JdbcEventStore store = store(failing);
        Journals.fill(store, 3);
        Commit commit = commit("new", part(stream(50), 0, 1));

        failing.failAt("commit", 0, kept);
        assertFails(() -> store.append(commit), JdbcReason.JDBC_UNCERTAIN);

        assertThat(store.append(commit)).isInstanceOf(kept ? AppendResult.Repeated.class : AppendResult.Appended.class);
        assertThat(store.size()).isEqualTo(4);
        assertThat(JournalVerifier.verify(store, List.of())).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void aFailureAfterTheCommitIsNone() {
        FailingConnections failing = new FailingConnections(this::connection);
        JdbcEventStore store = store(failing);
        Journals.fill(store, 3);

        failing.failAt("setAutoCommit", 1, false);

        appended(store.append(commit("new", part(stream(50), 0, 1))));
        assertThat(store.size()).isEqualTo(4);
    }

    @Test
    void aDatabaseThatIsNotReachedIsTold() {
        FailingConnections failing = new FailingConnections(this::connection);
        failing.failAt("open", 0, false);
        assertFails(() -> JdbcEventStore.open(failing, Journals.SHA_256), JdbcReason.JDBC_FAILED);
        failing.failAt("open", 1, false);
        assertFails(() -> JdbcEventStore.open(failing, Journals.SHA_256), JdbcReason.JDBC_FAILED);
    }

    @Test
    void twoMakeTheTablesAtOnce() throws Exception {
        CyclicBarrier bothHaveConnected = new CyclicBarrier(2);
        ConnectionSource together = () -> {
            Connection connection = connection();
            await(bothHaveConnected);
            return connection;
        };
        List<JdbcEventStore> stores = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<JdbcEventStore>> both = pool.invokeAll(
                    Collections.nCopies(2, () -> accepted(JdbcEventStore.open(together, dialect(), Journals.SHA_256))));
            for (Future<JdbcEventStore> one : both) {
                stores.add(closedAfterwards(one.get()));
            }
        } finally {
            pool.shutdown();
        }
        Journals.fill(stores.get(0), 5);
        assertThat(stores.get(1).size()).isEqualTo(5);
    }

    /** Both pass when both have connected; a connection that is made anew after a failure does not wait. */
    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            // Made anew, alone.
        }
    }

    private JdbcEventStore store(ConnectionSource source) {
        return closedAfterwards(accepted(JdbcEventStore.open(source, dialect(), Journals.SHA_256)));
    }

    /** That a call fails with a code, and tells nothing of what the driver said. */
    static void assertFails(ThrowingCallable call, JdbcReason code) {
        assertThatExceptionOfType(DatabaseException.class).isThrownBy(call).satisfies(e -> {
            assertReason(e.reason(), code);
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).contains(code.name(), "08006").doesNotContain("secret", "failing row");
        });
    }
}
