package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.workflow.ReturnVisitSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitingAgainTest {
    /** In the sample of 20 per cent, and not. */
    private static final String SAMPLED = id(true);

    private static final String NOT_SAMPLED = id(false);
    private static final BulletinPeriod SECOND_QUARTER = BulletinPeriod.quarter(2024, 2);

    private final Casework casework = new Casework();

    private static String id(boolean sampled) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> "m-" + i)
                .filter(id -> ReturnVisitSample.contains(MatterId.of(id), 20) == sampled)
                .findFirst()
                .orElseThrow();
    }

    /** Archived on Thursday 14 March 2024. */
    private void archived(String id, String... persons) {
        casework.register(id, "2024-03-01", Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", persons))
                .handle(id, "2024-03-04", "610922-water", "2024-03-20")
                .finish(
                        id,
                        "2024-03-11",
                        MatterResult.EXPLAINED,
                        persons.length == 0 ? Satisfaction.NOT_ASKED : Satisfaction.SATISFIED);
    }

    private ReturnVisits visits(String day) {
        return ReturnVisits.of(Casework.WORKFLOW, casework.histories(), LocalDate.parse(day), Viewer.allKnowing());
    }

    @ParameterizedTest
    @CsvSource({"2024-04-12, AHEAD", "2024-04-13, DUE", "2024-04-14, OVERDUE"})
    void aVisitIsDueThirtyDaysAfterArchiving(String day, ReturnVisit.State state) {
        archived(SAMPLED, "p-7");

        assertThat(visits(day).visits())
                .containsExactly(new ReturnVisit(MatterId.of(SAMPLED), LocalDate.of(2024, 4, 13), state, null, null));
        assertThat(visits(day).toBeMade()).hasSize(state == ReturnVisit.State.AHEAD ? 0 : 1);
    }

    @Test
    void noneIsOwedBeforeArchivingOutsideTheSampleOrToNobody() {
        archived(NOT_SAMPLED, "p-7");
        archived(SAMPLED);

        assertThat(visits("2024-12-31").visits()).isEmpty();
        casework.claim("open", "2024-03-01");
        assertThat(visits("2024-12-31").visits()).isEmpty();
    }

    @Test
    void aDaySaidAtArchivingCountsForAnyMatter() {
        casework.claim(NOT_SAMPLED, "2024-03-01")
                .handle(NOT_SAMPLED, "2024-03-04", "610922-water", "2024-03-20")
                .report(NOT_SAMPLED, "2024-03-11", MatterResult.EXPLAINED)
                .signOff(NOT_SAMPLED, "2024-03-12")
                .reply(NOT_SAMPLED, "2024-03-13", Satisfaction.SATISFIED)
                .act(
                        NOT_SAMPLED,
                        "2024-03-14",
                        Action.ARCHIVE,
                        ActionData.of(Field.RETURN_VISIT, LocalDate.of(2024, 5, 1)));

        assertThat(visits("2024-05-01").toBeMade())
                .extracting(ReturnVisit::due)
                .containsExactly(LocalDate.of(2024, 5, 1));
    }

    @Test
    void theFirstVisitMeetsIt() {
        archived(SAMPLED, "p-7");
        casework.visit(SAMPLED, "2024-04-15", Satisfaction.BASICALLY_SATISFIED)
                .visit(SAMPLED, "2024-05-15", Satisfaction.DISSATISFIED);

        assertThat(visits("2024-04-14").toBeMade()).hasSize(1);
        assertThat(visits("2024-04-15").visits())
                .containsExactly(new ReturnVisit(
                        MatterId.of(SAMPLED),
                        LocalDate.of(2024, 4, 13),
                        ReturnVisit.State.DONE,
                        LocalDate.of(2024, 4, 15),
                        Satisfaction.BASICALLY_SATISFIED));
        assertThat(visits("2024-06-30").toBeMade()).isEmpty();
    }

    @Test
    void whatWasTakenUpAgainOwesOneForEachArchiving() {
        archived(SAMPLED, "p-7");
        casework.visit(SAMPLED, "2024-04-10", Satisfaction.DISSATISFIED)
                .reason(SAMPLED, "2024-04-11", Action.REOPEN)
                .finish(SAMPLED, "2024-04-15", MatterResult.SUPPORTED, Satisfaction.SATISFIED);

        assertThat(visits("2024-05-18").visits())
                .extracting(ReturnVisit::due, ReturnVisit::state)
                .containsExactly(
                        tuple(LocalDate.of(2024, 4, 13), ReturnVisit.State.DONE),
                        tuple(LocalDate.of(2024, 5, 18), ReturnVisit.State.DUE));
        assertThat(counts(visits("2024-06-30").made(SECOND_QUARTER))).containsExactly(1L, 2L, 0L);
        assertThat(visits("2024-06-30").made(SECOND_QUARTER).others()).containsExactly(MatterId.of(SAMPLED));
    }

    @Test
    void theFiguresCountTheVisitsDueInThePeriod() {
        List<String> ids = IntStream.range(0, 1000)
                .mapToObj(i -> "n-" + i)
                .filter(id -> ReturnVisitSample.contains(MatterId.of(id), 20))
                .limit(4)
                .toList();
        ids.forEach(id -> archived(id, "p-7"));
        casework.visit(ids.get(0), "2024-04-13", Satisfaction.SATISFIED)
                .visit(ids.get(1), "2024-04-14", Satisfaction.DISSATISFIED)
                .visit(ids.get(2), "2024-04-14", Satisfaction.NO_ANSWER);

        ReturnVisits visits = visits("2024-04-30");
        assertThat(counts(visits.made(SECOND_QUARTER))).containsExactly(3L, 4L, 0L);
        assertThat(counts(visits.inTime(SECOND_QUARTER))).containsExactly(1L, 4L, 0L);
        assertThat(counts(visits.satisfied(SECOND_QUARTER))).containsExactly(1L, 2L, 2L);
        assertThat(counts(visits.made(BulletinPeriod.quarter(2024, 1)))).containsExactly(0L, 0L, 0L);
        assertThat(counts(visits("2024-04-12").made(SECOND_QUARTER))).containsExactly(0L, 0L, 4L);
    }

    @Test
    void theAccusedAreNotSentToVisit() {
        casework.register(
                        SAMPLED,
                        "2024-03-01",
                        Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", "p-7")
                                .with(Field.ACCUSED_UNITS, List.of(UnitId.of("610922-roads"))))
                .handle(SAMPLED, "2024-03-04", "610922-water", "2024-03-20")
                .finish(SAMPLED, "2024-03-11", MatterResult.EXPLAINED, Satisfaction.SATISFIED);
        LocalDate day = LocalDate.of(2024, 4, 13);
        Viewer accused = Viewer.unit(UnitId.of("610922-roads"), UnitDirectory.empty());

        assertThat(visits("2024-04-13").visits()).hasSize(1);
        assertThat(ReturnVisits.of(Casework.WORKFLOW, casework.histories(), day, accused)
                        .visits())
                .isEmpty();
    }

    private static List<Long> counts(MatterFigure figure) {
        Indicator indicator = figure.indicator();
        return List.of(indicator.numerator(), indicator.denominator(), indicator.excluded());
    }
}
