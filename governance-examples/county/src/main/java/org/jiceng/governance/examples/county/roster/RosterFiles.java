package org.jiceng.governance.examples.county.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;

/** A roster as {@code towns.csv}, {@code villages.csv}, {@code groups.csv} and {@code households.csv} of one folder. */
public final class RosterFiles {
    private static final List<String> GROUP_COLUMNS = List.of("village_code", "group", "name", "area");

    private RosterFiles() {}

    /**
     * Writes the files; they appear when the caller commits.
     *
     * @param also sees every household as it is written
     */
    public static void write(Roster roster, Path folder, OutputFiles files, Consumer<HouseholdRow> also) {
        CsvOutput towns = files.csv(folder.resolve("towns.csv"), Divisions.TOWN_COLUMNS);
        roster.divisions().towns().forEach(town -> towns.row(town.cells()));
        CsvOutput villages = files.csv(folder.resolve("villages.csv"), Divisions.VILLAGE_COLUMNS);
        roster.divisions().villages().forEach(village -> villages.row(village.cells()));
        CsvOutput groups = files.csv(folder.resolve("groups.csv"), GROUP_COLUMNS);
        roster.groups().forEach(group -> groups.row(group.cells()));
        CsvOutput households = files.csv(folder.resolve("households.csv"), HouseholdRow.columns());
        roster.forEachHousehold(household -> {
            households.row(household.cells());
            also.accept(household);
        });
    }
}
