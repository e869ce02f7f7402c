package org.jiceng.governance.ledger.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SingleStatementsTest {
    private final List<Statement> prepared = new ArrayList<>();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    /** The connection, remembering the statements that it prepares. */
    private Connection watched() {
        return (Connection) Proxy.newProxyInstance(
                SingleStatementsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, called, given) -> {
                    Object result = called.invoke(connection, given);
                    prepared.add((Statement) result);
                    return result;
                });
    }

    @Test
    void aStatementWhoseParameterIsNotTakenIsClosed() throws SQLException {
        assertLeavesNothingOpen(() -> Sql.all(watched(), "SELECT 1", row -> row.getInt(1), "one too many"));
        assertLeavesNothingOpen(() -> Sql.change(watched(), "CREATE TABLE one (id INTEGER)", "one too many"));
    }

    private void assertLeavesNothingOpen(ThrowingCallable call) throws SQLException {
        prepared.clear();
        assertThatExceptionOfType(SQLException.class).isThrownBy(call);
        assertThat(prepared).hasSize(1);
        assertThat(prepared.get(0).isClosed()).isTrue();
    }
}
