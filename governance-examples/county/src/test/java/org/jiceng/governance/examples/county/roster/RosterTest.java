package org.jiceng.governance.examples.county.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    @ParameterizedTest
    @CsvSource({"HANYIN, 83590, 237900, 310000, 10, 156", "SHIQUAN, 63949, 182000, 237158, 11, 164"})
    void hasThePublishedFiguresExactly(
            CountyProfile county, int households, long residents, long registered, int towns, int villages) {
        Roster roster = Roster.of(settings(county, county.households(), 7));
        RosterSummary summary = summary(roster);
        assertThat(summary.households()).isEqualTo(households);
        assertThat(summary.residents()).isEqualTo(residents);
        assertThat(summary.registered()).isEqualTo(registered);
        assertThat(roster.divisions().towns()).hasSize(towns);
        assertThat(roster.divisions().villages()).hasSize(villages);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 155, 156, 157, 1_000, 9_999})
    void hasExactlyTheHouseholdsAskedFor(int households) {
        List<HouseholdRow> made = households(Roster.of(settings(CountyProfile.HANYIN, households, 3)));
        Set<String> ids = made.stream().map(HouseholdRow::householdId).collect(Collectors.toSet());
        Set<String> villages = made.stream().map(HouseholdRow::villageCode).collect(Collectors.toSet());
        assertThat(ids).hasSize(households).hasSize(made.size());
        if (households >= 156) {
            assertThat(villages).hasSize(156);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void refusesOtherNumbersOfHouseholds(int households) {
        assertThatThrownBy(() -> settings(CountyProfile.HANYIN, households, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("households is " + households);
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2024})
    void refusesYearsWithoutAList(int year) {
        assertThatThrownBy(() -> new RosterSettings(CountyProfile.HANYIN, 10, 1, year, AS_OF))
                .hasMessageContaining("listYear is " + year);
    }

    @Test
    void isTheSameInAnyLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<HouseholdRow> here = households(Roster.of(settings(CountyProfile.SHIQUAN, 2_000, 11)));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(households(Roster.of(settings(CountyProfile.SHIQUAN, 2_000, 11))))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Another digest here means that every roster changes: worth a line in the change log, never a slip. */
    @Test
    void isTheRosterThatWasReleased() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Roster roster = Roster.of(settings(CountyProfile.SHIQUAN, 2_000, 1));
        roster.groups().forEach(group -> digest.update(bytes(group.cells())));
        roster.forEachHousehold(household -> digest.update(bytes(household.cells())));
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("ca76ac5969f2ede9db0cde0244033fc561c0f3d2b5839765a5185b5f49bfa215");
    }

    @Test
    void anotherSeedGivesAnotherRoster() {
        assertThat(households(Roster.of(settings(CountyProfile.HANYIN, 200, 1))))
                .isNotEqualTo(households(Roster.of(settings(CountyProfile.HANYIN, 200, 2))));
    }

    @Test
    void groupsStayWhereTheyAreForAnyNumberOfHouseholds() {
        assertThat(Roster.of(settings(CountyProfile.HANYIN, 10, 1)).groups())
                .isEqualTo(Roster.of(settings(CountyProfile.HANYIN, 20_000, 1)).groups());
    }

    @ParameterizedTest
    @EnumSource(CountyProfile.class)
    void everyPlaceIsInsideTheCounty(CountyProfile county) {
        CountyOutline outline = CountyOutline.of(county);
        Roster roster = Roster.of(settings(county, 20_000, 5));
        assertThat(roster.groups()).allMatch(group -> outline.contains(group.place()));
        roster.forEachHousehold(household -> assertThat(outline.contains(
                        new RosterPlace(millionths(household.longitude()), millionths(household.latitude()))))
                .as(household.householdId())
                .isTrue());
    }

    @Test
    void villagesOfATownLieCloserThanThoseOfTheCounty() {
        List<RosterGroup> groups =
                Roster.of(settings(CountyProfile.SHIQUAN, 1_000, 5)).groups();
        double within = meanMetres(groups, true);
        double across = meanMetres(groups, false);
        assertThat(within).isLessThan(across / 2);
    }

    @ParameterizedTest
    @EnumSource(CountyProfile.class)
    void everyVillageHasThreeToTwelveGroupsInTwoToFourAreas(CountyProfile county) {
        Map<String, Set<String>> groups = new HashMap<>();
        Map<String, Set<String>> areas = new HashMap<>();
        Roster roster = Roster.of(settings(county, 1_000, 5));
        for (RosterGroup group : roster.groups()) {
            groups.computeIfAbsent(group.villageCode(), code -> new HashSet<>()).add(group.group());
            areas.computeIfAbsent(group.villageCode(), code -> new HashSet<>()).add(group.area());
        }
        assertThat(groups).hasSameSizeAs(roster.divisions().villages());
        assertThat(groups.values()).allMatch(ids -> ids.size() >= 3 && ids.size() <= 12);
        assertThat(areas.values()).allMatch(names -> names.size() >= 2 && names.size() <= 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023})
    void everyYearsListWorks(int year) {
        RosterSettings settings = new RosterSettings(CountyProfile.HANYIN, 500, 1, year, AS_OF);
        assertThat(households(Roster.of(settings))).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isPlausible(long seed) {
        List<HouseholdRow> made = households(Roster.of(settings(CountyProfile.HANYIN, 30_000, seed)));
        assertThat(part(made, household -> household.circumstances().contains("LEFT_BEHIND")))
                .isBetween(0.10, 0.14);
        assertThat(part(made, household -> household.circumstances().contains("POVERTY")))
                .isBetween(0.06, 0.10);
        assertThat(part(made, household -> household.circumstances().contains("DISABLED")))
                .isBetween(0.06, 0.08);
        assertThat(part(made, household -> household.circumstances().contains("RELEASED")))
                .isBetween(0.001, 0.006);
        assertThat(part(made, household -> household.incomeYuan().isEmpty())).isBetween(0.02, 0.04);
        assertThat(part(made, household -> household.incomeYear().equals("2022")))
                .isBetween(0.015, 0.035);
        assertThat(part(made, household -> household.safeFamilyYears().contains("2023")))
                .isBetween(0.45, 0.6);
        assertThat(part(made, household -> household.ratingsKnownTo().isEmpty()))
                .isBetween(0.01, 0.03);
        assertThat(part(made, household -> !household.openClaims().equals("0"))).isBetween(0.03, 0.05);
        assertThat(incomeAHead(made)).isBetween(12_800.0, 14_200.0);
    }

    @Test
    void theIncomeCurveKeepsItsMeanAndRises() {
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            sum += IncomeCurve.fen((i + 0.5) / 10_000);
            assertThat(IncomeCurve.fen((i + 1.0) / 10_000)).isGreaterThan(IncomeCurve.fen(i / 10_000.0));
        }
        assertThat(sum / 10_000).isCloseTo(IncomeCurve.MEAN_FEN, Percentage.withPercentage(0.01));
        assertThat(IncomeCurve.fen(0)).isPositive();
    }

    @Test
    void apportionsExactly() {
        assertThat(Apportionment.of(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Apportionment.of(0, new double[] {1, 2})).containsExactly(0, 0);
        assertThat(Apportionment.atLeastOne(3, new double[] {1, 1_000, 1})).containsExactly(1, 1, 1);
        assertThat(Apportionment.atLeastOne(2, new double[] {1, 1_000, 1})).containsExactly(0, 2, 0);
    }

    private static RosterSettings settings(CountyProfile county, int households, long seed) {
        return new RosterSettings(county, households, seed, 2021, AS_OF);
    }

    private static List<HouseholdRow> households(Roster roster) {
        List<HouseholdRow> households = new ArrayList<>();
        roster.forEachHousehold(households::add);
        return households;
    }

    private static RosterSummary summary(Roster roster) {
        RosterSummary summary = new RosterSummary(2023);
        roster.forEachHousehold(summary::add);
        return summary;
    }

    private static double part(List<HouseholdRow> households, Predicate<HouseholdRow> condition) {
        return (double) households.stream().filter(condition).count() / households.size();
    }

    private static double incomeAHead(List<HouseholdRow> households) {
        double income = 0;
        long people = 0;
        for (HouseholdRow household : households) {
            if (household.incomeYear().equals("2023")) {
                income += Double.parseDouble(household.incomeYuan());
                people += Long.parseLong(household.residents());
            }
        }
        return income / people;
    }

    /** Mean distance between the first groups of villages, of the same town or of all. */
    private static double meanMetres(List<RosterGroup> groups, boolean sameTown) {
        List<RosterGroup> first =
                groups.stream().filter(group -> group.group().equals("G01")).toList();
        return first.stream()
                .flatMapToDouble(a -> first.stream()
                        .filter(b -> !a.equals(b))
                        .filter(b -> !sameTown || a.villageCode().regionMatches(0, b.villageCode(), 0, 9))
                        .mapToDouble(b -> a.place().metresTo(b.place())))
                .average()
                .orElseThrow();
    }

    private static byte[] bytes(List<String> cells) {
        return String.join(",", cells).getBytes(StandardCharsets.UTF_8);
    }

    private static int millionths(String degrees) {
        return Integer.parseInt(degrees.replace(".", ""));
    }
}
