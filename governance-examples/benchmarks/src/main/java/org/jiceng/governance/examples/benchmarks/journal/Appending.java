package org.jiceng.governance.examples.benchmarks.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiceng.governance.ledger.journal.AppendResult;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.FileEventStore;

/** Appends commits to a journal, and lines of the same length to a bare file that is forced as often, in turn. */
final class Appending {
    private static final int BLOCK = 50;

    private final Path folder;
    private final int batch;
    private final int batches;
    private int next = 1;

    /**
     * @param batch how many commits are made durable at once
     * @param batches how often
     */
    Appending(Path folder, int batch, int batches) {
        this.folder = folder;
        this.batch = batch;
        this.batches = batches;
    }

    void run(PrintWriter out) throws Exception {
        Figure bare = new Figure();
        Figure journal = new Figure();
        try (FileChannel file = FileChannel.open(
                        folder.resolve("bare-" + batch), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                FileEventStore store = Opening.of(folder.resolve("appended-" + batch))) {
            block(file, store, new Figure(), new Figure());
            for (int i = 0; i < batches; i += BLOCK) {
                block(file, store, bare, journal);
            }
        }
        print(out, bare.seconds(), journal.seconds());
    }

    /** Some batches of each, one after the other, so that both meet the same disk. */
    private void block(FileChannel file, FileEventStore store, Figure bare, Figure journal) throws Exception {
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
        journal.measure(() -> {
            for (List<Commit> some : commits) {
                append(store, some);
            }
        });
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

    private static void append(FileEventStore store, List<Commit> commits) {
        for (AppendResult result : store.appendAll(commits)) {
            if (!(result instanceof AppendResult.Appended)) {
                throw new IllegalStateException("not appended: " + result + "\nCorrect the benchmark.");
            }
        }
    }

    private void print(PrintWriter out, double bare, double journal) {
        double entries = (double) batch * BLOCK;
        out.println(String.format(Locale.ROOT, "durable appends, %d at once (median of blocks)", batch));
        out.println(String.format(Locale.ROOT, "  bare file with force  %,10.0f entries/s", entries / bare));
        out.println(String.format(
                Locale.ROOT,
                "  journal               %,10.0f entries/s   %5.2f of the bare file (aim: 0.80 or more)",
                entries / journal,
                bare / journal));
    }
}
