package org.jiceng.governance.examples.county.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;

/**
 * The persons of a county who may head and work grids, as rows of {@code persons.csv}: those of the three lines, as many as
 * {@link CountyProfile} says, shared out to the villages by their households; besides them, in no line, four cadres for each
 * village and a leader for each group. Each belongs to a household and lives where it does. Leaders serve their own group,
 * deputies were elected by their town, all others serve the village as a whole. There is no name of a person.
 */
public final class RosterPersons {
    private static final List<String> CADRES = List.of(
            "PARTY_COMMITTEE_MEMBER;VILLAGE_CADRE",
            "VILLAGE_COMMITTEE_MEMBER;VILLAGE_CADRE",
            "SUPERVISION_MEMBER;VILLAGE_CADRE",
            "VILLAGE_COMMITTEE_MEMBER;VILLAGE_CADRE");

    private final RegionCode village;
    private final List<Household> homes;
    private final List<List<String>> rows;
    private int number;

    /** The persons of one village, from a stream of its own. */
    private RosterPersons(RegionCode village, List<Household> households, long seed, List<List<String>> rows) {
        this.village = village;
        this.homes = new ArrayList<>(households);
        this.rows = rows;
        SeededStream stream = SeededStream.of(seed, "persons " + village);
        for (int i = homes.size() - 1; i > 0; i--) {
            Collections.swap(homes, i, stream.below(i + 1));
        }
    }

    /** The rows, by village, for all households of a roster. */
    public static List<List<String>> of(RosterSettings settings, List<Household> households) {
        Map<RegionCode, List<Household>> villages =
                households.stream().collect(groupingBy(Household::village, TreeMap::new, toList()));
        double[] weights = villages.values().stream().mapToDouble(List::size).toArray();
        CountyProfile county = settings.county();
        int[] members = Apportionment.of(county.partyMembers(settings.households()), weights);
        int[] deputies = Apportionment.of(county.deputies(settings.households()), weights);
        int[] heads = Apportionment.of(county.householdHeads(settings.households()), weights);
        List<List<String>> rows = new ArrayList<>();
        int i = 0;
        for (Map.Entry<RegionCode, List<Household>> village : villages.entrySet()) {
            new RosterPersons(village.getKey(), village.getValue(), settings.seed(), rows)
                    .add(members[i], deputies[i], heads[i]);
            i++;
        }
        return rows;
    }

    /** How many rows are persons of the three lines. */
    public static long ofThreeLines(List<List<String>> rows) {
        return rows.stream().filter(row -> !row.get(1).isEmpty()).count();
    }

    private void add(int members, int deputies, int heads) {
        String town = village.ancestor(RegionLevel.TOWNSHIP).orElseThrow().text();
        for (int i = 0; i < members; i++) {
            add("PARTY_MEMBER", "", "", "", "B-" + village.text(), home());
        }
        for (int i = 0; i < deputies; i++) {
            add("PEOPLES_DEPUTY", "", "", town, "", home());
        }
        for (int i = 0; i < heads; i++) {
            add("CENTRAL_HOUSEHOLD_HEAD", "", "", "", "", home());
        }
        CADRES.forEach(positions -> add("", positions, "", "", "", home()));
        homes.stream()
                .collect(groupingBy(RosterPersons::group, TreeMap::new, toList()))
                .forEach((group, own) -> add("", "GROUP_LEADER", group, "", "", own.get(0)));
    }

    /** The next household, no two of a line from the same; from the first again, should there be more persons. */
    private Household home() {
        return homes.get(number % homes.size());
    }

    private static String group(Household home) {
        return Objects.requireNonNull(home.group());
    }

    /** Degrees with six decimals, as the roster has them. */
    private static String degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private void add(String line, String positions, String group, String constituency, String branch, Household home) {
        number++;
        Place place = Objects.requireNonNull(home.place());
        rows.add(List.of(
                "P-" + village.text() + "-"
                        + "0".repeat(Math.max(0, 4 - Integer.toString(number).length())) + number,
                line,
                positions,
                village.text(),
                group,
                constituency,
                branch,
                home.id().value(),
                "",
                "",
                "",
                degrees(place.longitude()),
                degrees(place.latitude()),
                "",
                ""));
    }
}
