package org.jiceng.governance.examples.county;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.StageDefinition;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;

/** How many matters stand at each stage, by book. */
final class MatterTally {
    private final Map<Stage, Map<Book, Long>> counts = new LinkedHashMap<>();

    private MatterTally() {}

    static MatterTally of(List<Matter> matters, WorkflowDefinition definition) {
        MatterTally tally = new MatterTally();
        for (StageDefinition stage : definition.stages()) {
            tally.counts.put(stage.stage(), new EnumMap<>(Book.class));
        }
        for (Matter matter : matters) {
            tally.counts
                    .computeIfAbsent(matter.stage(), stage -> new EnumMap<>(Book.class))
                    .merge(matter.book(), 1L, Long::sum);
        }
        return tally;
    }

    /** A row for each stage, in the order of the definition. */
    List<Map<String, Object>> rows(Naming naming) {
        List<Map<String, Object>> rows = new ArrayList<>();
        counts.forEach((stage, byBook) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("stage", naming.stage(stage));
            for (Book book : Book.values()) {
                row.put(book.name(), byBook.getOrDefault(book, 0L));
            }
            rows.add(row);
        });
        return rows;
    }
}
