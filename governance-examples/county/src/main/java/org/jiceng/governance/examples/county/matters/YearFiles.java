package org.jiceng.governance.examples.county.matters;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.ledger.CheckpointFile;
import org.jiceng.governance.examples.county.ledger.LedgerFiles;
import org.jiceng.governance.examples.county.ledger.Place;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.jdbc.DatabaseException;
import org.jiceng.governance.ledger.privacy.FileVault;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jspecify.annotations.Nullable;

/**
 * A year of matters as {@code units.csv}, {@code commands.ndjson}, {@code answers.ndjson}, {@code journal.ndjson},
 * {@code vault.ndjson} and {@code checkpoints.ndjson} of one folder.
 */
public final class YearFiles {
    private static final int AT_ONCE = 256;

    private YearFiles() {}

    /**
     * Lets a year pass and writes the files; they appear when the caller commits.
     *
     * @param database where journal and vault are kept besides; the file of the journal is then read out of it
     * @throws CallFailure if one cannot be written, or the database has another journal
     * @throws DatabaseException if the database fails
     */
    public static MatterYear write(
            YearSettings settings, SaltSource salts, Path folder, @Nullable Place database, OutputFiles files) {
        CsvOutput units = files.csv(folder.resolve("units.csv"), CountyUnits.COLUMNS);
        settings.units().rows().forEach(units::row);
        try {
            MatterYear year = MatterYear.passed(
                    settings,
                    salts,
                    files.text(folder.resolve("commands.ndjson")),
                    files.text(folder.resolve("answers.ndjson")));
            Writer journal = files.text(folder.resolve("journal.ndjson"));
            if (database == null) {
                writeJournal(year.journal(), journal);
            } else {
                try (LedgerFiles kept = LedgerFiles.open(database, database, List.of())) {
                    keep(year, kept, database);
                    writeJournal(kept.journal(), journal);
                }
            }
            writeVault(year.personalData(), files.text(folder.resolve("vault.ndjson")));
            CheckpointFile.write(year.checkpoints(), folder.resolve("checkpoints.ndjson"), files);
            return year;
        } catch (IOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", folder));
        }
    }

    /** Adds what the database does not have yet, many at once, so that not every entry waits for the storage. */
    private static void keep(MatterYear year, LedgerFiles kept, Place database) {
        long known = kept.journal().size();
        if (!kept.journal().head().equals(headOf(year.journal(), known))) {
            throw CallFailure.wrongCall(Reason.of(CallReason.JOURNAL_OTHER, "journal", database));
        }
        kept.vault().put(year.personalData()).fold(values -> values, reasons -> {
            throw CallFailure.of(ExitCode.FAILED, reasons.get(0));
        });
        List<Commit> commits =
                year.journal().entries(known + 1).map(Entry::commit).toList();
        for (int from = 0; from < commits.size(); from += AT_ONCE) {
            List<Commit> some = commits.subList(from, Math.min(from + AT_ONCE, commits.size()));
            kept.journal()
                    .appendAll(some)
                    .forEach(result -> result.fold(entry -> entry, reason -> {
                        throw CallFailure.of(ExitCode.FAILED, reason);
                    }));
        }
    }

    /** The digest of the last of some first entries; none if there are none, or fewer than so many. */
    private static Digest headOf(EventStore journal, long size) {
        return journal.entry(size).map(Entry::digest).orElse(Digest.NONE);
    }

    private static void writeJournal(EventStore journal, Writer text) throws IOException {
        try (Stream<Entry> entries = journal.entries(1)) {
            for (Iterator<Entry> each = entries.iterator(); each.hasNext(); ) {
                text.write(new String(each.next().line(), StandardCharsets.UTF_8));
                text.write('\n');
            }
        }
    }

    /** Only a vault itself knows how its file is written, so one is made elsewhere and copied. */
    private static void writeVault(List<SealedValue> values, Writer text) throws IOException {
        Path elsewhere = Files.createTempDirectory("county");
        Path file = elsewhere.resolve("vault.ndjson");
        try {
            try (FileVault vault = LedgerFiles.openVault(file)) {
                vault.put(values).fold(kept -> kept, reasons -> {
                    throw CallFailure.of(ExitCode.FAILED, reasons.get(0));
                });
            }
            text.write(Files.readString(file));
        } finally {
            delete(elsewhere);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
