package org.jiceng.governance.examples.county.grids;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.grid.grid.GridMember;

/** Reads {@code membership.csv}. */
final class MemberTable extends PlanTable {
    private final List<GridMember> members = new ArrayList<>();

    private MemberTable(String file, RowProblems problems) {
        super(file, problems);
    }

    static List<GridMember> read(Path file, Charset charset, RowProblems problems) {
        MemberTable table = new MemberTable(file.toString(), problems);
        table.read(file, charset, new CsvColumns(PlanFiles.MEMBER_COLUMNS, List.of()));
        return table.members;
    }

    @Override
    public void row(CsvRow row) {
        RowCells cells = new RowCells(row, this);
        HouseholdId household = cells.required("household_id", HouseholdId::check, HouseholdId::of);
        GridCode grid = cells.required("grid_code", GridCode::check, GridCode::of);
        if (household != null && grid != null) {
            members.add(new GridMember(household, grid));
        }
    }
}
