package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.Journals;
import org.jiceng.governance.ledger.journal.OtherProcess;
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

        assertThat(List.of(OtherProcess.exit(one), OtherProcess.exit(other))).containsExactly(0, 0);

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
        int acknowledged = OtherProcess.kill(writer);

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

    private Process appendInAnotherProcess(String url, String name, int commits) throws Exception {
        Process process = OtherProcess.start(AppendingProcess.class, url, name, commits);
        running.add(process);
        return process;
    }

    static final class AppendingProcess {
        private AppendingProcess() {}

        public static void main(String[] arguments) {
            OtherProcess.append(open(arguments[0]), arguments);
        }
    }
}
