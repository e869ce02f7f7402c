package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.serve.NamedUnit;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The directory of units that comes with a call; without it units are compared by their ids alone. */
final class UnitsOption {
    @Option(names = "--units", paramLabel = "FILE")
    private @Nullable Path units;

    @Mixin
    private final CharsetOption charset = new CharsetOption();

    UnitDirectory read(RowProblems problems) {
        return UnitDirectory.of(
                readNamed(problems).stream().map(NamedUnit::unit).toList());
    }

    /** The units with their names, in the order of the file. */
    List<NamedUnit> readNamed(RowProblems problems) {
        return UnitTable.read(units, charset.charset(), problems);
    }

    /** The files that {@link #read} reads. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (units != null) {
            files.add(units);
        }
        return files;
    }
}
