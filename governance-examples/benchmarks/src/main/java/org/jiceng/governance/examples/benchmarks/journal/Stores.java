package org.jiceng.governance.examples.benchmarks.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the stores that are measured: in a file, in SQLite, in PostgreSQL and in H2, all in one folder. */
final class Stores implements AutoCloseable {
    private final Path folder;

    /** Null where it cannot be started. */
    private final @Nullable EmbeddedPostgres server;

    private Stores(Path folder, @Nullable EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts a PostgreSQL server with its data in the folder and what a production server has in force. */
    static Stores of(Path folder, PrintWriter out) {
        try {
            return new Stores(
                    folder,
                    EmbeddedPostgres.builder()
                            .setDataDirectory(folder.resolve("postgresql"))
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .start());
        } catch (IOException | RuntimeException e) {
            out.println("PostgreSQL is not measured: no server can be started here.");
            return new Stores(folder, null);
        }
    }

    /**
     * Empty stores.
     *
     * @param name tells them from those of another measurement
     */
    List<Store> empty(String name) throws SQLException {
        List<Store> stores = new ArrayList<>();
        stores.add(Store.file(folder.resolve(name + ".ndjson")));
        stores.add(Store.database("SQLite", "jdbc:sqlite:" + folder.resolve(name + ".db")));
        if (server != null) {
            stores.add(Store.schema(server.getJdbcUrl("postgres", "postgres"), name));
        }
        stores.add(Store.database("H2", "jdbc:h2:" + folder.resolve(name)));
        return stores;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
