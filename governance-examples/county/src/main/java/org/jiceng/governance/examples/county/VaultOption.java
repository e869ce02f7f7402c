package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the personal data of a journal is. */
final class VaultOption {
    @Option(names = "--vault", paramLabel = "FILE", descriptionKey = "vault.file")
    private @Nullable Path vault;

    /** The file that the call names, else {@code vault.ndjson} in the folder of the journal. */
    Path of(Path journal) {
        return vault == null ? journal.resolveSibling("vault.ndjson") : vault;
    }
}
