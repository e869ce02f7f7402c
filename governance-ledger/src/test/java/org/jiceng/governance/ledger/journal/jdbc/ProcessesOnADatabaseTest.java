package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.Journals;
import org.jiceng.governance.ledger.journal.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases that several processes may have open at once. */
class ProcessesOnADatabaseTest {
    @TempDir
    Path folder;

    private final List<Process> running = new ArrayList<>();

    private String newDatabase(Dialect dialect) {
        return dialect == Dialect.SQLITE ? "jdbc:sqlite:" + folder.resolve("journal.db") : PostgresServer.newSchema();
    }

    private static JdbcEventStore open(String url) {
        return accepted(JdbcEventStore.open(() -> DriverManager.getConnection(url), Journals.SHA_256));
    }

    @AfterEach
    void end() {
        running.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void twoProcessesWriteInTurn(Dialect dialect) throws Exception {
        int each = 150;
        String url = newDatabase(dialect);
        Process one = appendInAnotherProcess(url, "one", each);
        Process other = appendInAnotherProcess(url, "other", each);

        assertThat(List.of(exit(one), exit(other))).containsExactly(0, 0);

        try (JdbcEventStore store = open(url)) {
            assertThat(JournalVerifier.verify(store, List.of()))
                    .isEqualTo(new Verification.Whole(2L * each, store.head()));
            assertThat(store.version(stream(1))).isEqualTo(2L * each);
            for (int i = 1; i <= each; i++) {
                assertThat(store.byCommand(CommandId.of("one-" + i))).isPresent();
                assertThat(store.byCommand(CommandId.of("other-" + i))).isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void aKilledProcessLosesNothingThatItWasToldOf(Dialect dialect) throws Exception {
        String url = newDatabase(dialect);
        Process writer = appendInAnotherProcess(url, "killed", 100_000);
        int acknowledged = 0;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                acknowledged = Integer.parseInt(line);
                if (acknowledged == 200) {
                    assertThat(writer.toHandle().destroyForcibly()).isTrue();
                }
            }
        }
        assertThat(writer.waitFor()).isNotZero();
        assertThat(acknowledged).isBetween(200, 99_999);

        try (JdbcEventStore store = open(url)) {
            // What the process wrote last may be committed without its having been told.
            Journals.appended(store.append(commit("next", part(stream(2), 0, 1))));
            assertThat(store.size()).isBetween(acknowledged + 1L, acknowledged + 2L);
            assertThat(store.version(stream(1))).isEqualTo(store.size() - 1);
            assertThat(store.byCommand(CommandId.of("killed-" + acknowledged))).isPresent();
            assertThat(JournalVerifier.verify(store, List.of()))
                    .isEqualTo(new Verification.Whole(store.size(), store.head()));
        }
    }

    private static int exit(Process process) throws Exception {
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private Process appendInAnotherProcess(String url, String name, int commits) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                "target/test-classes",
                                System.getProperty("java.class.path"),
                                System.getProperty("jdk.module.path", "")),
                        AppendingProcess.class.getName(),
                        url,
                        name,
                        String.valueOf(commits))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        running.add(process);
        return process;
    }

    /** Appends commits to one stream, each until it is in, and prints how many are. */
    static final class AppendingProcess {
        private AppendingProcess() {}

        public static void main(String[] arguments) {
            int commits = Integer.parseInt(arguments[2]);
            JdbcEventStore store = open(arguments[0]);
            for (int i = 1; i <= commits; i++) {
                String command = arguments[1] + "-" + i;
                boolean isIn = false;
                while (!isIn) {
                    // Another process may be faster.
                    isIn = store.append(commit(command, part(stream(1), store.version(stream(1)), 1)))
                            .fold(entry -> true, reason -> false);
                }
                System.out.println(i);
            }
        }
    }
}
