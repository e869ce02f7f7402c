package org.jiceng.governance.examples.county.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.roster.Division;
import org.jiceng.governance.examples.county.roster.Divisions;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;
import org.jiceng.governance.ledger.matter.UnitDirectory;

/** The units of a county: the county with its contact office, made-up departments, its real towns and villages. */
public final class CountyUnits {
    /** The columns of {@code units.csv}, the required ones first. */
    public static final List<String> COLUMNS = List.of("unit_id", "name", "tier", "parent", "region");

    private static final List<String> DEPARTMENTS = List.of("纪检", "住建", "农业农村", "水利", "交通", "民政", "人社", "教体", "卫健");

    private final String county;
    private final Map<String, Unit> units = new HashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> departments = new ArrayList<>();
    private final List<String> towns;
    private final Map<String, List<String>> villages = new HashMap<>();

    private CountyUnits(String county, Divisions divisions) {
        this.county = county;
        this.towns = divisions.towns().stream().map(Division::code).toList();
        add(county, "县", Tier.COUNTY, "", county);
        add(office(), "县联系办", Tier.COUNTY, county, county);
        for (String name : DEPARTMENTS) {
            String department = county + "-d" + (departments.size() + 1);
            departments.add(department);
            add(department, name + "部门", Tier.TOWNSHIP, county, county);
        }
        divisions.towns().forEach(town -> add(town.code(), town.name(), Tier.TOWNSHIP, county, town.code()));
        for (Division village : divisions.villages()) {
            add(village.code(), village.name(), Tier.VILLAGE, village.townCode(), village.code());
            villages.computeIfAbsent(village.townCode(), town -> new ArrayList<>())
                    .add(village.code());
        }
    }

    /**
     * The units of a county.
     *
     * @param county its code, six digits
     * @param divisions its towns and villages
     */
    public static CountyUnits of(String county, Divisions divisions) {
        return new CountyUnits(county, divisions);
    }

    private void add(String id, String name, Tier tier, String parent, String region) {
        UnitId above = parent.isEmpty() ? null : UnitId.of(parent);
        units.put(id, new Unit(UnitId.of(id), tier, above, RegionCode.of(region)));
        rows.add(List.of(id, name, tier.name(), parent, region));
    }

    /** A row of {@link #COLUMNS} for each, a unit after the one that it stands under. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** Which unit stands under which. */
    public UnitDirectory directory() {
        return UnitDirectory.of(units.values());
    }

    /** The county's contact office. */
    String office() {
        return county + "-office";
    }

    /** The department that looks into complaints. */
    String discipline() {
        return departments.get(0);
    }

    /** The other departments. */
    List<String> departments() {
        return departments.subList(1, departments.size());
    }

    List<String> towns() {
        return towns;
    }

    /** The villages of a town; none if it has none. */
    List<String> villages(String town) {
        return villages.getOrDefault(town, List.of());
    }

    Tier tier(String unit) {
        return unit(unit).tier();
    }

    /** The unit above; of the county itself, the county. */
    String superior(String unit) {
        UnitId parent = unit(unit).parent();
        return parent == null ? unit : parent.value();
    }

    private Unit unit(String id) {
        return Objects.requireNonNull(units.get(id), id);
    }

    /** The unit in which the officials of a unit sit: the county's in its office. */
    String body(String unit) {
        return unit.equals(county) ? office() : unit;
    }
}
