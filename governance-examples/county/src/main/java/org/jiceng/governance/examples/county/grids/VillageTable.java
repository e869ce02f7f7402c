package org.jiceng.governance.examples.county.grids;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jiceng.governance.core.identity.Masking;
import org.jiceng.governance.core.intake.CellForm;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.core.region.Region;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;

/** Reads {@code villages.csv}. */
public final class VillageTable extends PlanTable {
    private static final CsvColumns COLUMNS =
            new CsvColumns(List.of("code", "name"), List.of("streetCode", "provinceCode", "cityCode", "areaCode"));

    private final SortedMap<RegionCode, Region> villages = new TreeMap<>();
    private final Map<RegionCode, Long> known = new HashMap<>();

    private VillageTable(String file, RowProblems problems) {
        super(file, problems);
    }

    /** The villages and communities, by code. */
    public static Collection<Region> read(Path file, Charset charset, RowProblems problems) {
        VillageTable table = new VillageTable(file.toString(), problems);
        table.read(file, charset, COLUMNS);
        return List.copyOf(table.villages.values());
    }

    @Override
    public void row(CsvRow row) {
        RowCells cells = new RowCells(row, this);
        RegionCode code = cells.required("code", CellForm.VILLAGE_CODE::check, RegionCode::of);
        String name = cells.required("name", CellForm.TEXT::check, Function.identity());
        if (cells.isGood() && code != null && name != null && cells.isFirst("code", code, known)) {
            villages.put(code, Region.of(code, name));
        }
    }

    /** That the village of a row is none of those to be planned. */
    public static RowFailure notListed(long line, RegionCode village) {
        return new RowFailure(
                line, "village_code", Reason.of(GridsReason.VILLAGE_NOT_LISTED), Masking.shape(village.toString()));
    }
}
