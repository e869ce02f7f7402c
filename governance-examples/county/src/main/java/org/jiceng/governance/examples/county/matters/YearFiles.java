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
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.privacy.FileVault;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.privacy.SealedValue;

/**
 * A year of matters as {@code units.csv}, {@code commands.ndjson}, {@code answers.ndjson}, {@code journal.ndjson},
 * {@code vault.ndjson} and {@code checkpoints.ndjson} of one folder.
 */
public final class YearFiles {
    private YearFiles() {}

    /**
     * Lets a year pass and writes the files; they appear when the caller commits.
     *
     * @throws CallFailure if one cannot be written
     */
    public static MatterYear write(YearSettings settings, SaltSource salts, Path folder, OutputFiles files) {
        CsvOutput units = files.csv(folder.resolve("units.csv"), CountyUnits.COLUMNS);
        settings.units().rows().forEach(units::row);
        try {
            MatterYear year = MatterYear.passed(
                    settings,
                    salts,
                    files.text(folder.resolve("commands.ndjson")),
                    files.text(folder.resolve("answers.ndjson")));
            writeJournal(year.journal(), files.text(folder.resolve("journal.ndjson")));
            writeVault(year.personalData(), files.text(folder.resolve("vault.ndjson")));
            CheckpointFile.write(year.checkpoints(), folder.resolve("checkpoints.ndjson"), files);
            return year;
        } catch (IOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", folder));
        }
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
