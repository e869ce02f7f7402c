package org.jiceng.governance.ledger.journal.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Single statements with their parameters. */
final class Sql {
    /** For {@link #rows}: as many as there are. */
    private static final int ALL = 0;

    private Sql() {}

    /** What is made of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Every row of a query. */
    static <T> List<T> all(Connection connection, String query, Row<T> row, Object... parameters) throws SQLException {
        return rows(connection, query, ALL, row, parameters);
    }

    /** The first row of a query; empty if there is none. */
    static <T> Optional<T> first(Connection connection, String query, Row<T> row, Object... parameters)
            throws SQLException {
        return rows(connection, query, 1, row, parameters).stream().findFirst();
    }

    /** The first rows of a query. */
    static <T> List<T> rows(Connection connection, String query, int most, Row<T> row, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            set(statement, parameters);
            statement.setMaxRows(most);
            try (ResultSet found = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row.of(found));
                }
                return rows;
            }
        }
    }

    /** How many rows a statement changed. */
    static int change(Connection connection, String text, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            set(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Carries out a statement, whatever it gives back. */
    static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
