package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.examples.county.LedgerFixture.assigned;
import static org.jiceng.governance.examples.county.LedgerFixture.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalsInDatabasesTest {
    @TempDir
    Path folder;

    private LedgerFixture ledger;
    private String sqlite = "";

    @BeforeEach
    void nameADatabase() {
        ledger = new LedgerFixture(folder);
        sqlite = "jdbc:sqlite:" + folder.resolve("kept").resolve("county.db");
    }

    /** Everything that reads a journal, from a database as from a file. */
    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:%s/county.db", "jdbc:h2:%s/county"})
    void whatAsksAJournalAsksADatabase(String address) throws IOException {
        String database = address.replace("%s", folder.toString());
        assertThat(handle(database, assigned("M-1"))).isZero();
        assertThat(handle(database, List.of(register("c-9", "M-9")))).isZero();
        assertThat(ledger.handle(assigned("M-1"))).isZero();
        assertThat(ledger.handle(List.of(register("c-9", "M-9")))).isZero();

        assertThat(ledger.run(List.of("verify", "--journal=" + database, "--json")))
                .isZero();
        assertThat(ledger.report().get("entries").asInt()).isEqualTo(5);
        for (String question : List.of("next", "due", "view")) {
            assertThat(ledger.ask(question, "M-1", LedgerFixture.OFFICE)).isZero();
            String ofTheFile = ledger.out();
            assertThat(ask(database, question)).isZero();
            assertThat(ledger.out()).isEqualTo(ofTheFile);
        }
        List<String> bulletin = List.of("bulletin", "--from=2024-01-01", "--to=2024-03-31");
        assertThat(ledger.run(with(bulletin, "--journal=" + ledger.journal))).isZero();
        String ofTheFile = ledger.out();
        assertThat(ledger.run(with(bulletin, "--journal=" + database))).isZero();
        assertThat(ledger.out()).isEqualTo(ofTheFile);
    }

    @Test
    void aChangedEntryIsNamedAndTheJournalIsNotContinued() throws Exception {
        Path checkpoints = folder.resolve("checkpoints.ndjson");
        assertThat(handle(sqlite, assigned("M-1"))).isZero();
        assertThat(ledger.run(List.of("checkpoint", "--journal=" + sqlite, "--out=" + checkpoints)))
                .isZero();
        assertThat(Files.readAllLines(checkpoints)).hasSize(1);

        change("UPDATE governance_entry SET command_id = 'x' WHERE seq = 2");
        assertThat(ledger.run(List.of("verify", "--journal=" + sqlite, "--json")))
                .isEqualTo(4);
        assertThat(ledger.report().get("broken_entry").asInt()).isEqualTo(2);
        assertThat(handle(sqlite, List.of(register("c-9", "M-9")))).isEqualTo(4);
        assertThat(ask(sqlite, "next")).isEqualTo(4);

        change("UPDATE governance_entry SET command_id = 'M-1-2' WHERE seq = 2");
        change("DELETE FROM governance_entry WHERE seq = 4");
        change("DELETE FROM governance_stream WHERE seq = 4");
        assertThat(ledger.run(List.of("verify", "--journal=" + sqlite))).isZero();
        assertThat(ledger.run(List.of("verify", "--journal=" + sqlite, "--checkpoints=" + checkpoints)))
                .isEqualTo(4);
    }

    @Test
    void theVaultMayBeAFileBesideADatabase() throws IOException {
        Path vault = folder.resolve("vault.ndjson");
        assertThat(handle(sqlite, assigned("M-1"), "--vault=" + vault)).isZero();

        assertThat(Files.readString(vault)).contains("Test Person");
        assertThat(ask(sqlite, "view", "--vault=" + vault)).isZero();
        assertThat(ledger.out()).contains("Test Person");
        assertThat(ask(sqlite, "view")).isZero();
        assertThat(ledger.out()).contains("No vault: ").doesNotContain("Test Person");
    }

    @Test
    void readingMakesNoDatabase() {
        assertThat(ledger.run(List.of("verify", "--journal=" + sqlite))).isEqualTo(2);
        assertThat(folder.resolve("kept")).doesNotExist();
        assertThat(ledger.run(List.of("verify", "--journal=jdbc:h2:" + folder.resolve("none"))))
                .isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDatabaseThatIsNotKnownOrNotReachedIsToldWithoutItsPassword() {
        for (String address :
                List.of("jdbc:none:x?password=secret", "jdbc:postgresql://127.0.0.1:1/x?password=secret")) {
            assertThat(ledger.run(List.of("verify", "--journal=" + address))).isEqualTo(1);
            assertThat(ledger.err()).contains("SQLSTATE").doesNotContain("secret");
        }
        assertThat(ledger.run(List.of("run", "--journal=x.ndjson", "--out=" + folder.resolve("d"))))
                .isEqualTo(2);
    }

    @Test
    void aRunInADatabaseGivesTheSameFiles() throws Exception {
        Path plain = folder.resolve("plain");
        Path kept = folder.resolve("again");
        assertThat(run(plain)).isZero();
        assertThat(run(kept, "--journal=" + sqlite)).isZero();

        try (Stream<Path> files = Files.walk(plain).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                assertThat(kept.resolve(plain.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
        assertThat(ledger.run(List.of(
                        "verify", "--journal=" + sqlite, "--checkpoints=" + plain.resolve("checkpoints.ndjson"))))
                .isZero();

        change("DELETE FROM governance_entry WHERE seq > 100");
        change("DELETE FROM governance_stream WHERE seq > 100");
        assertThat(run(kept, "--journal=" + sqlite))
                .as("goes on where it was stopped")
                .isZero();
        assertThat(kept.resolve("journal.ndjson")).hasSameBinaryContentAs(plain.resolve("journal.ndjson"));
        assertThat(run(kept, "--journal=" + sqlite, "--seed=2")).isEqualTo(2);
        assertThat(ledger.err()).contains("is not that of this run");
    }

    private int run(Path out, String... more) {
        return ledger.run(with(List.of("run", "--households=200", "--out=" + out), more));
    }

    private int handle(String database, List<String> lines, String... more) throws IOException {
        Path commands = Files.writeString(folder.resolve("commands.ndjson"), String.join("\n", lines) + "\n");
        List<String> call = List.of(
                "ledger",
                "--pack=shiquan-321",
                "--commands=" + commands,
                "--journal=" + database,
                "--out=" + ledger.answers);
        return ledger.run(with(call, more));
    }

    private int ask(String database, String question, String... more) {
        List<String> call = List.of(
                question,
                "--journal=" + database,
                "--matter=M-1",
                "--actor=" + LedgerFixture.OFFICE,
                "--at=2024-05-06T09:00:00+08:00");
        return ledger.run(with(call, more));
    }

    private static List<String> with(List<String> call, String... more) {
        List<String> all = new ArrayList<>(call);
        all.addAll(List.of(more));
        return all;
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(sqlite);
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
