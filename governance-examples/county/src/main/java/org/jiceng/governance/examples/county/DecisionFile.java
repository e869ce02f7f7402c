package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiceng.governance.core.classify.Fact;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;

/** Classifications as {@code decisions.csv}. */
final class DecisionFile {
    private static final List<String> COLUMNS =
            List.of("household_id", "outcome", "matched", "missing", "next_visit_due");

    private DecisionFile() {}

    /** Begins the file; it appears when the caller commits. */
    static CsvOutput begin(Path place, OutputFiles files) {
        return files.csv(place, COLUMNS);
    }

    /** Writes a row for each household. */
    static void write(Classified classified, CsvOutput decisions) {
        for (Classified.Entry entry : classified.entries()) {
            LocalDate due = classified.nextVisitDue(entry);
            decisions.row(List.of(
                    entry.household().id().value(),
                    entry.classification().outcome().name(),
                    String.join(";", entry.classification().matched()),
                    entry.classification().missing().stream().map(Fact::name).collect(Collectors.joining(";")),
                    due == null ? "" : due.toString()));
        }
    }
}
