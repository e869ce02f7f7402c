package org.jiceng.governance.examples.county.roster;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jiceng.governance.core.intake.HouseholdRow;

/**
 * A county's towns, villages, groups and households. Towns, villages and groups are held; households are made village by
 * village as they are asked for, so a million of them take the memory of one village's.
 */
public final class Roster {
    private static final double FAMILY_SIZE_DEVIATION = 0.06;
    private static final double AWAY_DEVIATION = 0.25;

    private final RosterSettings settings;
    private final Divisions divisions;
    private final CountyOutline outline;
    private final List<RosterVillage> villages;

    private Roster(RosterSettings settings, Divisions divisions, CountyOutline outline, List<RosterVillage> villages) {
        this.settings = settings;
        this.divisions = divisions;
        this.outline = outline;
        this.villages = villages;
    }

    /** The roster that the settings decide. */
    public static Roster of(RosterSettings settings) {
        Divisions divisions = Divisions.of(settings.county(), settings.listYear());
        CountyOutline outline = CountyOutline.of(settings.county());
        return new Roster(settings, divisions, outline, villages(settings, divisions, outline));
    }

    /** The towns and villages, in the order of their codes. */
    public Divisions divisions() {
        return divisions;
    }

    /** The groups, by village and id. */
    public List<RosterGroup> groups() {
        return villages.stream().flatMap(village -> village.groups().stream()).toList();
    }

    /** Gives the row of every household, by village and number, with its line in a file; the same ones each time. */
    public void forEachHousehold(Consumer<HouseholdRow> action) {
        long line = 2;
        for (RosterVillage village : villages) {
            new VillageHouseholds(village, line, settings, outline).forEach(action);
            line += village.households();
        }
    }

    private static List<RosterVillage> villages(RosterSettings settings, Divisions divisions, CountyOutline outline) {
        CountyProfile county = settings.county();
        double[] weights = VillageWeights.of(divisions, settings.seed());
        int[] usual = Apportionment.atLeastOne(county.households(), weights);
        int[] households = Apportionment.atLeastOne(settings.households(), weights);
        long residents = county.residents(settings.households());
        long away = county.registered(settings.households()) - residents;
        double[] familySizes = spread(households, divisions, settings.seed(), "residents ", FAMILY_SIZE_DEVIATION);
        double[] emigration = spread(households, divisions, settings.seed(), "away ", AWAY_DEVIATION);
        int[] furtherByVillage = Apportionment.of(residents - settings.households(), familySizes);
        int[] awayByVillage = Apportionment.of(away, emigration);
        List<List<RosterGroup>> groups = groups(settings, divisions, outline, usual);
        return IntStream.range(0, households.length)
                .mapToObj(i -> new RosterVillage(
                        divisions.villages().get(i),
                        groups.get(i),
                        households[i],
                        households[i] + furtherByVillage[i],
                        awayByVillage[i]))
                .toList();
    }

    /** Each village's groups; they depend on its usual households only, so they stay where they are for any number. */
    private static List<List<RosterGroup>> groups(
            RosterSettings settings, Divisions divisions, CountyOutline outline, int[] usualHouseholds) {
        String county = settings.county().code();
        List<RosterPlace> places =
                VillagePlaces.of(divisions, outline, SeededStream.of(settings.seed(), "places " + county));
        return IntStream.range(0, usualHouseholds.length)
                .mapToObj(i -> VillageGroups.of(
                        divisions.villages().get(i),
                        places.get(i),
                        usualHouseholds[i],
                        outline,
                        SeededStream.of(
                                settings.seed(),
                                "groups " + divisions.villages().get(i).code())))
                .toList();
    }

    /** The villages' weights for people of a kind: their households, log-normally more or less of them for each. */
    private static double[] spread(int[] households, Divisions divisions, long seed, String kind, double deviation) {
        double[] weights = new double[households.length];
        for (int i = 0; i < weights.length; i++) {
            String code = divisions.villages().get(i).code();
            weights[i] = households[i] * SeededStream.of(seed, kind + code).factor(deviation);
        }
        return weights;
    }
}
