package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.desk.Answer;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.Verification;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.workflow.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class JournalsInDatabasesExampleTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();
    private static final UnitDirectory UNITS = UnitDirectory.empty();

    @TempDir
    Path folder;

    private static Command register(int number) {
        return new CommandReader().read("""
                {"commandId":"c-%d","matter":"M-2024-00000%d","expectedVersion":0,"at":"2024-03-01T09:00:00+08:00",
                 "actor":{"id":"u-12","unit":"610922-office","tier":"COUNTY","roles":["REGISTRAR"]},
                 "action":"REGISTER","data":{"book":"CLAIM","kind":"CLAIM","channel":"VISIT","region":"610922101203",
                 "unit":"610922-office","receivedAt":"2024-03-01T08:30:00+08:00","content":"...",
                 "persons":[{"id":"p-7","name":"..."}]}}
                """.formatted(number, number)).fold(command -> command, faults -> {
            throw new AssertionError(faults);
        });
    }

    @Test
    void theExampleGivesWhatTheGuideSays() throws SQLException {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + folder.resolve("ledger.db"));
        dataSource.setTransactionMode("IMMEDIATE");
        SaltSource salts = () -> Salt.of(new byte[16]);
        List<PolicyPack> packs = List.of(PolicyPacks.builtIn("shiquan-321"));
        WorkCalendar calendar = CALENDAR;
        UnitDirectory units = UNITS;
        Command command = register(1);
        List<Checkpoint> checkpoints = List.of();
        // spotless:off
        // guide:begin docs/journals
        JdbcEventStore journal = JdbcEventStore.open(dataSource::getConnection, DigestAlgorithm.sha256())
                .fold(store -> store, reasons -> {
                    throw new IllegalStateException(reasons.toString());
                });
        JdbcVault vault = JdbcVault.open(dataSource::getConnection).fold(values -> values, reasons -> {
            throw new IllegalStateException(reasons.toString());
        });
        LedgerDesk desk = new LedgerDesk(journal, vault, salts, packs, calendar, units);
        Answer answer = desk.handle(command);

        Verification found = JournalVerifier.verify(journal, checkpoints);
        // guide:end
        // spotless:on
        assertThat(answer.accepted()).isTrue();
        assertThat(found).isInstanceOf(Verification.Whole.class);
        try (Connection connection = dataSource.getConnection()) {
            Sql.run(connection, "PRAGMA synchronous = FULL");
            Sql.run(connection, "CREATE TABLE letters (matter VARCHAR(64))");
            within(connection, register(2), salts, packs);
        }
        assertThat(journal.size()).isEqualTo(2);
        journal.close();
        vault.close();
    }

    private static void within(Connection connection, Command command, SaltSource salts, List<PolicyPack> packs)
            throws SQLException {
        WorkCalendar calendar = CALENDAR;
        UnitDirectory units = UNITS;
        try (PreparedStatement letter = connection.prepareStatement("INSERT INTO letters (matter) VALUES (?)")) {
            letter.setString(1, command.matter().value());
            // spotless:off
            // guide:begin docs/journals
            connection.setAutoCommit(false);
            try {
                JdbcVault vault = JdbcVault.within(connection, Dialect.SQLITE).fold(values -> values, reasons -> {
                    throw new IllegalStateException(reasons.toString());
                });
                JdbcEventStore journal = JdbcEventStore.within(connection, Dialect.SQLITE, DigestAlgorithm.sha256())
                        .fold(store -> store, reasons -> {
                            throw new IllegalStateException(reasons.toString());
                        });
                Answer answer = new LedgerDesk(journal, vault, salts, packs, calendar, units).handle(command);
                if (answer.accepted()) {
                    letter.executeUpdate();          // the application's own tables
                }
                connection.commit();                 // only now is the command done
            } catch (RuntimeException | SQLException e) {
                connection.rollback();
                throw e;
            }
            // guide:end
            // spotless:on
        }
    }
}
