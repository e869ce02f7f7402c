package org.jiceng.governance.examples.county.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A county's towns, villages, groups and households. Towns, villages and groups are held; households are made village by
 * village as they are asked for, so a million of them take the memory of one village's.
 */
public final class Roster {
    private static final double HOUSEHOLD_SIZE_DEVIATION = 0.06;
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

    /** Gives every household, by village and number; the same ones each time. */
    public void forEachHousehold(Consumer<RosterHousehold> action) {
        for (RosterVillage village : villages) {
            new VillageHouseholds(village, settings, outline).forEach(action);
        }
    }

    private static List<RosterVillage> villages(RosterSettings settings, Divisions divisions, CountyOutline outline) {
        CountyProfile county = settings.county();
        double[] weights = VillageWeights.of(divisions, settings.seed());
        int[] usual = Apportionment.atLeastOne(county.households(), weights);
        int[] households = Apportionment.atLeastOne(settings.households(), weights);
        long residents = county.residents(settings.households());
        int[] further = apportion(
                residents - settings.households(), households, divisions, settings.seed(), HOUSEHOLD_SIZE_DEVIATION);
        int[] away = apportion(
                county.registered(settings.households()) - residents,
                households,
                divisions,
                settings.seed(),
                AWAY_DEVIATION);
        List<Place> places =
                VillagePlaces.of(divisions, outline, SeededStream.of(settings.seed(), "places " + county.code()));
        List<RosterVillage> villages = new ArrayList<>();
        for (int i = 0; i < households.length; i++) {
            Division village = divisions.villages().get(i);
            List<RosterGroup> groups = VillageGroups.of(
                    village,
                    places.get(i),
                    usual[i],
                    outline,
                    SeededStream.of(settings.seed(), "groups " + village.code()));
            villages.add(new RosterVillage(village, groups, households[i], households[i] + further[i], away[i]));
        }
        return List.copyOf(villages);
    }

    /** Apportions people in proportion to households, more or less of them to a village. */
    private static int[] apportion(long people, int[] households, Divisions divisions, long seed, double deviation) {
        double[] weights = new double[households.length];
        for (int i = 0; i < weights.length; i++) {
            String code = divisions.villages().get(i).code();
            weights[i] = households[i]
                    * SeededStream.of(seed, "people " + deviation + " " + code).factor(deviation);
        }
        return Apportionment.of(people, weights);
    }
}
