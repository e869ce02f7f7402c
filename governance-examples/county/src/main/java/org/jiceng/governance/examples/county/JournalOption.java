package org.jiceng.governance.examples.county;

import org.jiceng.governance.examples.county.ledger.Place;
import picocli.CommandLine.Option;

/** Where a journal is. */
final class JournalOption {
    @Option(
            names = "--journal",
            required = true,
            paramLabel = "FILE|JDBC",
            descriptionKey = "journal.file",
            converter = PlaceConverter.class)
    private Place journal = Place.of("");

    Place place() {
        return journal;
    }
}
