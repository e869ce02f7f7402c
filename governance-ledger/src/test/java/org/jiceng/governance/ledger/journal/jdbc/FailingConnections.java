package org.jiceng.governance.ledger.journal.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections that are lost when they are told to be, at a call, before or after it was carried out. */
final class FailingConnections implements ConnectionSource {
    private final ConnectionSource source;
    private String method = "";
    private int after;
    private boolean carriedOut;

    FailingConnections(ConnectionSource source) {
        this.source = source;
    }

    /**
     * Loses the connection once.
     *
     * @param name the method of the connection
     * @param calls how many calls of it go well before
     * @param done whether the call at which it happens is carried out
     */
    void failAt(String name, int calls, boolean done) {
        method = name;
        after = calls;
        carriedOut = done;
    }

    @Override
    public Connection open() throws SQLException {
        if (fails("open")) {
            throw lost();
        }
        Connection real = source.open();
        return (Connection) Proxy.newProxyInstance(
                FailingConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, called, given) -> {
                    boolean fails = fails(called.getName());
                    if (fails && !carriedOut) {
                        real.close();
                        throw lost();
                    }
                    try {
                        Object result = called.invoke(real, given);
                        if (fails) {
                            real.close();
                            throw lost();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private boolean fails(String name) {
        if (!name.equals(method) || after-- > 0) {
            return false;
        }
        method = "";
        return true;
    }

    /** As a driver says it, with the values of a row. */
    private static SQLException lost() {
        return new SQLException("connection lost; failing row contains (secret-of-ann)", "08006", 17);
    }
}
