package org.jiceng.governance.examples.county.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.InputFiles;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventStore;

/** Checkpoints as a file: one a line, in the order in which they were taken. */
public final class CheckpointFile {
    private static final ObjectMapper JSON = GovernanceJson.mapper();

    private CheckpointFile() {}

    /**
     * The checkpoints of a file.
     *
     * @throws CallFailure if the file is missing or cannot be read, or a line is no checkpoint
     */
    public static List<Checkpoint> read(Path file) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(InputFiles.open(file), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                checkpoints.add(checkpoint(line, file, number));
            }
        } catch (IOException e) {
            throw InputFiles.unreadable(file);
        }
        return checkpoints;
    }

    private static Checkpoint checkpoint(String line, Path file, long number) {
        try {
            Checkpoint checkpoint = JSON.readValue(line, Checkpoint.class);
            if (checkpoint != null) {
                return checkpoint;
            }
        } catch (JsonProcessingException e) {
            // Said below, without the text.
        }
        throw CallFailure.wrongCall(
                Reason.of(CallReason.CHECKPOINT_LINE, "file", file).with("line", number));
    }

    /** Checkpoints with one more, of the entries after the last that they cover; the same if there are none. */
    public static List<Checkpoint> extended(List<Checkpoint> checkpoints, EventStore journal) {
        long covered = checkpoints.stream().mapToLong(Checkpoint::last).max().orElse(0);
        List<Checkpoint> all = new ArrayList<>(checkpoints);
        if (journal.size() > covered) {
            all.add(Checkpoint.of(journal, covered + 1, journal.size(), DigestAlgorithm.sha256())
                    .fold(checkpoint -> checkpoint, reasons -> {
                        throw CallFailure.of(ExitCode.FAILED, reasons.get(0));
                    }));
        }
        return all;
    }

    /**
     * Writes checkpoints; the file appears when the caller commits.
     *
     * @throws CallFailure if the file cannot be written
     */
    public static void write(List<Checkpoint> checkpoints, Path file, OutputFiles files) {
        Writer text = files.text(file);
        try {
            for (Checkpoint checkpoint : checkpoints) {
                text.write(JSON.writeValueAsString(checkpoint));
                text.write('\n');
            }
        } catch (IOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", file));
        }
    }
}
