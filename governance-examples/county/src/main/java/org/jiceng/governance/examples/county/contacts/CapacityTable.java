package org.jiceng.governance.examples.county.contacts;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.intake.RowReason;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.grids.PersonTable;
import org.jiceng.governance.examples.county.grids.PlanTable;

/** Reads the capacities of {@code persons.csv}, and nothing else of it. */
final class CapacityTable extends PlanTable {
    private static final List<String> NEEDED = List.of("person_id", "capacity");
    private static final CsvColumns COLUMNS = new CsvColumns(
            NEEDED,
            PersonTable.COLUMNS.stream()
                    .filter(column -> !NEEDED.contains(column))
                    .toList());

    private final SortedMap<PersonId, Integer> capacities = new TreeMap<>();
    private final Map<PersonId, Long> known = new HashMap<>();

    private CapacityTable(String file, RowProblems problems) {
        super(file, problems);
    }

    /** How many households each person can take, by person. */
    static SortedMap<PersonId, Integer> read(Path file, Charset charset, RowProblems problems) {
        CapacityTable table = new CapacityTable(file.toString(), problems);
        table.read(file, charset, COLUMNS);
        return table.capacities;
    }

    @Override
    public void row(CsvRow row) {
        RowCells cells = new RowCells(row, this);
        PersonId id = cells.required("person_id", PersonId::check, PersonId::of);
        Integer capacity = cells.required("capacity", CapacityTable::checkNumber, Integer::valueOf);
        if (cells.isGood() && id != null && capacity != null && cells.isFirst("person_id", id, known)) {
            capacities.put(id, capacity);
        }
    }

    /** Whether a text is a whole number from 0 to the largest that a cost or a capacity may be. */
    static Optional<Reason> checkNumber(String text) {
        boolean fits = text.length() <= 10
                && text.chars().allMatch(c -> '0' <= c && c <= '9')
                && Long.parseLong(text) <= Integer.MAX_VALUE;
        return fits
                ? Optional.empty()
                : Optional.of(Reason.of(RowReason.ROW_WHOLE_NUMBER, "least", 0).with("most", Integer.MAX_VALUE));
    }
}
