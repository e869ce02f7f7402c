package org.jiceng.governance.grid.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.grid.assessment.Contacts.AS_OF;
import static org.jiceng.governance.grid.assessment.Contacts.accepted;
import static org.jiceng.governance.grid.assessment.Contacts.codes;
import static org.jiceng.governance.grid.assessment.Contacts.day;
import static org.jiceng.governance.grid.assessment.Contacts.household;
import static org.jiceng.governance.grid.assessment.Contacts.linkedSinceNewYear;
import static org.jiceng.governance.grid.assessment.Contacts.packWith;
import static org.jiceng.governance.grid.assessment.Contacts.person;
import static org.jiceng.governance.grid.assessment.Contacts.tie;
import static org.jiceng.governance.grid.assessment.Contacts.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessingAYearTest {
    private static final PolicyPack HANYIN = PolicyPacks.builtIn("hanyin-321");
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    /** The household is linked from new year on; 52 visits fall due in the year, every seventh day after new year. */
    private static List<ContactRecord> visits(int person, int household, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(week -> visit(person, household, day(7 * week)))
                .toList();
    }

    private static YearAssessment assess(
            PolicyPack pack,
            List<TieSpan> ties,
            List<ContactRecord> records,
            Map<HouseholdId, List<ClassPeriod>> classes) {
        ContactRegister register = Contacts.register(day(-20), LAST, records);
        return accepted(ContactAssessment.of(pack, AS_OF).assess(2024, ties, register, classes));
    }

    private static PersonAssessment alone(PolicyPack pack, int kept) {
        return assess(pack, List.of(tie(1, 1, day(-20), null)), visits(1, 1, kept), linkedSinceNewYear(1))
                .of(person(1))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "52, COMMENDED",
        "50, COMMENDED",
        "49, PASSED",
        "32, PASSED",
        "31, FAILED",
        "0, FAILED",
    })
    void theShareKeptIsHeldAgainstTheThresholdsExactly(int kept, Grade grade) {
        PersonAssessment one = alone(packWith("commendedShare", 100), kept); // 95 % of 52 is 49.4, 60 % is 31.2
        assertThat(one.grade()).isEqualTo(grade);
        assertThat(one.figures().visitsKept())
                .extracting(Indicator::numerator, Indicator::denominator)
                .containsExactly((long) kept, 52L);
    }

    @Test
    void theReasonNamesTheFigureAndTheThreshold() {
        assertThat(alone(HANYIN, 31).reasons())
                .singleElement()
                .extracting(reason -> reason.text(Locale.ENGLISH))
                .asString()
                .startsWith("Of 52 visits owed 31 were kept, less than 60 per cent.\n")
                .contains("a person decides");
    }

    /** So many persons, each with a household of one's own; the number of visits that each keeps. */
    private static Map<Grade, Integer> grades(PolicyPack pack, List<Integer> kept) {
        List<TieSpan> ties = new ArrayList<>();
        List<ContactRecord> records = new ArrayList<>();
        Map<HouseholdId, List<ClassPeriod>> classes = new LinkedHashMap<>();
        for (int i = 1; i <= kept.size(); i++) {
            ties.add(tie(i, i, day(-20), null));
            records.addAll(visits(i, i, kept.get(i - 1)));
            classes.putAll(linkedSinceNewYear(i));
        }
        return assess(pack, ties, records, classes).grades();
    }

    @Test
    void thoseWhoStandAlikeAreCommendedAllOrNone() {
        assertThat(grades(HANYIN, List.of(52, 49, 49, 49, 0)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Grade.COMMENDED, 1, Grade.PASSED, 3, Grade.FAILED, 1, Grade.NOT_ASSESSED, 0));
        assertThat(grades(HANYIN, List.of(52, 52, 49, 49, 0))).containsEntry(Grade.COMMENDED, 0);
        assertThat(grades(HANYIN, List.of(52, 52, 49, 49, 0, 0, 0, 0, 0, 0))).containsEntry(Grade.COMMENDED, 2);
        assertThat(grades(HANYIN, List.of(52, 51, 50, 49, 0, 0, 0, 0, 0))).containsEntry(Grade.COMMENDED, 1);
    }

    @Test
    void neverMoreThanTheShareAreCommendedAndNobodyBeforeSomebodyBetter() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int share = random.nextInt(101);
            int persons = 1 + random.nextInt(12);
            List<Integer> kept = random.ints(persons, 47, 53).boxed().toList();
            int commended = grades(packWith("commendedShare", share), kept).getOrDefault(Grade.COMMENDED, 0);
            List<Integer> best = kept.stream()
                    .sorted(Collections.reverseOrder())
                    .filter(n -> n >= 50)
                    .toList();
            // By the rule in words: groups of equals from the top, as long as a whole group still fits.
            int expected = 0;
            for (int i = 0; i < best.size(); i++) {
                boolean endOfGroup = i + 1 == best.size() || !best.get(i + 1).equals(best.get(i));
                if (endOfGroup && 100 * (i + 1) <= share * persons) {
                    expected = i + 1;
                }
            }
            assertThat(commended).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void moneyFollowsThePack() {
        PersonAssessment commended = alone(
                Contacts.packWith(Map.of("commendedShare", 100, "commendationFen", 50_000, "stipendFen", 8_000)), 52);
        assertThat(commended.commendationFen()).isEqualTo(50_000);
        assertThat(commended.stipendMonths()).isEqualTo(12);
        assertThat(commended.stipendFen()).isEqualTo(96_000);
        PersonAssessment byDefault = alone(HANYIN, 52);
        assertThat(byDefault.commendationFen()).isZero();
        assertThat(byDefault.stipendFen()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanyin-321", "shiquan-321"})
    void thePacksNameNoSumsAndSayThatThisIsTheirOwnDefault(String id) {
        PolicyPack pack = PolicyPacks.builtIn(id);
        AssessmentParameters.all()
                .forEach(parameter -> assertThat(
                                pack.inForce(parameter, AS_OF).basis().isLibraryDefault())
                        .as(parameter.pointer())
                        .isTrue());
        assertThat(pack.value(AssessmentParameters.COMMENDATION_FEN, AS_OF)).isZero();
        assertThat(pack.value(AssessmentParameters.STIPEND_FEN, AS_OF)).isZero();
    }

    @Test
    void aYearThatIsNotOverIsAssessedAsFarAsItIsRecorded() {
        ContactRegister register = Contacts.register(day(-20), day(70), visits(1, 1, 10));
        YearAssessment year = accepted(ContactAssessment.of(HANYIN, AS_OF)
                .assess(2024, List.of(tie(1, 1, day(-20), null)), register, linkedSinceNewYear(1)));
        assertThat(year.isWholeYear()).isFalse();
        assertThat(year.from()).isEqualTo(day(0));
        assertThat(year.to()).isEqualTo(day(70));
        assertThat(year.of(person(1)).orElseThrow().reasons())
                .extracting(Reason::code)
                .containsExactly("GRADE_BEYOND_SHARE", "GRADE_OF_PART_OF_YEAR");
        assertThat(assess(HANYIN, List.of(), List.of(), Map.of()).isWholeYear()).isTrue();
    }

    @Test
    void whatCannotBeAssessedIsRefusedWithEveryReason() {
        Map<HouseholdId, List<ClassPeriod>> overlapping = Map.of(
                household(1),
                List.of(
                        new ClassPeriod(HouseholdClass.LINKED, day(0), null),
                        new ClassPeriod(HouseholdClass.CONCERN, day(10), null)));
        ContactRegister register = ContactRegister.keptFor(day(0), LAST);
        assertThat(codes(ContactAssessment.of(HANYIN, AS_OF).assess(2023, List.of(), register, overlapping)))
                .containsExactly("YEAR_NOT_RECORDED", "CLASSES_OVERLAP");
    }

    @Test
    void visitsThatFellDueWhileNobodyWasTiedAreTold() {
        YearAssessment year = assess(
                HANYIN,
                List.of(tie(1, 1, day(8), day(360))),
                List.of(),
                Map.of(household(1), linkedSinceNewYear(1).get(household(1)), household(2), List.of()));
        assertThat(year.ofNobody()).extracting(DueVisit::due).containsExactly(day(7), day(364));
        assertThat(year.of(person(1)).orElseThrow().figures().visitsKept().denominator())
                .isEqualTo(50);
    }

    @Test
    void whoOnlyMadeContactsIsThereWithoutAGrade() {
        PersonAssessment one = assess(HANYIN, List.of(), visits(1, 1, 3), linkedSinceNewYear(1))
                .of(person(1))
                .orElseThrow();
        assertThat(one.grade()).isEqualTo(Grade.NOT_ASSESSED);
        assertThat(one.figures().contacts().excluded()).isEqualTo(3);
        assertThat(one.stipendMonths()).isZero();
        assertThat(assess(HANYIN, List.of(), List.of(), Map.of()).of(person(1))).isEmpty();
    }

    @Test
    void theAssessmentsOfPersonsAddUpToTheVisitsOfHouseholds() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<HouseholdId, List<ClassPeriod>> classes =
                    Map.of(household(1), Contacts.randomClasses(random), household(2), Contacts.randomClasses(random));
            List<TieSpan> ties = new ArrayList<>(Contacts.randomTies(random, 3, 2));
            List<ContactRecord> records = new ArrayList<>(Contacts.random(random, 4, 2));
            ContactRegister register = Contacts.register(day(-20), day(120), records);
            ContactAssessment assessment = ContactAssessment.of(HANYIN, AS_OF);
            YearAssessment year = accepted(assessment.assess(2024, ties, register, classes));

            VisitCheck check = VisitCheck.of(ServicePlan.of(HANYIN, AS_OF), register);
            List<DueVisit> due = classes.entrySet().stream()
                    .flatMap(one -> check.visits(one.getKey(), one.getValue(), ties, day(0), day(120)).due().stream())
                    .toList();
            assertThat(year.persons().stream()
                            .map(one -> one.figures().visitsKept())
                            .mapToLong(figure -> figure.denominator() + figure.excluded())
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(due.stream().mapToLong(one -> one.tied().size()).sum());
            assertThat(year.ofNobody()).as("seed %d", seed).hasSize((int)
                    due.stream().filter(one -> one.tied().isEmpty()).count());
            assertThat(year.persons().stream()
                            .map(one -> one.figures().contacts())
                            .mapToLong(figure -> figure.numerator() + figure.excluded())
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(register.between(day(0), day(120)).size());

            Collections.shuffle(ties, new Random(seed));
            Collections.shuffle(records, new Random(seed));
            assertThat(accepted(assessment.assess(2024, ties, Contacts.register(day(-20), day(120), records), classes)))
                    .as("seed %d", seed)
                    .isEqualTo(year);
        }
    }

    @Test
    void textsOfAssessmentsHoldNoIds() {
        YearAssessment year =
                assess(HANYIN, List.of(tie(1, 1, day(0), day(100))), visits(1, 1, 5), linkedSinceNewYear(1));
        assertThat(year.toString() + year.persons() + year.ofNobody()).doesNotContain("P-1", "H-1");
        year.persons().stream()
                .flatMap(one -> one.reasons().stream())
                .forEach(reason -> assertThat(reason.text(Locale.CHINA)).doesNotContain("P-1", "H-1"));
    }
}
