package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.deadline.LateGrade;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisingAMatterTest {
    private final Casework casework = new Casework();

    private SupervisionDuty duty(String id, String day) {
        return SupervisionDuty.of(Casework.WORKFLOW, casework.history(id), Casework.on(day))
                .orElseThrow();
    }

    private static List<String> clocks(List<ClockReading> readings) {
        return readings.stream().map(reading -> reading.clock().id()).toList();
    }

    /** Received on Friday 1 March 2024; the stage has two working days, the register and the person fifteen days. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-01, ''",
        "2024-03-05, ''",
        "2024-03-06, STAGE_REGISTERED",
        "2024-03-18, STAGE_REGISTERED",
        "2024-03-19, PASS_ON;INFORM;STAGE_REGISTERED",
    })
    void theClocksThatAreLateStandInTheOrderInWhichTheyBegan(String day, String late) {
        casework.claim("m", "2024-03-01");

        assertThat(String.join(";", clocks(duty("m", day).late()))).isEqualTo(late);
        assertThat(duty("m", day).unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 0, , ",
        "2024-03-06, 1, SLIGHT, OFFICE",
        "2024-03-10, 5, SLIGHT, OFFICE",
        "2024-03-11, 6, SERIOUS, OFFICE",
        "2024-03-21, 16, GRAVE, OFFICE",
    })
    void lessThanAllLinesIsNoneSkipped(String day, long by, LateGrade grade, Rung line) {
        casework.claim("m", "2024-03-01");

        SupervisionDuty duty = duty("m", day);
        assertThat(duty.lateBy().orElse(0)).isEqualTo(by);
        assertThat(duty.grade().orElse(null)).isEqualTo(grade);
        assertThat(duty.line().orElse(null)).isEqualTo(line);
    }

    @Test
    void eachLineUrgesOncePerClockAndTheNextOneFollows() {
        casework.claim("m", "2024-03-01").urge("m", "2024-03-06", Rung.OFFICE);
        assertThat(duty("m", "2024-03-06").turns()).isEmpty();
        assertThat(duty("m", "2024-03-10").turns()).isEmpty();
        assertThat(duty("m", "2024-03-11").turns())
                .containsExactly(new SupervisionDuty.Turn("STAGE_REGISTERED", Rung.COMMITTEE, Role.COMMITTEE_MEMBER));

        casework.urge("m", "2024-03-11", Rung.COMMITTEE);
        assertThat(duty("m", "2024-03-21").turns())
                .containsExactly(
                        new SupervisionDuty.Turn("PASS_ON", Rung.OFFICE, Role.CONTACT_OFFICE),
                        new SupervisionDuty.Turn("INFORM", Rung.OFFICE, Role.CONTACT_OFFICE),
                        new SupervisionDuty.Turn("STAGE_REGISTERED", Rung.SECRETARY, Role.SECRETARY));
        assertThat(duty("m", "2024-03-21").line()).contains(Rung.SECRETARY);

        casework.urge("m", "2024-03-21", Rung.SECRETARY);
        assertThat(duty("m", "2024-06-30").turns())
                .extracting(SupervisionDuty.Turn::clock)
                .doesNotContain("STAGE_REGISTERED");
    }

    @Test
    void theTurnsAreThoseThatTheWorkflowLetsTake() {
        casework.claim("m", "2024-03-01");
        for (String day : List.of("2024-03-05", "2024-03-06", "2024-03-20", "2024-04-30")) {
            boolean mayUrge = Casework.WORKFLOW
                    .whyNot(
                            casework.matter("m"),
                            Action.URGE,
                            Actor.of("u", Casework.COUNTY, Tier.COUNTY, Role.CONTACT_OFFICE),
                            Casework.on(day))
                    .isEmpty();
            assertThat(!duty("m", day).turns().isEmpty()).as(day).isEqualTo(mayUrge);
        }
    }

    @Test
    void nobodyUrgesWhileAnObjectionWaits() {
        casework.claim("m", "2024-03-01").handle("m", "2024-03-04", "610922-water", "2024-03-20");
        casework.reason("m", "2024-03-11", Action.OBJECT);

        SupervisionDuty duty = duty("m", "2024-04-01");
        assertThat(duty.objected()).isTrue();
        assertThat(clocks(duty.late())).contains("UNIT", "OBJECTION");
        assertThat(duty.turns()).isEmpty();
    }

    @Test
    void whatWasLateAndIsDoneIsNobodysTurn() {
        casework.claim("m", "2024-03-01").handle("m", "2024-04-01", "610922-water", "2024-04-20");
        casework.finish("m", "2024-04-10", MatterResult.EXPLAINED, Satisfaction.SATISFIED);

        assertThat(duty("m", "2025-01-01").late()).isEmpty();
        assertThat(clocks(duty("m", "2024-03-31").late())).contains("INFORM");
    }

    @Test
    void aYearThatTheCalendarDoesNotKnowIsNamed() {
        casework.register("m", "2026-12-01", Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", "p-7"));
        casework.instruct("m", "2026-12-02", Instruction.ACCEPT).accept("m", "2026-12-30");

        SupervisionDuty duty = duty("m", "2027-01-04");
        assertThat(clocks(duty.unknown())).containsExactly("STAGE_ACCEPTED");
        assertThat(duty.unknownYears()).containsExactly(2027);
        assertThat(clocks(duty.late())).containsExactly("PASS_ON");
        assertThat(clocks(duty("m", "2027-12-31").unknown())).contains("STAGE_ACCEPTED");
        assertThat(duty("m", "2027-12-31").turns())
                .extracting(SupervisionDuty.Turn::clock)
                .doesNotContain("STAGE_ACCEPTED");
    }

    @Test
    void beforeItWasRegisteredNothingIsOwed() {
        casework.claim("m", "2024-03-01");

        assertThat(SupervisionDuty.of(Casework.WORKFLOW, casework.history("m"), Casework.on("2024-02-29")))
                .isEmpty();
    }

    @Test
    void theWorklistHasTheGravestFirstAndThenTheIds() {
        casework.claim("b", "2024-03-01")
                .claim("a", "2024-03-01")
                .claim("grave", "2024-01-02")
                .claim("fine", "2024-03-06");

        assertThat(worklist("2024-03-07", Viewer.allKnowing())).containsExactly("grave", "a", "b");
        assertThat(worklist("2024-03-05", Viewer.allKnowing())).containsExactly("grave");
        assertThat(worklist("2023-12-31", Viewer.allKnowing())).isEmpty();
    }

    @Test
    void whatIsNotKnownStandsAfterWhatIsGraded() {
        casework.claim("a", "2026-12-31").claim("b", "2026-12-01").claim("c", "2026-12-31");

        assertThat(duty("a", "2027-01-20").grade()).isEmpty();
        assertThat(duty("b", "2027-01-20").grade()).contains(LateGrade.GRAVE);
        assertThat(worklist("2027-01-20", Viewer.allKnowing())).containsExactly("b", "a", "c");
    }

    @Test
    void theWorklistOfTheAccusedLeavesTheMatterOut() {
        casework.claim("a", "2024-03-01").claim("b", "2024-03-01");
        casework.act(
                "a",
                "2024-03-02",
                Action.ACCUSE,
                ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("610922-water")))
                        .with(Field.ACCUSED_PERSONS, List.of(PersonId.of("u-3"))));

        Viewer water = Viewer.unit(UnitId.of("610922-water"), UnitDirectory.empty());
        Viewer other = Viewer.unit(UnitId.of("610922-roads"), UnitDirectory.empty());
        Viewer accused = Viewer.unit(UnitId.of("610922-roads"), UnitDirectory.empty(), PersonId.of("u-3"));
        assertThat(worklist("2024-03-20", water)).containsExactly("b");
        assertThat(worklist("2024-03-20", accused)).containsExactly("b");
        assertThat(worklist("2024-03-20", other)).containsExactly("a", "b");
    }

    private List<String> worklist(String day, Viewer viewer) {
        return SupervisionDuty.worklist(Casework.WORKFLOW, casework.histories(), Casework.on(day), viewer).stream()
                .map(SupervisionDuty::matter)
                .map(MatterId::value)
                .toList();
    }
}
