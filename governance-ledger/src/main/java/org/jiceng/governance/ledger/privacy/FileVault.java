package org.jiceng.governance.ledger.privacy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.CanonicalJson;
import org.jiceng.governance.ledger.journal.Recovery;
import org.jiceng.governance.ledger.storage.LineFile;
import org.jiceng.governance.ledger.storage.Lines;
import org.jiceng.governance.ledger.storage.WriteLock;

/**
 * A vault in a file: a line that numbers the file's generation, then one value a line, as canonical JSON.
 *
 * <p><b>Durable.</b> A call answers when the operating system says that its change is on the storage. A last line without
 * an end, which was being written when its writer stopped, is dropped, and {@link #recovered} says so.
 *
 * <p><b>Deletion</b> writes all other values into a new file of the next generation, which then takes the place of the old
 * one at once. The deleted bytes are in no file any more; what backups, snapshots and the storage device itself still hold
 * is beyond a library.
 *
 * <p><b>Several processes</b> may have the same vault open; each call waits until no other process works on it and sees
 * what the others did. Within one process one vault is opened for a file and shared; while a second one works, a call of
 * the first is refused with {@code VAULT_LOCKED} and may be tried again.
 *
 * <p><b>Memory.</b> Values stay in the file; in memory are references and places, about 150 bytes a value.
 */
public final class FileVault implements Vault, AutoCloseable {
    private static final int SCHEMA = 1;
    private static final long NOT_READ = 0;

    private final Path path;
    private final Path next;
    private final WriteLock lock;
    private final List<Recovery> recovered = new ArrayList<>();
    private Map<VaultRef, Place> places = new LinkedHashMap<>();
    private long generation = NOT_READ;
    private long end;
    private boolean closed;

    /** Which line of the file a value is, and where, without its line feed. */
    private record Place(long line, long from, int length) {}

    /** What works on the file. */
    private interface Work<T> {
        T apply(LineFile file) throws IOException;
    }

    /** What writes lines. */
    private interface Content {
        void writeTo(OutputStream lines) throws IOException;
    }

    private FileVault(Path path) {
        this.path = path;
        next = path.resolveSibling(path.getFileName() + ".next");
        lock = new WriteLock(path);
    }

    /**
     * The vault in a file, which is made if it is missing; all its lines are read and checked.
     *
     * @param path the file; its folder must be there
     * @return the vault; or why the file is none
     * @throws UncheckedIOException if the file cannot be read or made
     */
    public static Outcome<FileVault> open(Path path) {
        FileVault vault = new FileVault(path);
        boolean sound = false;
        try {
            // What an interrupted deletion left behind holds personal data.
            vault.withFile(file -> Files.deleteIfExists(vault.next));
            sound = true;
            return Outcome.accepted(vault);
        } catch (InvalidValueException e) {
            return Outcome.refused(List.of(e.reason()));
        } finally {
            if (!sound) {
                vault.close();
            }
        }
    }

    /** What was dropped since this vault was opened, by line, in the order in which it was found; usually nothing. */
    public synchronized List<Recovery> recovered() {
        return List.copyOf(recovered);
    }

    @Override
    public synchronized Outcome<List<SealedValue>> put(List<SealedValue> values) {
        try {
            return withFile(file -> {
                Outcome<Keeping> keeping = Keeping.of(values, ref -> find(file, ref));
                if (keeping instanceof Outcome.Accepted<Keeping> accepted) {
                    append(file, accepted.value().added());
                }
                return keeping.fold(accepted -> Outcome.accepted(accepted.kept()), Outcome::refused);
            });
        } catch (InvalidValueException e) {
            return Outcome.refused(List.of(e.reason()));
        }
    }

    private void append(LineFile file, List<SealedValue> added) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (SealedValue value : added) {
            lines.writeBytes(value.line());
            lines.write('\n');
        }
        if (!added.isEmpty()) {
            // The next call reads them as it reads what others have written.
            file.write(lines.toByteArray(), end);
        }
    }

    @Override
    public synchronized Optional<SealedValue> get(VaultRef ref) {
        return withFile(file -> find(file, ref));
    }

    @Override
    public synchronized boolean delete(VaultRef ref) {
        return withFile(file -> deleteAll(file, places.containsKey(ref) ? Set.of(ref) : Set.of())) > 0;
    }

    @Override
    public synchronized int deleteAllOf(PersonId subject) {
        return withFile(file -> deleteAll(
                file,
                places.keySet().stream()
                        .filter(ref -> find(file, ref).orElseThrow().subject().equals(subject))
                        .collect(Collectors.toSet())));
    }

    private int deleteAll(LineFile file, Set<VaultRef> refs) throws IOException {
        if (!refs.isEmpty()) {
            places.keySet().removeAll(refs);
            replace(lines -> {
                for (Place place : places.values()) {
                    lines.write(file.read(place.from(), place.length() + 1));
                }
            });
        }
        return refs.size();
    }

    /** Puts a new file with some lines in the place of the one there is, if any. */
    private void replace(Content staying) throws IOException {
        long newGeneration = generation + 1;
        generation = NOT_READ;
        try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(next))) {
            lines.write(header(newGeneration));
            lines.write('\n');
            staying.writeTo(lines);
        }
        try (LineFile written = LineFile.open(next)) {
            written.force();
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
        LineFile.forceFolderOf(path);
    }

    private static byte[] header(long generation) {
        return ("{\"generation\":" + generation + ",\"schema\":" + SCHEMA + "}").getBytes(StandardCharsets.US_ASCII);
    }

    private Optional<SealedValue> find(LineFile file, VaultRef ref) {
        Place place = places.get(ref);
        try {
            return place == null
                    ? Optional.empty()
                    : Optional.of(parse(file.read(place.from(), place.length()), place.line()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SealedValue parse(byte[] bytes, long line) {
        try {
            return SealedValue.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw wrongForm(line);
        }
    }

    private static InvalidValueException wrongForm(long line) {
        return new InvalidValueException(Reason.of(VaultReason.VAULT_FILE_FORM, "line", line));
    }

    /** What comes of working on the file as it is now, while no other process does. */
    private <T> T withFile(Work<T> work) {
        if (closed) {
            throw new IllegalStateException("the vault is closed\nOpen it again.");
        }
        try (FileLock held = lock.take()) {
            if (held == null) {
                throw new InvalidValueException(Reason.of(VaultReason.VAULT_LOCKED));
            }
            if (Files.notExists(path)) {
                replace(lines -> {});
            }
            try (LineFile file = LineFile.open(path)) {
                catchUp(file);
                return work.apply(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what was written since this vault last looked; all, if the file is another one. */
    private void catchUp(LineFile file) throws IOException {
        Lines lines = file.lines(0, SealedValue.MOST_BYTES);
        long found = generation(lines);
        if (found != generation || file.size() < end) {
            generation = NOT_READ;
            places = new LinkedHashMap<>();
            end = lines.length();
        } else {
            lines = file.lines(end, SealedValue.MOST_BYTES);
        }
        while (lines.next()) {
            take(file, lines);
        }
        file.force();
        generation = found;
    }

    private static long generation(Lines lines) throws IOException {
        lines.next();
        byte[] line = Arrays.copyOfRange(lines.buffer(), lines.from(), lines.to());
        try {
            long generation = CanonicalJson.tree(line).path("generation").asLong();
            if (lines.ended() && Arrays.equals(line, header(generation))) {
                return generation;
            }
        } catch (InvalidValueException e) {
            // Refused below.
        }
        throw wrongForm(1);
    }

    private void take(LineFile file, Lines lines) throws IOException {
        long line = places.size() + 2L;
        if (!lines.ended() && !lines.tooLong()) {
            recovered.add(new Recovery(line, lines.length()));
            file.cut(end);
            return;
        }
        SealedValue value = parse(Arrays.copyOfRange(lines.buffer(), lines.from(), lines.to()), line);
        if (places.put(value.ref(), new Place(line, end, lines.length() - 1)) != null) {
            throw wrongForm(line);
        }
        end += lines.length();
    }

    /**
     * Closes the vault; whatever else is called afterwards throws {@link IllegalStateException}.
     *
     * @throws UncheckedIOException if its lock cannot be closed
     */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
