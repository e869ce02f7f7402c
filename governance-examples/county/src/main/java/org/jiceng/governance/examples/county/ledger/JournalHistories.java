package org.jiceng.governance.examples.county.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.ledger.desk.EventFormat;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.StreamId;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.supervision.MatterHistory;

/** What happened to each matter of a journal. */
public final class JournalHistories {
    private final EventFormat format = new EventFormat();
    private final Map<StreamId, List<MatterEvent>> events = new LinkedHashMap<>();

    private JournalHistories() {}

    /**
     * The histories of all matters, without personal data, in the order in which they were registered.
     *
     * @throws InvalidValueException if an event cannot be read, such as one of a later library
     */
    public static List<MatterHistory> of(EventStore journal) {
        JournalHistories histories = new JournalHistories();
        try (Stream<Entry> entries = journal.entries(1)) {
            entries.flatMap(entry -> entry.commit().streams().stream()).forEach(histories::add);
        }
        return histories.events.values().stream().map(MatterHistory::new).toList();
    }

    private void add(StreamEvents part) {
        List<MatterEvent> known = events.computeIfAbsent(part.stream(), stream -> new ArrayList<>());
        part.events().forEach(event -> known.add(format.read(event)));
    }
}
