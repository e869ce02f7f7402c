package org.jiceng.governance.examples.county.grids;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.intake.CellForm;
import org.jiceng.governance.core.intake.RowReason;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;

/** Reads {@code grids.csv}; its figures are worked out anew and not read. */
final class GridTable extends PlanTable {
    private static final List<String> REQUIRED = List.of("grid_code", "level", "village_code", "name");
    private static final CsvColumns COLUMNS = new CsvColumns(
            REQUIRED,
            PlanFiles.GRID_COLUMNS.stream()
                    .filter(column -> !REQUIRED.contains(column))
                    .toList());

    private final List<Grid> grids = new ArrayList<>();

    private GridTable(String file, RowProblems problems) {
        super(file, problems);
    }

    static List<Grid> read(Path file, Charset charset, RowProblems problems) {
        GridTable table = new GridTable(file.toString(), problems);
        table.read(file, charset, COLUMNS);
        return table.grids;
    }

    @Override
    public void row(CsvRow row) {
        RowCells cells = new RowCells(row, this);
        GridCode code = cells.required("grid_code", GridCode::check, GridCode::of);
        GridLevel level =
                cells.required("level", GridTable::checkLevel, text -> GridLevel.ofNumber(Integer.parseInt(text)));
        GridCode parent = cells.optional("parent_code", GridCode::check, GridCode::of);
        RegionCode village = cells.required("village_code", CellForm.VILLAGE_CODE::check, RegionCode::of);
        String name = cells.required("name", CellForm.TEXT::check, Function.identity());
        PersonId head = cells.optional("head_person_id", PersonId::check, PersonId::of);
        PersonId worker = cells.optional("worker_person_id", PersonId::check, PersonId::of);
        if (cells.isGood() && code != null && level != null && village != null && name != null) {
            grids.add(Grid.builder(code, level, village, name)
                    .parent(parent)
                    .head(head)
                    .worker(worker)
                    .build());
        }
    }

    private static Optional<Reason> checkLevel(String text) {
        return List.of("1", "2", "3").contains(text)
                ? Optional.empty()
                : Optional.of(Reason.of(RowReason.ROW_CHOICE, "allowed", "1, 2, 3"));
    }
}
