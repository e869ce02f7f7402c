package org.jiceng.governance.examples.county.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** The units among which a tester chooses, in the order of their list. */
public final class TrialUnits {
    private final Map<UnitId, NamedUnit> units = new LinkedHashMap<>();

    private TrialUnits(List<NamedUnit> units) {
        units.forEach(one -> this.units.put(one.unit().id(), one));
    }

    /**
     * Units of a list.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TrialUnits of(List<NamedUnit> units) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("there is no unit\nGive one at least.");
        }
        return new TrialUnits(units);
    }

    /** A small made-up county: its contact office, departments, towns and villages. */
    public static TrialUnits madeUp() {
        String county = "610922";
        String town = county + "101";
        return of(List.of(
                madeUp(county + "-office", Tier.COUNTY, county, county, "县联系办", "County contact office"),
                madeUp(county, Tier.COUNTY, null, county, "县", "The county"),
                madeUp(county + "-discipline", Tier.TOWNSHIP, county, county, "纪检部门", "Department of discipline"),
                madeUp(county + "-roads", Tier.TOWNSHIP, county, county, "交通部门", "Department of roads"),
                madeUp(county + "-water", Tier.TOWNSHIP, county, county, "水利部门", "Department of water"),
                madeUp(town, Tier.TOWNSHIP, county, town, "甲镇", "Town A"),
                madeUp(county + "102", Tier.TOWNSHIP, county, county + "102", "乙镇", "Town B"),
                madeUp(town + "203", Tier.VILLAGE, town, town + "203", "甲镇东村", "East Village of Town A"),
                madeUp(town + "204", Tier.VILLAGE, town, town + "204", "甲镇西村", "West Village of Town A")));
    }

    private static NamedUnit madeUp(
            String id, Tier tier, @Nullable String parent, String region, String zh, String en) {
        UnitId above = parent == null ? null : UnitId.of(parent);
        return new NamedUnit(new Unit(UnitId.of(id), tier, above, RegionCode.of(region)), new Words(zh, en));
    }

    /** All of them. */
    List<NamedUnit> all() {
        return List.copyOf(units.values());
    }

    /** The unit with an id; empty if there is none. */
    Optional<NamedUnit> unit(String id) {
        return all().stream().filter(one -> one.unit().id().value().equals(id)).findFirst();
    }

    /** How a page calls a unit: by its name, or by its id if it is not known. */
    Words name(UnitId id) {
        NamedUnit known = units.get(id);
        return known == null ? Words.same(id.value()) : known.name();
    }

    /** Which unit stands under which. */
    public UnitDirectory directory() {
        return UnitDirectory.of(units.values().stream().map(NamedUnit::unit).toList());
    }
}
