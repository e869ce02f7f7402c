package org.jiceng.governance.examples.benchmarks.journal;

import java.nio.file.Path;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.ledger.journal.FileEventStore;

/** Outcomes that must be accepted for a benchmark to mean anything. */
final class Opening {
    private Opening() {}

    static FileEventStore of(Path file) {
        return accepted(FileEventStore.open(file, Commits.ALGORITHM));
    }

    static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new IllegalStateException("refused: " + reasons + "\nCorrect the benchmark.");
        });
    }
}
