package org.jiceng.governance.examples.county.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;

/**
 * The files of one run. Each is written beside its place under a passing name and takes its place when all are whole:
 * {@link #commit} forces every file to disk and then moves one after another. A run that ends before that, by a failure
 * or by an interrupt, leaves the places as they were and no passing file.
 *
 * <p>Known gap: a failure between two moves leaves the earlier files new and the later ones old; each is whole.
 */
public final class OutputFiles implements AutoCloseable {
    private final List<Pending> pending = new ArrayList<>();
    private final Thread onInterrupt = new Thread(this::discard);

    private OutputFiles() {}

    /** No file yet. */
    public static OutputFiles open() {
        OutputFiles files = new OutputFiles();
        Runtime.getRuntime().addShutdownHook(files.onInterrupt);
        return files;
    }

    /**
     * Refuses a place whose file is also read, by the same name, another name or a link: the run would replace it.
     *
     * @throws CallFailure if the place is one of the inputs, or cannot be compared with them
     */
    public static void refuseInput(Path place, List<Path> inputs) {
        try {
            for (Path input : inputs) {
                if (isSame(place, input)) {
                    throw CallFailure.wrongCall(Reason.of(CallReason.OUTPUT_IS_INPUT, "file", place));
                }
            }
        } catch (IOException e) {
            throw CallFailure.wrongCall(Reason.of(CallReason.OUTPUT_REFUSED, "file", place));
        }
    }

    private static boolean isSame(Path place, Path input) throws IOException {
        boolean bothAreThere = Files.exists(place) && Files.exists(input);
        return bothAreThere
                ? Files.isSameFile(place, input)
                : place.toAbsolutePath()
                        .normalize()
                        .equals(input.toAbsolutePath().normalize());
    }

    /**
     * A new UTF-8 text for a place; the folder of the place is made if it is missing.
     *
     * @throws CallFailure if the place is not a file's, or no file can be made there
     */
    public Writer text(Path place) {
        refuseIfNoFile(place);
        Path passing = passing(place);
        try {
            Files.createDirectories(passing.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(passing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Writer writer = new BufferedWriter(
                    new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), 1 << 16);
            add(new Pending(place, passing, channel, writer));
            return writer;
        } catch (IOException e) {
            throw CallFailure.wrongCall(Reason.of(CallReason.OUTPUT_REFUSED, "file", place));
        }
    }

    /** A new CSV file for a place, with its header; see {@link #text}. */
    public CsvOutput csv(Path place, List<String> header) {
        CsvOutput output = CsvOutput.to(text(place), place.toString());
        output.row(header);
        return output;
    }

    /**
     * Lets every file take its place.
     *
     * @throws CallFailure if one cannot be completed; see the class comment for what is then in place
     */
    public void commit() {
        for (Pending file : List.copyOf(pending)) {
            finish(file, file::complete);
        }
        for (Pending file : List.copyOf(pending)) {
            finish(file, file::move);
        }
        clear();
    }

    /** Removes what was not committed. */
    @Override
    public void close() {
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The shutdown has begun; the hook finds nothing left to do.
        }
    }

    private static void refuseIfNoFile(Path place) {
        if (Files.isDirectory(place)) {
            throw CallFailure.wrongCall(Reason.of(CallReason.FILE_IS_FOLDER, "file", place));
        }
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw CallFailure.wrongCall(Reason.of(CallReason.OUTPUT_REFUSED, "file", place));
        }
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null) {
            throw CallFailure.wrongCall(Reason.of(CallReason.OUTPUT_REFUSED, "file", place));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CallFailure.wrongCall(Reason.of(CallReason.FOLDER_IS_FILE, "file", folder));
        }
    }

    /** Two runs at once must not share a passing file. */
    private static Path passing(Path place) {
        return place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    private static void finish(Pending file, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", file.place()));
        }
    }

    private synchronized void add(Pending file) {
        pending.add(file);
    }

    private synchronized void clear() {
        pending.clear();
    }

    private synchronized void discard() {
        for (Pending file : pending) {
            try {
                file.channel().close();
                Files.deleteIfExists(file.passing());
            } catch (IOException e) {
                // Nothing more can be done, and the failure that led here is the one to tell.
            }
        }
        pending.clear();
    }

    private interface Step {
        void run() throws IOException;
    }

    private record Pending(Path place, Path passing, FileChannel channel, Writer writer) {
        void complete() throws IOException {
            writer.flush();
            channel.force(true);
            writer.close();
        }

        void move() throws IOException {
            Files.move(passing, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
