package org.jiceng.governance.examples.county;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.intake.HouseholdIntake;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.Row;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.core.outcome.RowSink;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvReason;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.CsvSink;
import org.jiceng.governance.examples.county.files.CsvSource;
import org.jiceng.governance.examples.county.files.CsvTable;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.grids.VillageTable;

/** Reads {@code households.csv}: the good rows become households, the bad ones are told of and the rest goes on. */
final class HouseholdTable {
    private static final CsvColumns COLUMNS = new CsvColumns(
            HouseholdRow.requiredColumns(),
            HouseholdRow.columns().stream()
                    .filter(column -> !HouseholdRow.requiredColumns().contains(column))
                    .toList());

    private static final String CIRCUMSTANCES = "circumstances";

    private HouseholdTable() {}

    static List<Household> read(Path file, Charset charset, RowProblems problems) {
        List<Household> households = new ArrayList<>();
        read(file, charset, intake(file.toString(), households, problems), problems);
        return households;
    }

    /** The households of some villages; a household of another is refused. */
    static List<Household> read(Path file, Charset charset, Set<RegionCode> villages, RowProblems problems) {
        List<Household> households = new ArrayList<>();
        Consumer<Row<Household>> accepted = row -> {
            RegionCode village = row.value().village();
            if (villages.contains(village)) {
                households.add(row.value());
            } else {
                problems.refused(file.toString(), VillageTable.notListed(row.line(), village));
            }
        };
        read(file, charset, intake(file.toString(), accepted, problems), problems);
        return households;
    }

    private static void read(Path file, Charset charset, Consumer<HouseholdRow> intake, RowProblems problems) {
        CsvTable.read(CsvSource.of(file, charset), COLUMNS, new CsvSink() {
            private boolean headerIsRead;

            @Override
            public void row(CsvRow row) {
                if (!headerIsRead && !row.has(CIRCUMSTANCES) && !row.has("circumstances_unknown")) {
                    warned(new RowFailure(1, CIRCUMSTANCES, Reason.of(CsvReason.CSV_NO_CIRCUMSTANCES), ""));
                }
                headerIsRead = true;
                Map<String, String> cells = new HashMap<>();
                HouseholdRow.columns().stream().filter(row::has).forEach(column -> cells.put(column, row.get(column)));
                intake.accept(HouseholdRow.of(row.line(), cells));
            }

            @Override
            public void refused(RowFailure failure) {
                problems.refused(file.toString(), failure);
            }

            @Override
            public void warned(RowFailure warning) {
                problems.warned(file.toString(), warning);
            }
        });
    }

    /** Takes rows, collects the households of the good ones and tells of the bad ones. */
    static Consumer<HouseholdRow> intake(String file, List<Household> households, RowProblems problems) {
        return intake(file, row -> households.add(row.value()), problems);
    }

    private static Consumer<HouseholdRow> intake(String file, Consumer<Row<Household>> accepted, RowProblems problems) {
        return HouseholdIntake.standard().into(new RowSink<>() {
            @Override
            public void accepted(Row<Household> row) {
                accepted.accept(row);
            }

            @Override
            public void refused(RowFailure failure) {
                problems.refused(file, failure);
            }

            @Override
            public void warned(RowFailure warning) {
                problems.warned(file, warning);
            }
        });
    }
}
