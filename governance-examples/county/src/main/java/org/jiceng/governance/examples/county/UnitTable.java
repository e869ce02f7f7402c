package org.jiceng.governance.examples.county;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiceng.governance.core.identity.Masking;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.intake.RowReason;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.CsvSink;
import org.jiceng.governance.examples.county.files.CsvSource;
import org.jiceng.governance.examples.county.files.CsvTable;
import org.jiceng.governance.examples.county.files.RowCells;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.matters.CountyUnits;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.examples.county.serve.NamedUnit;
import org.jiceng.governance.ledger.matter.MatterReason;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;
import org.jspecify.annotations.Nullable;

/** Reads {@code units.csv}: the good rows become units, the bad ones are told of and the rest goes on. */
final class UnitTable implements CsvSink {
    private static final int REQUIRED = 3;
    private static final String ID = "unit_id";
    private static final Map<String, Tier> TIERS = Map.of(
            "VILLAGE",
            Tier.VILLAGE,
            "TOWNSHIP",
            Tier.TOWNSHIP,
            "TOWN",
            Tier.TOWNSHIP,
            "DEPARTMENT",
            Tier.TOWNSHIP,
            "COUNTY",
            Tier.COUNTY);

    private final String file;
    private final RowProblems problems;
    private final Map<UnitId, NamedUnit> units = new LinkedHashMap<>();

    private UnitTable(String file, RowProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The units of a file in its order; none without one. */
    static List<NamedUnit> read(@Nullable Path file, Charset charset, RowProblems problems) {
        if (file == null) {
            return List.of();
        }
        List<String> columns = CountyUnits.COLUMNS;
        UnitTable table = new UnitTable(file.toString(), problems);
        CsvTable.read(
                CsvSource.of(file, charset),
                new CsvColumns(columns.subList(0, REQUIRED), columns.subList(REQUIRED, columns.size())),
                table);
        return List.copyOf(table.units.values());
    }

    @Override
    public void row(CsvRow row) {
        RowCells cells = new RowCells(row, this);
        UnitId id = cells.required(ID, UnitId::check, UnitId::of);
        String name = cells.required("name", text -> Optional.empty(), Function.identity());
        Tier tier = cells.required("tier", UnitTable::checkTier, TIERS::get);
        UnitId parent = cells.optional("parent", UnitId::check, UnitId::of);
        RegionCode region = cells.optional("region", RegionCode::check, RegionCode::of);
        if (id != null && units.containsKey(id)) {
            cells.refuse(ID, Reason.of(MatterReason.UNIT_TWICE, "unit", Masking.shape(id.value())));
        }
        if (cells.isGood() && id != null && name != null && tier != null) {
            units.put(id, new NamedUnit(new Unit(id, tier, parent, region), Words.same(name)));
        }
    }

    private static Optional<Reason> checkTier(String text) {
        return TIERS.containsKey(text)
                ? Optional.empty()
                : Optional.of(Reason.of(RowReason.ROW_CHOICE, "allowed", "VILLAGE, TOWNSHIP, COUNTY"));
    }

    @Override
    public void refused(RowFailure failure) {
        problems.refused(file, failure);
    }

    @Override
    public void warned(RowFailure warning) {
        problems.warned(file, warning);
    }
}
