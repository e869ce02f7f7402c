package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiceng.governance.examples.county.roster.CountyOutline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningGridsTest {
    private static final String VILLAGE = "610921100201";
    private static final List<String> WRITTEN = List.of("grids.csv", "membership.csv", "grids.geojson", "issued.csv");

    @TempDir
    Path folder;

    private final CallFixture calls = new CallFixture();

    @Test
    void aVillageGetsAreasGroupsAndParts() throws IOException {
        village(30, 3);
        assertThat(plan()).isZero();
        assertThat(read("grids.csv").lines().map(line -> line.replaceAll("^(([^,]*,){8}).*", "$1")))
                .containsExactly(
                        "grid_code,level,parent_code,village_code,name,residents,households,workload,",
                        VILLAGE + "001,1,," + VILLAGE + ",东片,120,40,120,",
                        VILLAGE + "002,2," + VILLAGE + "001," + VILLAGE + ",二组,30,10,30,",
                        VILLAGE + "003,2," + VILLAGE + "001," + VILLAGE + ",一组,90,30,90,",
                        VILLAGE + "004,3," + VILLAGE + "003," + VILLAGE + ",一组-1,45,15,45,",
                        VILLAGE + "005,3," + VILLAGE + "003," + VILLAGE + ",一组-2,45,15,45,");
        assertThat(read("membership.csv").lines()).hasSize(41);
        assertThat(read("grids.geojson").lines().filter(line -> line.contains("grid_code")))
                .hasSize(5);
        assertThat(calls.out())
                .contains("Base grids: 3\n")
                .contains("- within tolerance: 1 / 1 (100.0 %)")
                .contains("- with the hull of their households instead: 1\n")
                .contains("Certificate of the grids: sound")
                .contains("Not examined: STAFF, ELIGIBILITY");
        assertThat(calls.err()).isEmpty();
    }

    @Test
    void headsAndWorkersAreNamedOrMissed() throws IOException {
        village(30, 3);
        Files.writeString(folder.resolve("persons.csv"), """
                person_id,lines,positions,village_codes,groups,household_id,valid_from,valid_to
                P-1,,VILLAGE_CADRE,610921100201,,,,
                P-2,,GROUP_LEADER,610921100201,G1,,,
                P-3,,GROUP_LEADER,610921100201,G2,,,2024-06-29
                P-4,CENTRAL_HOUSEHOLD_HEAD,,,,H-101,,
                P-5,PARTY_MEMBER;CENTRAL_HOUSEHOLD_HEAD,,610921100201,,H-130,2024-06-30,
                """);
        assertThat(plan("--persons=" + folder.resolve("persons.csv"))).isZero();
        assertThat(head("东片")).isEqualTo("P-1");
        assertThat(head("一组")).isEqualTo("P-2");
        assertThat(head("二组")).isEmpty();
        assertThat(List.of(head("一组-1"), head("一组-2"))).containsExactlyInAnyOrder("P-4", "P-5");
        assertThat(calls.out())
                .contains("Persons who serve: 4\n")
                .contains("Grids with a head: 4 / 5 (80.0 %)")
                .contains("Base grids with a worker: 3 / 3 (100.0 %)")
                .contains("Certificate of the grids: not sound")
                .contains("HEAD_MISSING");
    }

    /** In Hanyin a worker has one grid, wherever the villages of the worker are. */
    @Test
    void aPersonOfTwoVillagesWorksNoMoreGridsThanThePackAllows() throws IOException {
        write("villages.csv", "code,name\n610921100201,甲村\n610921100202,乙村\n");
        write("groups.csv", "village_code,group\n610921100201,一组\n610921100202,一组\n");
        write("households.csv", """
                household_id,village_code,group,longitude,latitude,residents
                H-1,610921100201,一组,108.5,32.9,3
                H-2,610921100202,一组,108.6,32.9,3
                """);
        write("persons.csv", "person_id,lines,village_codes\nP-1,PARTY_MEMBER,610921100201;610921100202\n");
        assertThat(plan("--persons=" + folder.resolve("persons.csv"))).isZero();
        assertThat(read("grids.csv")).containsOnlyOnce("P-1");
    }

    /** One household of 50 among 30 of one resident: a part of two should have 40, and at most 44. */
    @Test
    void whatCannotBeEqualIsNamedWithItsCause() throws IOException {
        village(30, 1);
        append("households.csv", "H-900," + VILLAGE + ",G1,108.509,32.9,50,\n");
        assertThat(plan()).isZero();
        assertThat(calls.out())
                .contains("- not within tolerance, proved impossible: 1 / 1 (100.0 %)")
                .contains("Why it is impossible, by cause: AREA_TOO_HEAVY 1")
                .contains("Largest deviation where it is impossible, %: 25.00")
                .contains("IMPOSSIBLE  ");
    }

    @Test
    void nothingMovesWhereNothingChanged() throws IOException {
        village(30, 3);
        assertThat(plan()).isZero();
        Map<String, String> first = written("out");
        assertThat(plan("--previous=" + folder.resolve("out"), "--out=" + folder.resolve("again")))
                .isZero();
        assertThat(calls.out())
                .contains("Households moved to another base grid: 0\n")
                .contains("Grids added: 0\n")
                .contains("Grids ended: 0\n");
        assertThat(written("again")).isEqualTo(first);
        assertThat(plan("--previous=" + folder.resolve("out").resolve("grids.csv"), "--out=" + folder.resolve("third")))
                .isZero();
        assertThat(written("third")).isEqualTo(first);
    }

    @Test
    void anEarlierPlanIsChangedAsLittleAsPossible() throws IOException {
        village(30, 3);
        assertThat(plan()).isZero();
        village(31, 3);
        assertThat(plan("--previous=" + folder.resolve("out"), "--out=" + folder.resolve("again")))
                .isZero();
        assertThat(calls.out())
                .contains("Households moved to another base grid: 0\n")
                .contains("Grids added: 0\n");
    }

    /** All 999 codes of the first village were issued, so it cannot have a new grid. */
    @Test
    void aVillageThatCannotBePlannedIsToldAndTheOthersArePlanned() throws IOException {
        write("villages.csv", "code,name\n610921100201,甲村\n610921100202,乙村\n");
        write("groups.csv", "village_code,group\n610921100201,一组\n610921100202,一组\n");
        String households = """
                household_id,village_code,group,longitude,latitude,residents
                H-1,610921100201,一组,108.5,32.9,3
                H-2,610921100202,一组,108.6,32.9,3
                """;
        write("households.csv", households);
        assertThat(plan()).isZero();
        String issued = IntStream.rangeClosed(1, 999)
                .mapToObj(number -> "610921100201%03d%n".formatted(number))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("out").resolve("issued.csv"), "grid_code\n" + issued);
        write("groups.csv", "village_code,group\n610921100201,一组\n610921100201,二组\n610921100202,一组\n");
        write("households.csv", households + "H-3,610921100201,二组,108.5,32.91,3\n");

        assertThat(plan("--previous=" + folder.resolve("out"), "--out=" + folder.resolve("again")))
                .isEqualTo(3);

        assertThat(calls.err())
                .contains("\n610921100201,,GRID_SERIALS_EXHAUSTED,")
                .contains("Plan fewer grids")
                .doesNotContain("610921100202");
        assertThat(calls.out())
                .contains("Villages that could not be planned")
                .containsPattern("610921100201  [A-Z_]+  ")
                .contains("Certificate of the grids: not sound");
        assertThat(read(folder.resolve("again").resolve("membership.csv")))
                .contains("H-2,")
                .doesNotContain("H-1,");
        assertThat(read(folder.resolve("again").resolve("issued.csv")).lines())
                .hasSizeGreaterThan(1000)
                .contains("610921100201001", "610921100201999", "610921100202001");
    }

    /** The second group ends and its code stays issued, though no grid of the plan before the last has it. */
    @Test
    void aCodeThatEndedIsNotGivenAgain() throws IOException {
        village(30, 3);
        String all = read(folder.resolve("households.csv"));
        assertThat(plan()).isZero();
        write("households.csv", all.replaceAll("(?m)^H-5.*\\R", ""));
        assertThat(plan("--previous=" + folder.resolve("out"), "--out=" + folder.resolve("again")))
                .isZero();
        write("households.csv", all.replace(",G2,", ",G3,"));
        assertThat(plan("--previous=" + folder.resolve("again"), "--out=" + folder.resolve("third")))
                .isZero();
        assertThat(read(folder.resolve("third/grids.csv")))
                .contains(VILLAGE + "007,2")
                .doesNotContain(VILLAGE + "002,");
        assertThat(read(folder.resolve("third/issued.csv")).lines()).hasSize(8).contains(VILLAGE + "002");
    }

    @Test
    void everyBadRowIsNamedAndTheRestGoesOn() throws IOException {
        village(30, 3);
        append("villages.csv", "610921100201,Again\n610921100,Town\n610921100203,\n");
        append("groups.csv", VILLAGE + ",G1,再,\n610921100299,G1,,\n" + VILLAGE + ",,,\n");
        append("households.csv", "H-1,610921100299,G1,108.5,32.9,3,\nH-2," + VILLAGE + ",G1,108.5,91,3,\n");
        write("persons.csv", """
                person_id,lines,positions,village_codes,groups,household_id,longitude,latitude,valid_from,valid_to
                P-1,PARTY,VILLAGE_CADRE,610921100201,,,,,,
                P-2,,,610921100201;610921100201,,,,,,
                P-3,,,,一组;,,,,,
                P-4,,,,,,108.5,,,
                P-5,,,,,,,,2024-02-01,2024-01-31
                P-6,,,,,,,,,
                P-6,,,,,,,,,
                """);
        assertThat(plan("--persons=" + folder.resolve("persons.csv"))).isEqualTo(3);
        assertThat(calls.err().lines().map(line -> line.replaceFirst("(([^,]*,){3}).*", "$1")))
                .containsExactly(
                        "line,column,code,",
                        "3,code,ROW_DUPLICATE,",
                        "4,code,ROW_NOT_A_VILLAGE,",
                        "5,name,ROW_REQUIRED,",
                        "4,group,ROW_DUPLICATE,",
                        "5,village_code,VILLAGE_NOT_LISTED,",
                        "6,group,ROW_REQUIRED,",
                        "42,village_code,VILLAGE_NOT_LISTED,",
                        "43,latitude,ROW_DEGREES,",
                        "2,lines,ROW_CHOICE,",
                        "3,village_codes,ROW_REPEATED_ITEM,",
                        "4,groups,ROW_REQUIRED,",
                        "5,latitude,ROW_PARTNER_MISSING,",
                        "6,valid_to,DAYS_REVERSED,",
                        "8,person_id,ROW_DUPLICATE,");
        assertThat(calls.err().lines().filter(line -> line.contains("DUPLICATE")))
                .satisfiesExactly(
                        village -> assertThat(village).contains(" row 2 already"),
                        group -> assertThat(group).contains(" row 2 already"),
                        person -> assertThat(person).contains(" row 7 already"));
        assertThat(read("membership.csv").lines()).hasSize(41);
        assertThat(calls.out()).contains("Rows refused: 14\n");
    }

    @ParameterizedTest
    @CsvSource({"villages.csv,code", "groups.csv,village_code", "households.csv,household_id"})
    void aFileWithoutARequiredColumnIsAWrongCall(String file, String column) throws IOException {
        village(30, 3);
        write(file, read(folder.resolve(file)).replaceFirst(column, "x"));
        assertThat(plan()).isEqualTo(2);
        assertThat(calls.err()).contains("lacks " + column);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--villages", "--groups", "--households", "--persons", "--boundary", "--previous"})
    void aMissingFileIsAWrongCall(String option) throws IOException {
        village(30, 3);
        assertThat(plan(option + "=" + folder.resolve("none"))).isEqualTo(2);
        assertThat(calls.err()).contains("none").containsOnlyOnce("\n");
    }

    @Test
    void theFilesOfAnEarlierPlanAreNotWrittenOver() throws IOException {
        village(30, 3);
        assertThat(plan()).isZero();
        assertThat(plan("--previous=" + folder.resolve("out"))).isEqualTo(2);
        assertThat(calls.err()).contains("is also read");
    }

    @Test
    void anEarlierPlanThatIsNotSoundIsAWrongCall() throws IOException {
        village(30, 3);
        assertThat(plan()).isZero();
        Path grids = folder.resolve("out/grids.csv");
        String sound = read(grids);
        write(
                "out/grids.csv",
                sound.replace(VILLAGE + "004,3," + VILLAGE + "003", VILLAGE + "004,3," + VILLAGE + "099"));
        assertThat(plan("--previous=" + grids, "--out=" + folder.resolve("again")))
                .isEqualTo(2);
        assertThat(calls.err()).contains("GRID_PARENT_UNKNOWN").contains(VILLAGE + "004");
        write("out/grids.csv", sound.replace(VILLAGE + "004,3", VILLAGE + "004,4"));
        assertThat(plan("--previous=" + grids, "--out=" + folder.resolve("again")))
                .isEqualTo(2);
        assertThat(calls.err()).contains("level,ROW_CHOICE").contains("MEMBER_GRID_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code|\"610921100201\"|- with the hull of their households instead: 0|given: 1",
                "village_code|610921100201|- with the hull of their households instead: 0|given: 1",
                "code|\"610921\"|- with one made within that of the town or county: 1|given: 0",
                "other|1|- with one made within that of the town or county: 1|given: 0"
            })
    void outlinesAreThoseOfVillagesOrOfWhatIsAbove(String property, String code, String said, String given)
            throws IOException {
        village(30, 3);
        String ring = "[[[108.49,32.89],[108.52,32.89],[108.52,32.91],[108.49,32.91],[108.49,32.89]]]";
        assertThat(plan("--boundary=" + boundary(property, code, ring))).isZero();
        assertThat(calls.out()).contains(said).contains(given).contains("Certificate of the grids: sound");
        assertThat(read("grids.geojson")).contains("[108.49,32.89]").contains("[108.52,32.91]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code|\"610922\"|[[[108.49,32.89],[108.52,32.89],[108.52,32.91],[108.49,32.89]]]|code or village_code",
                "code|\"610921\"|[[[108.49,32.89],[108.52,32.91],[108.52,32.89],[108.49,32.91],[108.49,32.89]]]|RINGS_CROSS",
                "code|\"610921\"|[[[108.49,32.89],[108.52,32.91]]]|RING_",
                "code|\"610921\"|[[[108.49,\"x\"],[108.52,32.91]]]|GEOJSON_POSITION at /features/0/geometry",
                "code|\"610921\"|{{|GEOJSON_SYNTAX"
            })
    void aWrongPolygonIsAWrongCall(String property, String code, String ring, String said) throws IOException {
        village(30, 3);
        assertThat(plan("--boundary=" + boundary(property, code, ring))).isEqualTo(2);
        assertThat(calls.err()).contains(said).containsOnlyOnce("\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPolygonInWhatLooksLikeAnotherEncodingIsAWrongCall() throws IOException {
        village(30, 3);
        Path boundary = write("boundary.geojson", "{\u0000\u0000\u0000\u0000{}{");
        assertThat(plan("--boundary=" + boundary)).isEqualTo(2);
        assertThat(calls.err()).contains("GEOJSON_SYNTAX").containsOnlyOnce("\n");
    }

    @Test
    void householdsOutsideTheirVillageAreCounted() throws IOException {
        village(30, 3);
        String ring = "[[[108.4995,32.89],[108.52,32.89],[108.52,32.9001],[108.4995,32.9001],[108.4995,32.89]]]";
        assertThat(plan("--boundary=" + boundary("code", "\"" + VILLAGE + "\"", ring)))
                .isZero();
        assertThat(calls.out()).containsPattern("Households outside the outline of their village: [1-9]");
    }

    @Test
    void placesOfWebMapsAreConverted() throws IOException {
        village(30, 3);
        assertThat(plan("--crs=gcj-02")).isZero();
        assertThat(calls.out()).contains("Places of the tables: GCJ-02, converted to WGS 84\n");
        assertThat(read("grids.geojson")).contains("[108.4952").doesNotContain("108.506");
        assertThat(plan("--crs=BD-09")).isEqualTo(2);
        assertThat(calls.err()).contains("WGS84, CGCS2000 or GCJ-02");
    }

    /** What run does by itself, a call of its files does again. */
    @ParameterizedTest
    @CsvSource({"hanyin,6000,true", "shiquan,400,false"})
    void theFilesOfARunGiveItsGrids(String county, int households, boolean divided) throws IOException {
        Path run = folder.resolve("run");
        assertThat(calls.run(List.of("run", "--county=" + county, "--households=" + households, "--out=" + run)))
                .isZero();
        assertThat(calls.out()).contains("Certificate of the grids: sound");
        Path outline = folder.resolve("county.geojson");
        try (InputStream file =
                Objects.requireNonNull(CountyOutline.class.getResourceAsStream("hanyin-shiquan.geojson"))) {
            Files.copy(file, outline);
        }
        assertThat(calls.run(List.of(
                        "plan",
                        "--pack=" + county + "-321",
                        "--as-of=2024-06-30",
                        "--villages=" + run.resolve("villages.csv"),
                        "--groups=" + run.resolve("groups.csv"),
                        "--households=" + run.resolve("households.csv"),
                        "--persons=" + run.resolve("persons.csv"),
                        "--boundary=" + outline,
                        "--out=" + folder.resolve("out"))))
                .isZero();
        assertThat(calls.err()).isEmpty();
        assertThat(written("out")).isEqualTo(written("run"));
        assertThat(read("grids.csv").lines().anyMatch(line -> line.matches("[0-9]{15},3,.*")))
                .isEqualTo(divided);
    }

    /** One group of some households in a row, 30 metres apart, and one of ten; with so many residents each. */
    private void village(int populous, int residents) throws IOException {
        write("villages.csv", "code,name\n" + VILLAGE + ",甲村\n");
        write("groups.csv", "village_code,group,name,area\n" + VILLAGE + ",G1,一组,东片\n" + VILLAGE + ",G2,二组,东片\n");
        StringBuilder rows =
                new StringBuilder("household_id,village_code,group,longitude,latitude,residents,circumstances\n");
        for (int i = 1; i <= populous + 10; i++) {
            boolean isFirst = i <= populous;
            rows.append("H-%d,%s,%s,108.%06d,32.9%s,%d,\n"
                    .formatted(
                            isFirst ? 100 + i : 500 + i - populous,
                            VILLAGE,
                            isFirst ? "G1" : "G2",
                            500_000 + 300 * (isFirst ? i : i - populous),
                            isFirst ? "001" : "02",
                            residents));
        }
        write("households.csv", rows.toString());
    }

    private Path boundary(String property, String code, String rings) throws IOException {
        return write(
                "boundary.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"%s\":%s},"
                                .formatted(property, code)
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}]}");
    }

    private int plan(String... more) {
        List<String> args = new ArrayList<>(List.of("plan", "--pack=hanyin-321", "--as-of=2024-06-30"));
        List<String> given = List.of(more);
        for (String option : List.of("villages", "groups", "households")) {
            addUnlessGiven("--" + option + "=", folder.resolve(option + ".csv"), given, args);
        }
        addUnlessGiven("--out=", folder.resolve("out"), given, args);
        args.addAll(given);
        return calls.run(args);
    }

    private static void addUnlessGiven(String option, Path file, List<String> given, List<String> args) {
        if (given.stream().noneMatch(one -> one.startsWith(option))) {
            args.add(option + file);
        }
    }

    private String head(String grid) throws IOException {
        return read("grids.csv")
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[4].equals(grid))
                .map(cells -> cells[8])
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> written(String name) throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (String file : WRITTEN) {
            written.put(file, read(folder.resolve(name).resolve(file)));
        }
        return written;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void append(String name, String text) throws IOException {
        write(name, read(folder.resolve(name)) + text);
    }

    private String read(String name) throws IOException {
        return read(folder.resolve("out").resolve(name));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
