package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three households of one village: H-1 is owed one-to-one help; P-1 lives in H-1 and P-2 beside H-3. */
class AssigningContactsTest {
    private static final String VILLAGE = "610921100201";
    private static final String HEADER = "household_id,person_id,line,kind,distance_m,locked";

    @TempDir
    Path folder;

    private final CallFixture calls = new CallFixture();

    @BeforeEach
    void aVillage() throws IOException {
        write("households.csv", """
                household_id,village_code,group,longitude,latitude,circumstances,confirmed_class
                H-1,610921100201,G1,108.500,32.900,,LINKED
                H-2,610921100201,G1,108.501,32.900,,REASSURED
                H-3,610921100201,G2,108.510,32.900,ALL,
                """.replace("ALL", ""));
        write("persons.csv", """
                person_id,lines,village_codes,groups,household_id,recused_households,capacity,longitude,latitude
                P-1,PARTY_MEMBER,610921100201,,H-1,,,108.500,32.900
                P-2,PARTY_MEMBER;CENTRAL_HOUSEHOLD_HEAD,610921100201,,,,2,108.510,32.900
                P-3,,610921100201,,,,,,
                """);
    }

    /** Nobody contacts the own household, so P-2 has H-1; then P-1 has H-2 and H-3, or P-2 the near one. */
    @Test
    void everybodyHasSomebodyAndTheLinkedOneItsOnePerson() throws IOException {
        assertThat(assign()).isZero();
        assertThat(read("out.csv").lines())
                .containsExactly(
                        HEADER,
                        "H-1,P-2,PARTY_MEMBER,ONE_TO_ONE,934,false",
                        "H-1,P-2,CENTRAL_HOUSEHOLD_HEAD,ONE_TO_ONE,934,false",
                        "H-2,P-1,PARTY_MEMBER,REGULAR,93,false",
                        "H-3,P-1,PARTY_MEMBER,REGULAR,934,false");
        assertThat(calls.out())
                .contains("Persons of the three lines, assigned from: 2\n")
                .contains("Persons without a line, left aside: 1\n")
                .contains("Households left to a person, counted as not owed one-to-one help: 1\n")
                .contains("Households that somebody contacts: 3 / 3 (100.0 %)\n")
                .contains("- a central household head: 1 / 3 (33.3 %)\n")
                .contains("Households owed one-to-one help with their one person: 1 / 1 (100.0 %)\n")
                .contains("Mean households of a person: 1.5\n")
                .contains("all together: 1961\n")
                .contains("Assignment: proved: nothing is better\n")
                .contains("Bottlenecks: 0\n")
                .contains("Audit of the contacts: sound");
        assertThat(calls.err()).isEmpty();
    }

    @Test
    void lastYearsTiesStayAndLockedOnesAreMarked() throws IOException {
        write("previous.csv", HEADER + "\nH-2,P-2,PARTY_MEMBER,,,\nH-3,P-2,CENTRAL_HOUSEHOLD_HEAD,REGULAR,5,TRUE\n");
        assertThat(assign("--previous=" + folder.resolve("previous.csv"))).isZero();
        assertThat(read("out.csv").lines())
                .contains("H-3,P-2,CENTRAL_HOUSEHOLD_HEAD,REGULAR,0,true", "H-2,P-1,PARTY_MEMBER,REGULAR,93,false");
        assertThat(calls.out()).contains("Households with other persons than before: 2\n");
        Files.move(folder.resolve("out.csv"), folder.resolve("kept.csv"));
        assertThat(assign("--previous=" + folder.resolve("kept.csv"))).isZero();
        assertThat(read("out.csv")).isEqualTo(read("kept.csv"));
        assertThat(calls.out()).contains("Households with other persons than before: 0\n");
    }

    @Test
    void aLockOfSomebodyUnknownIsToldAndDropped() throws IOException {
        write("previous.csv", HEADER + "\nH-2,P-9,PARTY_MEMBER,,,true\n");
        assertThat(assign("--previous=" + folder.resolve("previous.csv"))).isZero();
        assertThat(calls.out()).contains("To check: The tie of H-2 with P-9");
    }

    @Test
    void whatIsShortIsNamed() throws IOException {
        write("persons.csv", """
                person_id,lines,village_codes,household_id,recused_households,capacity
                P-1,PARTY_MEMBER,610921100201,H-1,,2
                P-2,PARTY_MEMBER,610921100201,,H-1,2
                """);
        assertThat(assign()).isZero();
        assertThat(read("out.csv").lines())
                .containsExactly(HEADER, "H-2,P-1,PARTY_MEMBER,REGULAR,,false", "H-3,P-2,PARTY_MEMBER,REGULAR,,false");
        assertThat(calls.out())
                .contains("Left out, owed one-to-one help: 1\n")
                .contains("Left out, others: 0\n")
                .contains("Bottlenecks: 1\n")
                .containsPattern(
                        "\n +1 +0 +1 +0 +1 +By the rule CONTACT_KEEPS_AWAY alone 2 persons .* +" + VILLAGE + "\n")
                .doesNotContain("CONTACT_OWN_HOUSEHOLD", "CONTACT_RECUSED_RELATION")
                .contains("Audit of the contacts: not sound")
                .contains("CONTACT_LINKED_WITHOUT_PERSON 1");
        assertThat(assign("--json")).isZero();
        assertThat(calls.out())
                .contains("\"left_out_linked\":1")
                .contains("\"household_ids\":[\"H-1\"]")
                .contains("\"left_out_ids\":[\"H-1\"]");
    }

    /** Each household of a village without anybody is a bottleneck of its own; those who read want one row. */
    @Test
    void bottlenecksOfAVillageAreOneRowTheLargestFirst() throws IOException {
        append("households.csv", """
                H-4,610921100202,G1,,,,REASSURED
                H-5,610921100202,G1,,,,REASSURED
                """);
        write("persons.csv", """
                person_id,lines,village_codes,household_id,recused_households,capacity
                P-1,PARTY_MEMBER,610921100201,H-1,,2
                P-2,PARTY_MEMBER,610921100201,,H-1,2
                """);
        assertThat(assign()).isZero();
        assertThat(calls.out())
                .contains("Bottlenecks: 3\n- places missing there: 3\n")
                .containsPattern("(?s)\n +2 +0 +2 +0 +2 +Nobody serves there.*\n +1 +0 +1 +0 +1 +By the rule");
        assertThat(assign("--json")).isZero();
        assertThat(calls.out()).contains("\"left_out_ids\":[\"H-4\",\"H-5\"]");
    }

    @Test
    void codesHaveTheirTitlesInChinese() throws IOException {
        append("households.csv", "H-4,610921100202,G1,,,,LINKED\n");
        assertThat(assign("--lang=zh")).isZero();
        assertThat(calls.out())
                .contains("中心户长 CENTRAL_HOUSEHOLD_HEAD")
                .contains("一对一帮扶无人 CONTACT_LINKED_WITHOUT_PERSON 1");
        assertThat(why("--household=H-2", "--lang=zh")).isZero();
        assertThat(calls.out()).containsPattern("H-2 +P-1 +党员 PARTY_MEMBER +一般联系 REGULAR");
        assertThat(why("--household=H-2", "--lang=zh", "--json")).isZero();
        assertThat(calls.out()).contains("\"line\":\"PARTY_MEMBER\"");
    }

    /** Many households, each to have somebody of both lines, and persons of two lines: too many ways to try them all. */
    @Test
    void whatIsFoundButNotProvedSaysSo() throws IOException {
        write("each.json", """
                {"id": "each", "version": "1", "title": {"zh": "每条线", "en": "each line"}, "extends": "hanyin-321",
                 "contact": {"coverage": [{"value": "EACH_LINE", "basis": {"document": "library default"}}]}}
                """);
        StringBuilder rows = new StringBuilder("household_id,village_code,confirmed_class\n");
        for (int i = 0; i < 200; i++) {
            rows.append("H-").append(i).append(",610921100201,REASSURED\n");
        }
        write("households.csv", rows.toString());
        write("persons.csv", """
                person_id,lines,village_codes,capacity
                P-1,PARTY_MEMBER;CENTRAL_HOUSEHOLD_HEAD,610921100201,90
                P-2,PARTY_MEMBER;CENTRAL_HOUSEHOLD_HEAD,610921100201,70
                P-3,PARTY_MEMBER,610921100201,60
                """);
        assertThat(assign("--pack=" + folder.resolve("each.json"))).isZero();
        assertThat(calls.out()).contains("Assignment: found, but not proved: a better one may exist\n");
    }

    /** A head of a grid keeps to the households of its base grids where the pack goes by grids. */
    @Test
    void gridsAndTheirMembersAreReadTogether() throws IOException {
        write("grids.csv", """
                grid_code,level,parent_code,village_code,name,head_person_id,worker_person_id
                610921100201001,1,,610921100201,东片,P-2,
                """);
        write("membership.csv", "household_id,grid_code\nH-1,610921100201001\n");
        assertThat(assign("--grids=" + folder.resolve("grids.csv"), "--membership=" + folder.resolve("membership.csv")))
                .isZero();
        assertThat(assign("--grids=" + folder.resolve("grids.csv"))).isEqualTo(2);
        assertThat(calls.err()).contains("Missing: --membership");
        write("membership.csv", "household_id,grid_code\nH-1,610921100201009\n");
        assertThat(assign("--grids=" + folder.resolve("grids.csv"), "--membership=" + folder.resolve("membership.csv")))
                .isEqualTo(2);
        assertThat(calls.err()).contains("MEMBER_GRID_UNKNOWN");
    }

    @Test
    void everyBadRowIsNamedAndTheRestGoesOn() throws IOException {
        append("persons.csv", "P-4,PARTY_MEMBER,610921100201,,,,1001,,\nP-5,PARTY,610921100201,,,,,,\n");
        append("households.csv", "H-4,6109,G1,,,,\n");
        write(
                "previous.csv",
                HEADER + "\nH-2,P-1,PARTY,,,\nH-2,P-1,PARTY_MEMBER,ONE,,x\n,P-1,PARTY_MEMBER,,,\n"
                        + "H-2,P-1,PARTY_MEMBER,,,\nH-2,P-1,PARTY_MEMBER,,,\n");
        assertThat(assign("--previous=" + folder.resolve("previous.csv"))).isEqualTo(3);
        assertThat(calls.err().lines().map(line -> line.replaceFirst("(([^,]*,){3}).*", "$1")))
                .containsExactly(
                        "line,column,code,",
                        "5,village_code,ROW_NOT_A_VILLAGE,",
                        "5,capacity,ROW_WHOLE_NUMBER,",
                        "6,lines,ROW_CHOICE,",
                        "2,line,ROW_CHOICE,",
                        "3,kind,ROW_CHOICE,",
                        "3,locked,ROW_CHOICE,",
                        "4,household_id,ROW_REQUIRED,",
                        "6,household_id,TIE_TWICE,");
        assertThat(calls.out()).contains("Rows refused: 7\n");
        assertThat(read("out.csv").lines()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--households", "--persons", "--previous"})
    void aMissingFileIsAWrongCall(String option) {
        assertThat(assign(option + "=" + folder.resolve("none"))).isEqualTo(2);
        assertThat(calls.err()).contains("none").containsOnlyOnce("\n");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--pack", "--as-of", "--households"})
    void whatIsNotGivenIsAskedFor(String option) {
        List<String> args = new ArrayList<>(base("assign"));
        args.add("--out=" + folder.resolve("out.csv"));
        args.removeIf(arg -> arg.startsWith(option));
        assertThat(calls.run(args)).isEqualTo(2);
        assertThat(calls.err()).contains("Missing: " + option);
    }

    @Test
    void noInputIsWrittenOver() {
        assertThat(assign("--out=" + folder.resolve("persons.csv"))).isEqualTo(2);
        assertThat(calls.err()).contains("is also read");
    }

    @Test
    void theAnswerIsInChineseToo() {
        assertThat(assign("--lang=zh")).isZero();
        assertThat(calls.out()).contains("有人联系的户：3 / 3").contains("分派：已证明：没有更好的");
    }

    /** H-1 and H-2 both want P-1: H-1 with P-1 and H-2 with P-2 is 1 + 4, the other way round 3 + 2. H-3 finds no room. */
    @Test
    void candidatesAreAssignedByTheirCostsAlone() throws IOException {
        write("candidates.csv", """
                household_id,person_id,cost
                H-2,P-1,2
                H-2,P-2,4
                H-1,P-1,9
                H-1,P-2,3
                H-1,P-1,1
                H-3,P-1,2147483647
                """);
        write("capacities.csv", "person_id,capacity\nP-2,1\nP-1,1\nP-0,2147483647\n");
        assertThat(candidates()).isZero();
        assertThat(read("out.csv")).isEqualTo("household_id,person_id,cost\nH-1,P-1,1\nH-2,P-2,4\n");
        assertThat(calls.out())
                .contains("Candidates named again, of which the cheapest counts: 1\n")
                .contains("Households without anybody (all of them with --json): H-3\n")
                .contains("Assignment: proved")
                .endsWith("\ntotal cost 5, assigned 2, unassigned 1\n");
        assertThat(candidates("--lang=zh")).isZero();
        assertThat(calls.out()).endsWith("\ntotal cost 5, assigned 2, unassigned 1\n");
        assertThat(candidates("--json")).isZero();
        assertThat(calls.out())
                .contains("\"proof\":\"PROVED\"")
                .contains("\"unassigned_ids\":[\"H-3\"],\"total_cost\":5,\"assigned\":2,\"unassigned\":1}");
    }

    @Test
    void badCandidatesAndCapacitiesAreNamed() throws IOException {
        write(
                "candidates.csv",
                "household_id,person_id,cost\nH-1,P-1,7\nH-1,P-9,1\nH-2,P-1,-1\nH-2,P-1,2147483648\n,P-1,1\n");
        write("capacities.csv", "person_id,capacity\nP-1,5\nP-2,\nP-3,x\nP-1,2\n");
        assertThat(candidates()).isEqualTo(3);
        assertThat(calls.err().lines().map(line -> line.replaceFirst("(([^,]*,){3}).*", "$1")))
                .containsExactly(
                        "line,column,code,",
                        "3,capacity,ROW_REQUIRED,",
                        "4,capacity,ROW_WHOLE_NUMBER,",
                        "5,person_id,ROW_DUPLICATE,",
                        "3,person_id,PERSON_NOT_LISTED,",
                        "4,cost,ROW_WHOLE_NUMBER,",
                        "5,cost,ROW_WHOLE_NUMBER,",
                        "6,household_id,ROW_REQUIRED,");
        assertThat(calls.err()).contains("The id stands in row 2 already.");
        assertThat(calls.out()).endsWith("\ntotal cost 7, assigned 1, unassigned 0\n");
    }

    @Test
    void candidatesAndAPackDoNotGoTogether() throws IOException {
        write("candidates.csv", "household_id,person_id,cost\n");
        assertThat(assign("--candidates=" + folder.resolve("candidates.csv"))).isEqualTo(2);
        assertThat(calls.err())
                .contains("--candidates and --pack do not go together")
                .containsOnlyOnce("\n");
    }

    @Test
    void aHouseholdsPersonIsExplained() {
        assertThat(why("--household=H-2")).isZero();
        assertThat(calls.out())
                .containsPattern("H-2 +P-1 +PARTY_MEMBER +REGULAR +93 +false")
                .contains("Who else could, and what all together would then cost more:")
                .containsPattern("P-2 +PARTY_MEMBER, CENTRAL_HOUSEHOLD_HEAD +840 +0 +0 ");
        assertThat(why("--household=H-1", "--person=P-1")).isZero();
        assertThat(calls.out()).contains("Why not this person: H-1 is the own household of P-1.");
        assertThat(why("--household=H-2", "--person=P-2")).isZero();
        assertThat(calls.out()).contains("P-2 may contact H-2, but then all together would cost more");
        assertThat(why("--household=H-2", "--person=P-1")).isZero();
        assertThat(calls.out()).contains("Why not this person: The person contacts the household.");
    }

    @Test
    void aHouseholdLeftOutNamesItsBottleneckAndNoEmptyTables() throws IOException {
        write("persons.csv", """
                person_id,lines,village_codes,capacity
                P-1,PARTY_MEMBER,610921100201,1
                P-2,PARTY_MEMBER,610921100201,1
                """);
        assertThat(why("--household=H-3")).isZero();
        assertThat(calls.out())
                .contains("Without somebody: of any line\nBottlenecks: ")
                .containsPattern("\n +3 +2 +3 +2 +1 +All places of 2 persons are taken")
                .doesNotContain("Who contacts it:");
        append("households.csv", "H-4,610921100202,G1,,,,LINKED\n");
        assertThat(why("--household=H-4")).isZero();
        assertThat(calls.out()).contains("Nobody serves there").doesNotContain("Who else could");
    }

    @Test
    void whoeverServesInNoLineIsToldSo() {
        assertThat(why("--person=P-3")).isEqualTo(2);
        assertThat(calls.err()).contains("P-3 serves in no line of contact");
    }

    /** What was just planned stands for what there was before, so that whoever need not move stays. */
    @Test
    void aPersonsLeavingIsHeldAgainstThePlanJustMade() {
        assertThat(why("--person=P-1")).isZero();
        assertThat(calls.out())
                .contains("Who else could best take each of them")
                .containsPattern("H-2 +P-2 +PARTY_MEMBER, CENTRAL_HOUSEHOLD_HEAD +840 +0 +1 ")
                .containsPattern("More left out +More changes.*\n +1 +1 ");
    }

    @Test
    void aPersonsHouseholdsAreExplained() {
        assertThat(why("--person=P-1")).isZero();
        assertThat(calls.out())
                .contains("\nHouseholds: 2\n")
                .contains("Most households: 40\n")
                .contains("Without this person, households with other persons: 2\n");
    }

    @ParameterizedTest
    @CsvSource({"--household=H-9,H-9", "--person=P-9,P-9", "--person=P-3,P-3"})
    void whatIsNotInThePlanIsAWrongCall(String option, String said) {
        assertThat(why(option)).isEqualTo(2);
        assertThat(calls.err()).contains(said).containsOnlyOnce("\n");
    }

    @Test
    void whyAsksOfWhom() {
        assertThat(why()).isEqualTo(2);
        assertThat(calls.err()).contains("Missing: --household, --person");
    }

    /** What run does by itself, a call of its files does again. */
    @ParameterizedTest
    @ValueSource(strings = {"hanyin", "shiquan"})
    void theFilesOfARunGiveItsContacts(String county) throws IOException {
        Path run = folder.resolve("run");
        assertThat(calls.run(List.of("run", "--county=" + county, "--households=800", "--out=" + run)))
                .isZero();
        assertThat(calls.out()).contains("Assignment: proved");
        assertThat(calls.run(List.of(
                        "assign",
                        "--pack=" + county + "-321",
                        "--as-of=2024-06-30",
                        "--households=" + run.resolve("households.csv"),
                        "--persons=" + run.resolve("persons.csv"),
                        "--grids=" + run.resolve("grids.csv"),
                        "--membership=" + run.resolve("membership.csv"),
                        "--out=" + folder.resolve("out.csv"))))
                .isZero();
        assertThat(read("out.csv")).isEqualTo(read("run/assignments.csv"));
        List<int[]> coverage = read("run/coverage.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells ->
                        new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[8])})
                .toList();
        assertThat(coverage.stream().mapToInt(figures -> figures[0]).sum()).isEqualTo(800);
        assertThat(coverage)
                .allSatisfy(figures -> assertThat(figures[1] + figures[2]).isEqualTo(figures[0]));
    }

    private List<String> base(String command) {
        return List.of(
                command,
                "--pack=hanyin-321",
                "--as-of=2024-06-30",
                "--households=" + folder.resolve("households.csv"),
                "--persons=" + folder.resolve("persons.csv"));
    }

    private int assign(String... more) {
        List<String> args = new ArrayList<>(base("assign"));
        for (String option : more) {
            args.removeIf(arg -> arg.split("=", 2)[0].equals(option.split("=", 2)[0]));
        }
        args.addAll(List.of(more));
        if (List.of(more).stream().noneMatch(option -> option.startsWith("--out="))) {
            args.add("--out=" + folder.resolve("out.csv"));
        }
        return calls.run(args);
    }

    private int candidates(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "assign",
                "--candidates=" + folder.resolve("candidates.csv"),
                "--persons=" + folder.resolve("capacities.csv"),
                "--out=" + folder.resolve("out.csv")));
        args.addAll(List.of(more));
        return calls.run(args);
    }

    private int why(String... more) {
        List<String> args = new ArrayList<>(base("why"));
        args.addAll(List.of(more));
        return calls.run(args);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void append(String name, String text) throws IOException {
        write(name, read(name) + text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
