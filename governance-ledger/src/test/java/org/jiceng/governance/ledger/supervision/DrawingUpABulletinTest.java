package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingUpABulletinTest {
    private static final BulletinPeriod FIRST = BulletinPeriod.quarter(2024, 1);
    private static final BulletinPeriod SECOND = BulletinPeriod.quarter(2024, 2);

    private final Casework casework = new Casework();

    private Bulletin bulletin(BulletinRequest request) {
        return Bulletin.of(Casework.WORKFLOW, casework.histories(), request);
    }

    private Bulletin bulletin(BulletinPeriod period) {
        return bulletin(BulletinRequest.of(period, Casework.on("2025-12-31")));
    }

    private MatterFigure figure(BulletinPeriod period, BulletinMeasure measure) {
        return bulletin(period).whole().figure(measure);
    }

    /** Whether a measure counts the only matter, or why it is left out. */
    private String verdict(BulletinPeriod period, BulletinMeasure measure) {
        MatterFigure figure = figure(period, measure);
        return figure.counted().size() == 1
                ? "COUNTED"
                : figure.others().size() == 1
                        ? "NOT"
                        : figure.excluded().stream()
                                .map(out -> out.reason().code())
                                .findFirst()
                                .orElse("NOT THERE");
    }

    /** Received on Friday 15 March: the fifteenth day is Saturday 30 March, and Monday 1 April is the last day. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-31, COUNTED, COUNTED, NOT, COUNTED_EARLIER",
        "2024-04-01, NOT, NOT_YET_DUE, COUNTED, COUNTED",
        "2024-04-02, NOT, NOT_YET_DUE, COUNTED, NOT",
        "2024-06-30, NOT, NOT_YET_DUE, COUNTED, NOT",
        "2024-07-01, NOT, NOT_YET_DUE, COUNTED, NOT",
    })
    void anAcceptanceCountsWhenItIsGivenOrItsLimitPasses(
            String accepted, String dueFirst, String inTimeFirst, String dueSecond, String inTimeSecond) {
        casework.claim("m", "2024-03-15")
                .instruct("m", "2024-03-18", Instruction.ACCEPT)
                .accept("m", accepted);

        assertThat(verdict(FIRST, BulletinMeasure.ACCEPTANCE_DUE)).isEqualTo(dueFirst);
        assertThat(verdict(FIRST, BulletinMeasure.ACCEPTED_IN_TIME)).isEqualTo(inTimeFirst);
        assertThat(verdict(SECOND, BulletinMeasure.ACCEPTANCE_DUE)).isEqualTo(dueSecond);
        assertThat(verdict(SECOND, BulletinMeasure.ACCEPTED_IN_TIME)).isEqualTo(inTimeSecond);
    }

    /** Accepted on 5 March: the sixtieth day is 4 May, and Monday 6 May the last day; ten days more end on 14 May. */
    @ParameterizedTest
    @CsvSource({
        "0, 2024-05-06, COUNTED, NOT",
        "0, 2024-05-07, NOT, CLOSED_LATE",
        "10, 2024-05-14, COUNTED, COUNTED",
        "10, 2024-05-15, NOT, CLOSED_LATE",
        "10, 2024-05-01, COUNTED, COUNTED",
    })
    void aClosingIsInTimeThroughTheExtendedLastDay(int days, String replied, String inTime, String extended) {
        casework.claim("m", "2024-03-01").handle("m", "2024-03-04", "610922-water", "2024-03-20");
        if (days > 0) {
            casework.extend("m", "2024-03-08", days);
        }
        casework.report("m", "2024-04-02", MatterResult.EXPLAINED)
                .signOff("m", "2024-04-03")
                .reply("m", replied, Satisfaction.SATISFIED);

        assertThat(verdict(SECOND, BulletinMeasure.CLOSED_IN_TIME)).isEqualTo(inTime);
        assertThat(verdict(SECOND, BulletinMeasure.CLOSED_WITH_EXTENSION)).isEqualTo(extended);
        assertThat(verdict(FIRST, BulletinMeasure.CLOSED_IN_TIME)).isEqualTo("NOT_YET_DUE");
        assertThat(verdict(FIRST, BulletinMeasure.EXTENDED)).isEqualTo(days > 0 ? "COUNTED" : "NOT");
    }

    @Test
    void theTimeOfAHearingIsNoExtension() {
        casework.reReview("m", "2024-02-01")
                .handle("m", "2024-02-02", "610922-water", "2024-02-20")
                .hear("m", "2024-02-20", 3)
                .report("m", "2024-02-21", MatterResult.NOTED)
                .signOff("m", "2024-02-22")
                .reply("m", "2024-03-05", Satisfaction.SATISFIED);

        assertThat(figure(FIRST, BulletinMeasure.CLOSED_IN_TIME).counted()).contains(MatterId.of("m"));
        assertThat(figure(FIRST, BulletinMeasure.CLOSED_WITH_EXTENSION).counted())
                .isEmpty();
        assertThat(figure(FIRST, BulletinMeasure.EXTENDED).counted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SATISFIED, COUNTED, COUNTED",
        "BASICALLY_SATISFIED, COUNTED, COUNTED",
        "DISSATISFIED, COUNTED, NOT",
        "NO_ANSWER, NOT, NO_ANSWER_HAD",
        "NOT_ASKED, NOT, NOBODY_ASKED",
    })
    void satisfactionIsTakenOfThoseWhoAnswered(Satisfaction said, String answered, String satisfied) {
        casework.register(
                        "m",
                        "2024-01-02",
                        said == Satisfaction.NOT_ASKED
                                ? Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203")
                                : Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", "p-7"))
                .handle("m", "2024-01-03", "610922-water", "2024-01-20")
                .report("m", "2024-01-10", MatterResult.EXPLAINED)
                .signOff("m", "2024-01-11")
                .reply("m", "2024-01-12", said);

        assertThat(verdict(FIRST, BulletinMeasure.ANSWERED)).isEqualTo(answered);
        assertThat(verdict(FIRST, BulletinMeasure.SATISFIED)).isEqualTo(satisfied);
        assertThat(verdict(SECOND, BulletinMeasure.SATISFIED)).isEqualTo("NOT_REPLIED");
    }

    @Test
    void theLastReplyInThePeriodCounts() {
        casework.claim("m", "2024-01-02")
                .handle("m", "2024-01-03", "610922-water", "2024-01-20")
                .report("m", "2024-01-10", MatterResult.EXPLAINED)
                .signOff("m", "2024-01-11")
                .reply("m", "2024-01-12", Satisfaction.DISSATISFIED)
                .act("m", "2024-01-15", Action.REWORK, ActionData.none());
        assertThat(verdict(FIRST, BulletinMeasure.SATISFIED)).isEqualTo("NOT");
        assertThat(verdict(FIRST, BulletinMeasure.REWORKED)).isEqualTo("COUNTED");

        casework.finish("m", "2024-03-29", MatterResult.SUPPORTED, Satisfaction.SATISFIED);
        assertThat(verdict(FIRST, BulletinMeasure.SATISFIED)).isEqualTo("COUNTED");
        assertThat(verdict(FIRST, BulletinMeasure.CLOSED)).isEqualTo("NOT");
        assertThat(verdict(SECOND, BulletinMeasure.CLOSED)).isEqualTo("COUNTED");
    }

    @Test
    void onTheBooksIsWhatWasOpenOrWasTouched() {
        casework.claim("m", "2024-01-02")
                .handle("m", "2024-01-03", "610922-water", "2024-01-20")
                .finish("m", "2024-01-10", MatterResult.EXPLAINED, Satisfaction.SATISFIED);
        assertThat(bulletin(FIRST).whole().matters()).containsExactly(MatterId.of("m"));
        assertThat(bulletin(SECOND).whole().matters()).isEmpty();
        assertThat(bulletin(BulletinPeriod.quarter(2023, 4)).whole().matters()).isEmpty();

        casework.visit("m", "2024-04-01", Satisfaction.DISSATISFIED).reason("m", "2024-04-02", Action.REOPEN);
        assertThat(verdict(SECOND, BulletinMeasure.REOPENED)).isEqualTo("COUNTED");
        assertThat(verdict(SECOND, BulletinMeasure.REPEATED)).isEqualTo("CARRIED_OVER");
        assertThat(verdict(BulletinPeriod.quarter(2025, 1), BulletinMeasure.REOPENED))
                .isEqualTo("NOT");
    }

    @Test
    void latenessCountsInEveryPeriodInWhichThereIsSome() {
        casework.claim("m", "2024-03-28");
        assertThat(verdict(FIRST, BulletinMeasure.LATE)).isEqualTo("NOT");

        casework.urge("m", "2024-04-03", Rung.OFFICE).handle("m", "2024-04-03", "610922-water", "2024-05-20");
        assertThat(verdict(FIRST, BulletinMeasure.LATE)).isEqualTo("NOT");
        assertThat(verdict(SECOND, BulletinMeasure.LATE)).isEqualTo("COUNTED");
        assertThat(verdict(SECOND, BulletinMeasure.URGED)).isEqualTo("COUNTED");
        assertThat(verdict(BulletinPeriod.quarter(2024, 3), BulletinMeasure.LATE))
                .isEqualTo("COUNTED");
    }

    @Test
    void aYearThatTheCalendarDoesNotKnowIsAnExclusion() {
        casework.register("m", "2026-12-18", Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", "p-7"))
                .instruct("m", "2026-12-21", Instruction.ACCEPT);
        BulletinPeriod unknown = BulletinPeriod.quarter(2027, 1);
        Bulletin bulletin = bulletin(BulletinRequest.of(unknown, Casework.on("2027-12-31")));

        assertThat(bulletin.whole().figure(BulletinMeasure.ACCEPTED_IN_TIME).excluded())
                .extracting(MatterFigure.Excluded::reason)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("CALENDAR_YEAR_UNKNOWN");
                    assertThat(reason.attributes()).containsEntry("year", "2027");
                });
    }

    @Test
    void howItEndedSaysWhyItIsLeftOut() {
        casework.claim("m", "2024-01-02").act("m", "2024-01-03", Action.WITHDRAW, ActionData.none());

        assertThat(verdict(FIRST, BulletinMeasure.WITHDRAWN)).isEqualTo("COUNTED");
        assertThat(verdict(FIRST, BulletinMeasure.ACCEPTED_IN_TIME)).isEqualTo("ENDED_BY_WITHDRAWAL");
        assertThat(verdict(FIRST, BulletinMeasure.CLOSED_IN_TIME)).isEqualTo("ENDED_BY_WITHDRAWAL");
    }

    @Test
    void aRejectionIsDecidedInTimeAndNotHandled() {
        casework.claim("m", "2024-01-02")
                .instruct("m", "2024-01-03", Instruction.REJECT)
                .act(
                        "m",
                        "2024-01-04",
                        Action.REJECT,
                        casework.told("m", "2024-01-04", Field.TOLD).with(Field.GROUND, "..."));

        assertThat(verdict(FIRST, BulletinMeasure.REJECTED)).isEqualTo("COUNTED");
        assertThat(verdict(FIRST, BulletinMeasure.ACCEPTED_IN_TIME)).isEqualTo("COUNTED");
        assertThat(verdict(FIRST, BulletinMeasure.CLOSED_IN_TIME)).isEqualTo("ENDED_BY_REJECTION");
    }

    @Test
    void inAVillageNoStatutoryLimitRuns() {
        casework.register(
                "m",
                "2024-01-02",
                Casework.registration(
                        Book.SUGGESTION, MatterKind.SUGGESTION, "v", Tier.VILLAGE, "610922101203", "p-7"));

        assertThat(verdict(FIRST, BulletinMeasure.ACCEPTED_IN_TIME)).isEqualTo("NO_LIMIT_RUNS");
    }

    @Test
    void theDayOfAnEventIsThatOfTheZone() {
        casework.decide(
                "m",
                Instant.parse("2024-03-31T16:00:00Z"),
                Action.REGISTER,
                Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", "p-7")
                        .with(Field.RECEIVED_AT, Casework.on("2024-03-01")),
                "u");

        assertThat(bulletin(FIRST).whole().matters()).isEmpty();
        assertThat(verdict(SECOND, BulletinMeasure.REGISTERED)).isEqualTo("COUNTED");
    }

    @Test
    void whatHappensAfterItIsDrawnUpDoesNotCount() {
        casework.claim("m", "2024-01-02")
                .instruct("m", "2024-01-03", Instruction.ACCEPT)
                .accept("m", "2024-01-31");
        Bulletin early = bulletin(BulletinRequest.of(FIRST, Casework.on("2024-01-10")));

        assertThat(early.asOf()).isEqualTo(Casework.on("2024-01-10"));
        assertThat(early.whole().figure(BulletinMeasure.ACCEPTED).counted()).isEmpty();
        assertThat(early.whole()
                        .figure(BulletinMeasure.ACCEPTED_IN_TIME)
                        .excluded()
                        .get(0)
                        .reason()
                        .code())
                .isEqualTo("NOT_YET_DUE");
        assertThatThrownBy(() -> bulletin(BulletinRequest.of(SECOND, Casework.on("2024-03-31"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("BULLETIN_TOO_EARLY");
    }

    @Test
    void aMatterGivenTwiceIsRefused() {
        casework.claim("m", "2024-01-02");
        List<MatterHistory> twice = List.of(casework.history("m"), casework.history("m"));

        assertThatThrownBy(() ->
                        Bulletin.of(Casework.WORKFLOW, twice, BulletinRequest.of(FIRST, Casework.on("2024-12-31"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("HISTORY_TWICE");
        assertThatThrownBy(() -> new MatterHistory(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("HISTORY_EMPTY");
    }

    @Test
    void thePartsAreUnitsTiersBooksAndPlaces() {
        casework.claim("a", "2024-01-02")
                .register(
                        "b",
                        "2024-01-02",
                        Casework.registration(
                                Book.COMPLAINT,
                                MatterKind.ACCUSATION,
                                Casework.TOWN,
                                Tier.TOWNSHIP,
                                "610922102",
                                "p-8"));
        casework.handle("a", "2024-01-03", "610922-water", "2024-01-20");
        Bulletin bulletin =
                bulletin(BulletinRequest.of(FIRST, Casework.on("2024-12-31")).crossing(Grouping.BOOK, Grouping.TIER));

        assertThat(bulletin.rows().stream().map(row -> row.part().toString()))
                .containsExactly(
                        "{}",
                        "{BOOK=CLAIM}",
                        "{BOOK=COMPLAINT}",
                        "{HANDLER=610922-water}",
                        "{HANDLER=610922101-office}",
                        "{TIER=COUNTY}",
                        "{TIER=TOWNSHIP}",
                        "{TOWN=610922101}",
                        "{TOWN=610922102}",
                        "{UNIT=610922-office}",
                        "{UNIT=610922101-office}",
                        "{VILLAGE=610922101203}",
                        "{VILLAGE=610922102}",
                        "{TIER=COUNTY, BOOK=CLAIM}",
                        "{TIER=TOWNSHIP, BOOK=COMPLAINT}");
        assertThat(bulletin.row(Part.of(Grouping.BOOK, "COMPLAINT").and(Grouping.TIER, "TOWNSHIP")))
                .isPresent();
        assertThat(bulletin.row(Part.of(Grouping.BOOK, "SUGGESTION"))).isEmpty();
    }

    @Test
    void aPlaceStandsBeforeThoseWithinIt() {
        assertThat(Part.of(Grouping.TOWN, "610922"))
                .isLessThan(Part.of(Grouping.TOWN, "610922101"))
                .isGreaterThan(Part.WHOLE);
    }

    @Test
    void theThreeRatesAreTakenOfWhatWasDecided() {
        casework.claim("m", "2024-01-02")
                .handle("m", "2024-01-03", "610922-water", "2024-01-20")
                .finish("m", "2024-01-10", MatterResult.EXPLAINED, Satisfaction.SATISFIED)
                .claim("open", "2024-03-28");

        assertThat(Bulletin.THREE_RATES)
                .extracting(measure -> figure(FIRST, measure).indicator())
                .allSatisfy(rate -> assertThat(List.of(rate.numerator(), rate.denominator(), rate.excluded()))
                        .containsExactly(1L, 1L, 1L));
    }

    @Test
    void aBulletinForTheAccusedDoesNotCountTheComplaint() {
        UnitDirectory units = UnitDirectory.of(List.of(
                new Unit(UnitId.of("water"), Tier.TOWNSHIP, null, null),
                new Unit(UnitId.of("water-station"), Tier.TOWNSHIP, UnitId.of("water"), null)));
        casework.claim("plain", "2024-01-02");
        casework.register(
                "complaint",
                "2024-01-02",
                Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", "p-8")
                        .with(Field.ACCUSED_UNITS, List.of(UnitId.of("water-station"))));
        casework.register(
                "again",
                "2024-02-02",
                Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", "p-8")
                        .with(Field.REPEATS, MatterId.of("complaint")));
        casework.claim("later", "2024-01-02")
                .act(
                        "later",
                        "2024-06-02",
                        Action.ACCUSE,
                        ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("water"))));

        assertThat(known("roads", units)).hasSize(4);
        for (String accused : List.of("water", "water-station")) {
            assertThat(known(accused, units))
                    .as("also one who is accused only later, of %s", accused)
                    .containsExactly(MatterId.of("again"), MatterId.of("plain"));
            assertThat(handedTo(accused, units)
                            .whole()
                            .figure(BulletinMeasure.REPEATED)
                            .counted())
                    .as("a repetition of what they must not know of")
                    .isEmpty();
        }
        assertThat(figure(FIRST, BulletinMeasure.REPEATED).counted()).containsExactly(MatterId.of("again"));
    }

    private List<MatterId> known(String unit, UnitDirectory units) {
        return handedTo(unit, units).whole().matters();
    }

    private Bulletin handedTo(String unit, UnitDirectory units) {
        return bulletin(
                BulletinRequest.of(FIRST, Casework.on("2024-12-31")).readBy(Viewer.unit(UnitId.of(unit), units)));
    }

    @Test
    void aCrossingHasTwoGroupingsOrMore() {
        BulletinRequest request = BulletinRequest.of(FIRST, Casework.on("2024-12-31"));

        assertThat(request.crossing(Grouping.BOOK, Grouping.UNIT).crossing(Grouping.UNIT, Grouping.BOOK))
                .isEqualTo(request.crossing(Grouping.UNIT, Grouping.BOOK));
        assertThatThrownBy(() -> request.crossing(Grouping.UNIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UNIT");
        assertThatThrownBy(request::crossing).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.crossing(Grouping.UNIT, Grouping.UNIT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
