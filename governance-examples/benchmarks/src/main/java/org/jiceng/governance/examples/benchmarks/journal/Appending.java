package org.jiceng.governance.examples.benchmarks.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiceng.governance.ledger.journal.AppendResult;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.MemoryEventStore;

/** Appends commits to stores, and lines of the same length to a bare file that is forced as often, in turn. */
final class Appending {
    private static final int BLOCK = 50;
    private static final int WARM_UP = 50_000;

    private final Path folder;
    private final Stores stores;
    private final int batch;
    private final int batches;
    private int next = 1;

    /**
     * @param batch how many commits are made durable at once
     * @param batches how often
     */
    Appending(Path folder, Stores stores, int batch, int batches) {
        this.folder = folder;
        this.stores = stores;
        this.batch = batch;
        this.batches = batches;
    }

    void run(PrintWriter out) throws Exception {
        new MemoryEventStore(Commits.ALGORITHM).appendAll(Commits.of(1, WARM_UP));
        Figure bare = new Figure();
        Map<Store, Figure> figures = new LinkedHashMap<>();
        stores.empty("batch_" + batch).forEach(store -> figures.put(store, new Figure()));
        try (FileChannel file = FileChannel.open(
                folder.resolve("bare-" + batch), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            // The first block warms up.
            for (int i = -BLOCK; i < batches; i += BLOCK) {
                block(file, i < 0 ? new Figure() : bare, figures, i < 0);
            }
        } finally {
            figures.keySet().forEach(Store::close);
        }
        print(out, bare.seconds(), figures);
    }

    /** Some batches of each, one after the other, so that all meet the same disk. */
    private void block(FileChannel file, Figure bare, Map<Store, Figure> figures, boolean warmUp) throws Exception {
        List<List<Commit>> commits = new ArrayList<>();
        for (int i = 0; i < BLOCK; i++) {
            commits.add(Commits.of(next, batch));
            next += batch;
        }
        List<byte[]> lines = commits.stream().map(Appending::lines).toList();
        bare.measure(() -> {
            for (byte[] some : lines) {
                write(file, some);
            }
        });
        for (Map.Entry<Store, Figure> each : figures.entrySet()) {
            Figure figure = warmUp ? new Figure() : each.getValue();
            figure.measure(() -> {
                for (List<Commit> some : commits) {
                    append(each.getKey().journal(), some);
                }
            });
        }
    }

    private static byte[] lines(List<Commit> commits) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Commit commit : commits) {
            lines.writeBytes(
                    Entry.seal(1, Digest.NONE, Commits.ALGORITHM, commit).line());
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static void write(FileChannel file, byte[] lines) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(lines);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
        file.force(false);
    }

    private static void append(EventStore store, List<Commit> commits) {
        for (AppendResult result : store.appendAll(commits)) {
            if (!(result instanceof AppendResult.Appended)) {
                throw new IllegalStateException("not appended: " + result + "\nCorrect the benchmark.");
            }
        }
    }

    private void print(PrintWriter out, double bare, Map<Store, Figure> figures) {
        double entries = (double) batch * BLOCK;
        out.println(String.format(Locale.ROOT, "durable appends, %d at once (median of blocks)", batch));
        out.println(String.format(Locale.ROOT, "  bare file with force  %,10.0f entries/s", entries / bare));
        figures.forEach((store, figure) -> out.println(String.format(
                        Locale.ROOT,
                        "  journal in %-10s %,10.0f entries/s   %5.2f of the bare file %s",
                        store.name(),
                        entries / figure.seconds(),
                        bare / figure.seconds(),
                        store.remark())
                .stripTrailing()));
    }
}
