package org.jiceng.governance.examples.county.grids;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jiceng.governance.core.intake.CellForm;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jspecify.annotations.Nullable;

/** Reads {@code groups.csv}. */
public final class GroupTable extends PlanTable {
    /**
     * A group as a row has it.
     *
     * @param village the village or community
     * @param id what households have as their group
     * @param name its name; {@code null} if none is given
     * @param area the area of the village that it belongs to; {@code null} if none is given
     */
    public record Group(
            RegionCode village,
            String id,
            @Nullable String name,
            @Nullable String area) {}

    private static final CsvColumns COLUMNS = new CsvColumns(List.of("village_code", "group"), List.of("name", "area"));

    private final Set<RegionCode> villages;
    private final List<Group> groups = new ArrayList<>();
    private final Map<List<Object>, Long> known = new HashMap<>();

    private GroupTable(String file, Set<RegionCode> villages, RowProblems problems) {
        super(file, problems);
        this.villages = villages;
    }

    /** The groups of some villages, in the order of the file; a group of another is refused. */
    public static List<Group> read(Path file, Charset charset, Set<RegionCode> villages, RowProblems problems) {
        GroupTable table = new GroupTable(file.toString(), villages, problems);
        table.read(file, charset, COLUMNS);
        return List.copyOf(table.groups);
    }

    @Override
    public void row(CsvRow row) {
        RowCells cells = new RowCells(row, this);
        RegionCode village = cells.required("village_code", CellForm.VILLAGE_CODE::check, RegionCode::of);
        String id = cells.required("group", CellForm.TEXT::check, Function.identity());
        String name = cells.optional("name", CellForm.TEXT::check, Function.identity());
        String area = cells.optional("area", CellForm.TEXT::check, Function.identity());
        if (village != null && !villages.contains(village)) {
            cells.refuse("village_code", Reason.of(GridsReason.VILLAGE_NOT_LISTED));
        }
        if (cells.isGood() && village != null && id != null && cells.isFirst("group", List.of(village, id), known)) {
            groups.add(new Group(village, id, name, area));
        }
    }
}
