package org.jiceng.governance.examples.county.roster;

import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvRow;
import org.jiceng.governance.examples.county.files.CsvSink;
import org.jiceng.governance.examples.county.files.CsvSource;
import org.jiceng.governance.examples.county.files.CsvTable;

/**
 * The towns and villages of a county as published for one year, in the order of their codes.
 *
 * @param towns the towns
 * @param villages the villages and communities
 */
public record Divisions(List<Division> towns, List<Division> villages) {
    /** The columns of {@code towns.csv}. */
    public static final List<String> TOWN_COLUMNS = List.of("code", "name", "areaCode", "provinceCode", "cityCode");

    /** The columns of {@code villages.csv}. */
    public static final List<String> VILLAGE_COLUMNS =
            List.of("code", "name", "streetCode", "provinceCode", "cityCode", "areaCode");

    public Divisions {
        towns = List.copyOf(towns);
        villages = List.copyOf(villages);
    }

    /** The list of a county and a year of {@link RosterSettings#isYear}. */
    public static Divisions of(CountyProfile county, int year) {
        return new Divisions(
                read(county + "-towns-" + year + ".csv", TOWN_COLUMNS),
                read(county + "-villages-" + year + ".csv", VILLAGE_COLUMNS));
    }

    private static List<Division> read(String name, List<String> columns) {
        List<Division> divisions = new ArrayList<>();
        CsvTable.read(CsvSource.ofResource(Divisions.class, name), new CsvColumns(columns, List.of()), new CsvSink() {
            @Override
            public void row(CsvRow row) {
                divisions.add(new Division(
                        row.get("code"),
                        row.get("name"),
                        columns.stream().map(row::get).toList()));
            }

            @Override
            public void refused(RowFailure failure) {
                throw new IllegalStateException(name + " of this example is damaged: " + failure);
            }

            @Override
            public void warned(RowFailure warning) {
                refused(warning);
            }
        });
        return divisions;
    }
}
