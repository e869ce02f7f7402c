package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.supervision.Assessment.Component;
import org.jiceng.governance.ledger.supervision.Assessment.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessingAMatterTest {
    private static final SupervisionSettings SETTINGS =
            SupervisionSettings.of(PolicyPacks.builtIn("shiquan-321"), LocalDate.of(2024, 1, 1));

    private final Casework casework = new Casework();

    private Assessment assess(String id, String day) {
        return Assessment.of(Casework.WORKFLOW, SETTINGS, casework.history(id), Casework.on(day))
                .orElseThrow();
    }

    private Component component(AssessmentPart part, String day) {
        return assess("m", day).component(part);
    }

    private void handledWell() {
        casework.claim("m", "2024-03-01").handle("m", "2024-03-04", "610922-water", "2024-03-20");
    }

    private void archived(Satisfaction satisfaction) {
        handledWell();
        casework.finish("m", "2024-03-11", MatterResult.EXPLAINED, satisfaction);
    }

    @Test
    void aMatterHandledInTimeHasAllPoints() {
        archived(Satisfaction.SATISFIED);

        Assessment assessment = assess("m", "2024-03-31");
        assertThat(assessment.components()).extracting(Component::part).containsExactly(AssessmentPart.values());
        assertThat(assessment.components()).extracting(Component::finding).containsOnly(Finding.KEPT);
        assertThat(assessment.points()).isEqualTo(100);
        assertThat(assessment.attainable()).isEqualTo(100);
    }

    @Test
    void whatIsNotDecidedGivesNothingAndTakesNothing() {
        casework.claim("m", "2024-03-01");

        Assessment assessment = assess("m", "2024-03-01");
        assertThat(assessment.components()).extracting(Component::finding).containsOnly(Finding.NOT_YET);
        assertThat(assessment.points()).isZero();
        assertThat(assessment.attainable()).isZero();
        assertThat(Assessment.of(Casework.WORKFLOW, SETTINGS, casework.history("m"), Casework.on("2024-02-29")))
                .isEmpty();
    }

    /** Received on 1 March; the fifteenth day is the 16th, a Saturday, and rolls over to Monday the 18th. */
    @ParameterizedTest
    @CsvSource({"2024-03-18, KEPT, ASSESSED_IN_TIME", "2024-03-19, FAILED, ASSESSED_LATE"})
    void acceptanceIsInTimeThroughTheLastDay(String day, Finding finding, String code) {
        casework.claim("m", "2024-03-01")
                .instruct("m", "2024-03-04", Instruction.ACCEPT)
                .accept("m", day);

        Component accepted = component(AssessmentPart.ACCEPTED_IN_TIME, "2024-04-30");
        assertThat(accepted.finding()).isEqualTo(finding);
        assertThat(accepted.points()).isEqualTo(finding == Finding.KEPT ? 15 : 0);
        assertThat(accepted.attainable()).isEqualTo(15);
        assertThat(accepted.explanation().code()).isEqualTo(code);
    }

    /** Accepted on 5 March 2024; sixty days end on Saturday 4 May, a day off in the holidays, and roll over to the 6th. */
    @ParameterizedTest
    @CsvSource({
        "0, 2024-05-06, KEPT",
        "0, 2024-05-07, FAILED",
        "10, 2024-05-06, KEPT",
        "10, 2024-05-07, KEPT_BY_EXTENSION",
        "10, 2024-05-14, KEPT_BY_EXTENSION",
        "10, 2024-05-15, FAILED",
    })
    void aLawfulExtensionCountsAsInTimeButApart(int days, String replied, Finding finding) {
        handledWell();
        if (days > 0) {
            casework.extend("m", "2024-03-08", days);
        }
        casework.report("m", "2024-04-02", MatterResult.EXPLAINED)
                .signOff("m", "2024-04-03")
                .reply("m", replied, Satisfaction.SATISFIED);

        assertThat(component(AssessmentPart.CLOSED_IN_TIME, "2024-06-30").finding())
                .isEqualTo(finding);
        assertThat(component(AssessmentPart.CLOSED_IN_TIME, "2024-06-30").points())
                .isEqualTo(finding == Finding.FAILED ? 0 : 25);
    }

    /** Asked on 1 February 2024: thirty days end on Saturday 2 March and roll over to the 4th; thirty-three on the 5th. */
    @ParameterizedTest
    @CsvSource({"2024-03-04, KEPT", "2024-03-05, KEPT", "2024-03-06, FAILED"})
    void theTimeOfAHearingDoesNotCountAndIsNoExtension(String replied, Finding finding) {
        casework.reReview("m", "2024-02-01")
                .handle("m", "2024-02-02", "610922-water", "2024-02-20")
                .hear("m", "2024-02-20", 3)
                .report("m", "2024-02-21", MatterResult.NOTED)
                .signOff("m", "2024-02-22")
                .reply("m", replied, Satisfaction.SATISFIED);

        assertThat(component(AssessmentPart.CLOSED_IN_TIME, "2024-06-30").finding())
                .isEqualTo(finding);
    }

    @Test
    void theOtherClocksEarnTheirShareRoundedDown() {
        casework.claim("m", "2024-03-01")
                .instruct("m", "2024-03-08", Instruction.ACCEPT)
                .accept("m", "2024-03-11");

        Component clocks = component(AssessmentPart.CLOCKS_KEPT, "2024-03-12");
        assertThat(clocks.finding()).isEqualTo(Finding.PARTLY);
        assertThat(clocks.explanation().attributes()).isEqualTo(Map.of("kept", "1", "of", "2"));
        assertThat(clocks.points()).isEqualTo(5);
    }

    @Test
    void aClockSetOffAnewCountsForEachRun() {
        handledWell();
        casework.report("m", "2024-03-25", MatterResult.EXPLAINED)
                .reason("m", "2024-03-26", Action.RETURN)
                .finish("m", "2024-03-27", MatterResult.EXPLAINED, Satisfaction.SATISFIED);

        assertThat(casework.history("m").clockRuns().stream().map(clock -> clock.id()))
                .filteredOn("UNIT"::equals)
                .hasSize(2);
        Component clocks = component(AssessmentPart.CLOCKS_KEPT, "2024-03-31");
        assertThat(clocks.explanation().attributes()).isEqualTo(Map.of("kept", "12", "of", "13"));
        assertThat(component(AssessmentPart.DONE_AT_ONCE, "2024-03-31").finding())
                .isEqualTo(Finding.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"OFFICE, PARTLY, 6", "COMMITTEE, PARTLY, 3", "SECRETARY, FAILED, 0"})
    void theHigherTheLineThatUrgedTheFewerThePoints(Rung highest, Finding finding, int points) {
        casework.claim("m", "2024-03-01");
        for (Rung line : Rung.values()) {
            if (line.compareTo(highest) <= 0) {
                casework.urge("m", "2024-04-01", line);
            }
        }

        Component urged = component(AssessmentPart.NOT_URGED, "2024-04-01");
        assertThat(urged.finding()).isEqualTo(finding);
        assertThat(urged.points()).isEqualTo(points);
        assertThat(urged.explanation().attributes()).isEqualTo(Map.of("line", highest.name()));
    }

    @Test
    void whatThePersonSaidLastCounts() {
        archived(Satisfaction.SATISFIED);
        assertThat(component(AssessmentPart.SATISFIED, "2024-03-31").points()).isEqualTo(20);

        casework.visit("m", "2024-04-10", Satisfaction.DISSATISFIED);
        assertThat(component(AssessmentPart.SATISFIED, "2024-04-30").finding()).isEqualTo(Finding.FAILED);
        assertThat(component(AssessmentPart.SATISFIED, "2024-03-31").finding()).isEqualTo(Finding.KEPT);

        casework.visit("m", "2024-05-10", Satisfaction.NO_ANSWER);
        assertThat(component(AssessmentPart.SATISFIED, "2024-05-31").finding()).isEqualTo(Finding.FAILED);
    }

    @Test
    void whoDidNotAnswerGivesNoPointsAndTakesNone() {
        archived(Satisfaction.NO_ANSWER);

        assertThat(component(AssessmentPart.SATISFIED, "2024-03-31").finding()).isEqualTo(Finding.NOT_APPLICABLE);
        assertThat(assess("m", "2024-03-31").attainable()).isEqualTo(80);
    }

    @Test
    void doneAgainAndTakenUpAgainCost() {
        handledWell();
        casework.report("m", "2024-03-11", MatterResult.EXPLAINED)
                .signOff("m", "2024-03-12")
                .reply("m", "2024-03-13", Satisfaction.DISSATISFIED)
                .act("m", "2024-03-14", Action.REWORK, ActionData.none())
                .finish("m", "2024-03-15", MatterResult.SUPPORTED, Satisfaction.SATISFIED)
                .visit("m", "2024-04-10", Satisfaction.DISSATISFIED)
                .reason("m", "2024-04-11", Action.REOPEN);

        assertThat(component(AssessmentPart.DONE_AT_ONCE, "2024-04-30")
                        .explanation()
                        .attributes())
                .isEqualTo(Map.of("returned", "0", "reworked", "1"));
        assertThat(component(AssessmentPart.NOT_REOPENED, "2024-03-31").finding())
                .isEqualTo(Finding.KEPT);
        assertThat(component(AssessmentPart.NOT_REOPENED, "2024-04-30").finding())
                .isEqualTo(Finding.FAILED);
    }

    @Test
    void aMatterThatNobodyHadToDecideOnIsNotAssessedForIt() {
        casework.claim("m", "2024-03-01").act("m", "2024-04-30", Action.WITHDRAW, ActionData.none());

        for (AssessmentPart part : List.of(
                AssessmentPart.ACCEPTED_IN_TIME,
                AssessmentPart.ASSIGNED_IN_TIME,
                AssessmentPart.CLOSED_IN_TIME,
                AssessmentPart.DONE_AT_ONCE,
                AssessmentPart.SATISFIED,
                AssessmentPart.NOT_REOPENED)) {
            assertThat(component(part, "2024-05-31").finding()).as("%s", part).isEqualTo(Finding.NOT_APPLICABLE);
        }
    }

    @Test
    void aRejectionIsInTimeOrLateLikeAnAcceptance() {
        casework.claim("m", "2024-03-01")
                .instruct("m", "2024-03-04", Instruction.REJECT)
                .act(
                        "m",
                        "2024-03-19",
                        Action.REJECT,
                        casework.told("m", "2024-03-19", Field.TOLD).with(Field.GROUND, "..."));

        assertThat(component(AssessmentPart.ACCEPTED_IN_TIME, "2024-03-31").finding())
                .isEqualTo(Finding.FAILED);
        assertThat(component(AssessmentPart.CLOSED_IN_TIME, "2024-03-31").finding())
                .isEqualTo(Finding.NOT_APPLICABLE);
    }

    @Test
    void inAVillageNoStatutoryLimitRuns() {
        casework.register(
                "m",
                "2024-03-01",
                Casework.registration(
                        Book.SUGGESTION,
                        MatterKind.SUGGESTION,
                        "610922101203-office",
                        Tier.VILLAGE,
                        "610922101203",
                        "p-7"));
        casework.instruct("m", "2024-03-04", Instruction.ACCEPT).accept("m", "2024-03-05");

        assertThat(component(AssessmentPart.ACCEPTED_IN_TIME, "2024-03-06")
                        .explanation()
                        .code())
                .isEqualTo("NO_LIMIT_RUNS");
    }

    @Test
    void aYearThatTheCalendarDoesNotKnowIsNamed() {
        casework.register("m", "2026-12-18", Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", "p-7"));

        Component accepted = component(AssessmentPart.ACCEPTED_IN_TIME, "2027-01-05");
        assertThat(accepted.finding()).isEqualTo(Finding.UNKNOWN);
        assertThat(accepted.attainable()).isZero();
        assertThat(accepted.explanation().attributes()).isEqualTo(Map.of("year", "2027"));
    }

    @Test
    void thePointsOfSeveralMattersAddUp() {
        archived(Satisfaction.NO_ANSWER);
        casework.claim("n", "2024-03-01");
        List<Assessment> both = List.of(assess("m", "2024-03-31"), assess("n", "2024-03-31"));

        Indicator points = Assessment.points(both);
        assertThat(points.numerator())
                .isEqualTo(both.get(0).points() + both.get(1).points());
        assertThat(points.denominator())
                .isEqualTo(both.get(0).attainable() + both.get(1).attainable());
        assertThat(Assessment.points(List.of()).fraction()).isEmpty();
    }

    @Test
    void aPartWithoutPointsIsWorthNone() {
        archived(Satisfaction.SATISFIED);
        SupervisionSettings few =
                new SupervisionSettings(3, Map.of(AssessmentPart.SATISFIED, 7), BulletinRhythm.QUARTER, 60, 365);

        Assessment assessment = Assessment.of(Casework.WORKFLOW, few, casework.history("m"), Casework.on("2024-03-31"))
                .orElseThrow();
        assertThat(assessment.points()).isEqualTo(7);
        assertThat(assessment.attainable()).isEqualTo(7);
    }
}
