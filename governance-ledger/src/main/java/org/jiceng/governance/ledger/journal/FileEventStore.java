package org.jiceng.governance.ledger.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.storage.LineFile;
import org.jiceng.governance.ledger.storage.Lines;
import org.jiceng.governance.ledger.storage.WriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file: one entry a line, in order, each ended by a line feed, as {@link Entry#line} writes it. The file is
 * only ever added to.
 *
 * <p><b>Durable.</b> An append answers when the operating system says that the entry is on the storage. A commit of which
 * nobody was told (the process or the machine stopped before) is there as a whole or not at all.
 *
 * <p><b>Recovery.</b> A last line that has no end, or whose digest does not fit its bytes, was being written when its
 * writer stopped. It is dropped before anything is added, and {@link #recovered} says so. Any other fault is never dropped:
 * it is refused, with the number of the line. So is a first line that does not begin as an entry: the file is none of a
 * journal.
 *
 * <p><b>Several writers.</b> Any number of processes may have the same journal open. Each waits until no other is writing,
 * then reads what the others added, and only then decides. Reading answers from what was there at the last append or at
 * the opening. Within one process one store is opened for a journal and shared; while a second one writes, the first is
 * refused with {@code JOURNAL_LOCKED} and may try again. The lock is on a file beside the journal, named as the journal
 * with {@code .lock} after it; it stays there.
 *
 * <p><b>Reading only.</b> A journal that is opened to be read is never written to, and no lock is taken. A torn last line is
 * left where it is and not counted.
 *
 * <p><b>Memory.</b> The entries stay in the file. In memory are their places, the ids of their commands, and which of them
 * touch a stream: about 400 bytes for an entry that begins a stream, fewer than 200 for one that goes on.
 *
 * <p>After a failure to read or write, such as a full disk or an interrupted thread, a call throws {@link
 * UncheckedIOException}; whether its commits were kept is then not known. The next call opens the file anew, and to append
 * the same commits again is safe.
 *
 * <p>Known gap: when the machine (not only the process) stops while several commits are being appended at once, a file
 * system that does not write in order may lose a line before the last one. Opening then refuses the journal, since this
 * cannot be told from a change.
 */
public final class FileEventStore implements EventStore, AutoCloseable {
    private static final Set<String> TORN = Set.of(
            JournalReason.JOURNAL_LINE_INCOMPLETE.name(),
            JournalReason.JOURNAL_LINE_FORM.name(),
            JournalReason.JOURNAL_DIGEST_WRONG.name());

    private final Path path;
    private final boolean readOnly;
    private final WriteLock writing;
    private final DigestAlgorithm algorithm;
    private final EntryReader reader = new EntryReader();
    private final List<Recovery> recovered = new ArrayList<>();
    private JournalIndex index = new JournalIndex();
    private long[] ends = new long[16];
    private boolean closed;

    /** Null until first used, and after a failure. */
    private @Nullable LineFile file;

    /** What works on the file. */
    private interface Work<T> {
        T apply(LineFile file) throws IOException;
    }

    private FileEventStore(Path path, boolean readOnly, DigestAlgorithm algorithm) {
        this.path = path;
        this.readOnly = readOnly;
        this.writing = new WriteLock(path);
        this.algorithm = Objects.requireNonNull(algorithm, "algorithm");
    }

    /**
     * The journal in a file, which is made if it is missing; all its entries are read and checked.
     *
     * @param path the file; its folder must be there
     * @param algorithm how the digests of further entries are taken
     * @return the store; or why the file is not a journal that can go on, with the number of the first broken line as
     *     {@code sequence}
     * @throws UncheckedIOException if the file cannot be read or made
     */
    public static Outcome<FileEventStore> open(Path path, DigestAlgorithm algorithm) {
        return opened(new FileEventStore(path, false, algorithm));
    }

    /**
     * The journal in a file that is only to be read; all its entries are read and checked. Appending to it is refused, and
     * neither the file nor anything beside it is changed or made.
     *
     * @param path the file
     * @return the store; or why the file is not a journal, with the number of the first broken line as {@code sequence}
     * @throws UncheckedIOException if the file is missing or cannot be read
     */
    public static Outcome<FileEventStore> openToRead(Path path) {
        return opened(new FileEventStore(path, true, DigestAlgorithm.sha256()));
    }

    private static Outcome<FileEventStore> opened(FileEventStore store) {
        boolean sound = false;
        try {
            store.size();
            sound = true;
            return Outcome.accepted(store);
        } catch (InvalidValueException e) {
            return Outcome.refused(List.of(e.reason()));
        } finally {
            if (!sound) {
                store.close();
            }
        }
    }

    /** What was dropped since this store was opened, in the order in which it was found; usually nothing. */
    public synchronized List<Recovery> recovered() {
        return List.copyOf(recovered);
    }

    @Override
    public synchronized List<AppendResult> appendAll(List<Commit> commits) {
        if (readOnly) {
            return refused(commits, Reason.of(JournalReason.JOURNAL_READ_ONLY));
        }
        try {
            return withFile(open -> appendLocked(open, commits));
        } catch (InvalidValueException e) {
            return refused(commits, e.reason());
        }
    }

    private static List<AppendResult> refused(List<Commit> commits, Reason reason) {
        return Collections.nCopies(commits.size(), new AppendResult.Refused(reason));
    }

    private List<AppendResult> appendLocked(LineFile open, List<Commit> commits) throws IOException {
        try (FileLock lock = writing.take()) {
            if (lock == null) {
                return refused(commits, Reason.of(JournalReason.JOURNAL_LOCKED));
            }
            catchUp(open);
            return appendNext(open, commits);
        }
    }

    private List<AppendResult> appendNext(LineFile open, List<Commit> commits) throws IOException {
        long before = index.size();
        List<Entry> added = new ArrayList<>();
        boolean kept = false;
        try {
            List<AppendResult> results = decide(open, commits, added);
            write(open, end(before), added);
            kept = true;
            return results;
        } finally {
            if (!kept) {
                // The index may know of entries that the file does not have.
                forget();
            }
        }
    }

    /** @param added takes the new entries */
    private List<AppendResult> decide(LineFile open, List<Commit> commits, List<Entry> added) {
        long before = index.size();
        LongFunction<Entry> known =
                sequence -> sequence > before ? added.get((int) (sequence - before - 1)) : entryAt(open, sequence);
        List<AppendResult> results = new ArrayList<>();
        for (Commit commit : commits) {
            results.add(index.objection(commit, known).orElseGet(() -> {
                Entry entry = index.next(commit, algorithm);
                added.add(entry);
                return new AppendResult.Appended(entry);
            }));
        }
        return results;
    }

    private void write(LineFile open, long start, List<Entry> added) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Entry entry : added) {
            lines.writeBytes(entry.line());
            lines.write('\n');
            setEnd(entry.sequence(), start + lines.size());
        }
        if (!added.isEmpty()) {
            open.write(lines.toByteArray(), start);
        }
    }

    /** Reads what others have written since this store last looked, and drops a torn last line. */
    private void catchUp(LineFile open) throws IOException {
        long known = end(index.size());
        if (open.size() < known) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_SHORTENED, "sequence", index.size()));
        }
        if (open.size() > known) {
            Lines lines = open.lines(known, EntryReader.MOST_LINE);
            while (lines.next()) {
                take(lines, open);
            }
            if (!readOnly) {
                open.force();
            }
        }
    }

    private void take(Lines lines, LineFile open) throws IOException {
        long sequence = index.size() + 1;
        long start = end(index.size());
        try {
            add(reader.read(lines, sequence), start + lines.length());
        } catch (InvalidValueException e) {
            if (!mayBeTorn(e.reason(), lines) || lines.next()) {
                throw e;
            }
            recovered.add(new Recovery(sequence, open.size() - start));
            if (!readOnly) {
                open.cut(start);
            }
        }
    }

    private boolean mayBeTorn(Reason fault, Lines line) {
        return TORN.contains(fault.code()) && (index.size() > 0 || EntryReader.beginsAsEntry(line));
    }

    private void add(Entry entry, long end) {
        Optional<Reason> fault = index.fault(entry);
        if (fault.isPresent()) {
            throw new InvalidValueException(fault.get().with("sequence", entry.sequence()));
        }
        index.add(entry);
        setEnd(entry.sequence(), end);
    }

    /** Where the line of an entry ends in the file, after its line end; 0 before the first entry. */
    private long end(long sequence) {
        return sequence == 0 ? 0 : ends[(int) sequence - 1];
    }

    private void setEnd(long sequence, long end) {
        if (sequence > ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[(int) sequence - 1] = end;
    }

    private Entry entryAt(LineFile open, long sequence) {
        long start = end(sequence - 1);
        int length = (int) (end(sequence) - start) - 1;
        try {
            return reader.read(open.read(start, length), sequence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized long size() {
        return withFile(open -> index.size());
    }

    @Override
    public synchronized Digest head() {
        return withFile(open -> index.head());
    }

    @Override
    public synchronized long version(StreamId stream) {
        return withFile(open -> index.version(stream));
    }

    @Override
    public synchronized List<EventDocument> read(StreamId stream) {
        return withFile(open -> index.events(stream, sequence -> entryAt(open, sequence)));
    }

    @Override
    public synchronized Optional<Entry> entry(long sequence) {
        return withFile(open -> index.has(sequence) ? Optional.of(entryAt(open, sequence)) : Optional.empty());
    }

    @Override
    public synchronized Optional<Entry> byCommand(CommandId command) {
        return withFile(open -> index.sequenceOf(command).map(sequence -> entryAt(open, sequence)));
    }

    /** What comes of working on the journal; after a failure all is forgotten, to be read anew by the next call. */
    private <T> T withFile(Work<T> work) {
        try {
            return work.apply(opened());
        } catch (IOException e) {
            forget();
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            forget();
            throw e;
        }
    }

    private LineFile opened() throws IOException {
        if (closed) {
            throw new IllegalStateException("the journal is closed\nOpen it again.");
        }
        LineFile open = file;
        return open == null ? readAll(readOnly ? LineFile.openToRead(path) : LineFile.open(path)) : open;
    }

    private LineFile readAll(LineFile open) throws IOException {
        index = new JournalIndex();
        try {
            if (readOnly) {
                catchUp(open);
            } else {
                catchUpLocked(open);
            }
            file = open;
            return open;
        } finally {
            if (file == null) {
                open.close();
            }
        }
    }

    private void catchUpLocked(LineFile open) throws IOException {
        try (FileLock lock = writing.take()) {
            if (lock == null) {
                throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_LOCKED));
            }
            LineFile.forceFolderOf(path);
            catchUp(open);
        }
    }

    private void forget() {
        try {
            closeFile();
        } catch (IOException e) {
            // What failed before is thrown and says more.
        }
    }

    private void closeFile() throws IOException {
        LineFile open = file;
        file = null;
        if (open != null) {
            open.close();
        }
    }

    /**
     * Closes the file; whatever else is called afterwards throws {@link IllegalStateException}.
     *
     * @throws UncheckedIOException if the file cannot be closed
     */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            closeFile();
            writing.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
