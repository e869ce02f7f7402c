package org.jiceng.governance.examples.county;

import org.jiceng.governance.examples.county.ledger.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the personal data of a journal is. */
final class VaultOption {
    @Option(
            names = "--vault",
            paramLabel = "FILE|JDBC",
            descriptionKey = "vault.file",
            converter = PlaceConverter.class)
    private @Nullable Place vault;

    /** The place that the call names, else {@code vault.ndjson} in the folder of the journal, or the journal's database. */
    Place of(Place journal) {
        return vault == null ? journal.beside("vault.ndjson") : vault;
    }
}
