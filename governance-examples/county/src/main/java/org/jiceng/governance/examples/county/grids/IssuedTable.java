package org.jiceng.governance.examples.county.grids;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;

/** Reads {@code issued.csv}. */
final class IssuedTable extends PlanTable {
    private final List<GridCode> codes = new ArrayList<>();

    private IssuedTable(String file, RowProblems problems) {
        super(file, problems);
    }

    static List<GridCode> read(Path file, Charset charset, RowProblems problems) {
        IssuedTable table = new IssuedTable(file.toString(), problems);
        table.read(file, charset, new CsvColumns(PlanFiles.ISSUED_COLUMNS, List.of()));
        return table.codes;
    }

    @Override
    public void row(CsvRow row) {
        GridCode code = new RowCells(row, this).required("grid_code", GridCode::check, GridCode::of);
        if (code != null) {
            codes.add(code);
        }
    }
}
