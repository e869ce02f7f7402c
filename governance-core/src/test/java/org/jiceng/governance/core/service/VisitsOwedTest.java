package org.jiceng.governance.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsOwedTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final ServicePlan PLAN = ServicePlan.of(PolicyPacks.builtIn("hanyin-321"), AS_OF);
    private static final List<HouseholdClass> CLASSES = List.of(HouseholdClass.values());
    private static final long SEED = 1922;

    private static ClassPeriod red(@Nullable LocalDate until) {
        return new ClassPeriod(HouseholdClass.LINKED, FIRST, until);
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2024, 1, day);
    }

    @Test
    void greenIsHelpedOnRequestYellowRegularlyRedOneToOne() {
        assertThat(PLAN.help(HouseholdClass.REASSURED)).isEqualTo(Help.ON_REQUEST);
        assertThat(PLAN.help(HouseholdClass.CONCERN)).isEqualTo(Help.REGULAR);
        assertThat(PLAN.help(HouseholdClass.LINKED)).isEqualTo(Help.ONE_TO_ONE);
    }

    @Test
    void greenWaitsYellowIsMonthlyRedIsWeekly() {
        assertThat(PLAN.visits(HouseholdClass.REASSURED)).isEqualTo(VisitRhythm.ON_REQUEST);
        assertThat(PLAN.visits(HouseholdClass.CONCERN)).isEqualTo(new VisitRhythm(Period.ofMonths(1)));
        assertThat(PLAN.visits(HouseholdClass.LINKED)).isEqualTo(new VisitRhythm(Period.ofDays(7)));
    }

    @ParameterizedTest
    @CsvSource({
        "LINKED,2024-06-23,2024-06-30",
        "LINKED,2024-02-26,2024-03-04",
        "CONCERN,2024-01-31,2024-02-29",
        "CONCERN,2023-01-31,2023-02-28",
        "CONCERN,2024-12-31,2025-01-31",
        "LINKED,,2024-06-30",
        "CONCERN,,2024-06-30",
        "REASSURED,2024-06-23,",
        "REASSURED,,",
    })
    void theNextVisitIsDueOneIntervalAfterTheLast(
            HouseholdClass householdClass, @Nullable LocalDate last, @Nullable LocalDate due) {
        assertThat(PLAN.nextVisitDue(householdClass, last).orElse(null)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"7,0,0", "8,0,1", "9,0,1", "14,0,1", "15,0,2"})
    void anIntervalIsOwedOneVisitByItsLastDay(int to, int kept, int missed) {
        VisitAccount account = PLAN.account(List.of(red(null)), List.of(), FIRST, january(to));
        assertThat(account.kept()).hasSize(kept);
        assertThat(account.missed()).hasSize(missed);
        assertThat(account.due()).isEqualTo(kept + missed);
        assertThat(account.from()).isEqualTo(FIRST);
        assertThat(account.to()).isEqualTo(january(to));
    }

    @ParameterizedTest
    @CsvSource({"31,false,true", "1,true,false", "8,true,false", "9,false,true", "15,false,true"})
    void aVisitKeepsTheIntervalInWhichItLies(int day, boolean first, boolean second) {
        LocalDate visit = day == 31 ? FIRST.minusDays(1) : january(day);
        VisitAccount account = PLAN.account(List.of(red(null)), List.of(visit), FIRST, january(15));
        assertThat(account.kept().contains(january(8))).isEqualTo(first);
        assertThat(account.kept().contains(january(15))).isEqualTo(second && day < 16 && day != 31);
        assertThat(account.beyond()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"8,0", "9,1", "15,1", "16,2"})
    void anIntervalCutShortIsOwedNone(int until, int owed) {
        assertThat(PLAN.account(List.of(red(january(until))), List.of(), FIRST, january(31))
                        .missed())
                .hasSize(owed);
    }

    @Test
    void accountsOfSpansOneAfterAnotherAddUp() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            List<ClassPeriod> classes = new ArrayList<>();
            LocalDate from = FIRST.plusDays(random.nextInt(20));
            for (int i = random.nextInt(4); i > 0; i--) {
                LocalDate until = from.plusDays(1 + random.nextInt(60));
                classes.add(new ClassPeriod(CLASSES.get(random.nextInt(3)), from, i == 1 ? null : until));
                from = until.plusDays(random.nextInt(5));
            }
            List<LocalDate> visits = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                visits.add(FIRST.plusDays(random.nextInt(200) - 10));
            }
            LocalDate cut = FIRST.plusDays(1 + random.nextInt(150));
            LocalDate end = LocalDate.of(2024, 6, 30);
            VisitAccount whole = PLAN.account(classes, visits, FIRST, end);
            VisitAccount early = PLAN.account(classes, visits, FIRST, cut.minusDays(1));
            VisitAccount late = PLAN.account(classes, visits, cut, end);
            List<LocalDate> kept = new ArrayList<>(early.kept());
            kept.addAll(late.kept());
            List<LocalDate> missed = new ArrayList<>(early.missed());
            missed.addAll(late.missed());
            assertThat(kept).as("seed %d round %d", SEED, round).isEqualTo(whole.kept());
            assertThat(missed).as("seed %d round %d", SEED, round).isEqualTo(whole.missed());
            assertThat(early.beyond() + late.beyond())
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(whole.beyond());
            assertThat(whole.beyond()).isLessThanOrEqualTo(new TreeSet<>(visits).size());
        }
    }

    @Test
    void classesFollowOneAnotherInTime() {
        ClassPeriod early = red(january(10));
        ClassPeriod late = new ClassPeriod(HouseholdClass.CONCERN, january(10), null);
        assertThat(PLAN.account(List.of(early, late), List.of(), FIRST, january(31))
                        .due())
                .isEqualTo(1);
        assertThatThrownBy(() -> PLAN.account(List.of(late, early), List.of(), FIRST, january(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-01");
        assertThatThrownBy(() -> PLAN.account(List.of(red(january(11)), late), List.of(), FIRST, january(31)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PLAN.account(List.of(), List.of(), january(2), FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-02");
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        assertThatThrownBy(() -> red(FIRST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> red(FIRST.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(red(january(2)).until()).isEqualTo(january(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P7D", "P1M", "P1Y", "P1Y2M3D", "P100Y", "ON_REQUEST"})
    void aRhythmReadsBackFromItsText(String text) {
        assertThat(VisitRhythm.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-7D", "P1M-1D"})
    void aRhythmIsAboveZeroAndAtMostAHundredYears(String text) {
        assertThatThrownBy(() -> VisitRhythm.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weekly", "on_request", "PT24H"})
    void aTextThatIsNoRhythmIsRefused(String text) {
        assertThatThrownBy(() -> VisitRhythm.of(text)).isInstanceOf(DateTimeException.class);
    }
}
