package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.ClockNature;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.NotOwed;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.privacy.ViewPart;
import org.jiceng.governance.ledger.workflow.Story.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens beside the main line: objections, urging, extension, pauses, doing it again, withdrawing, correcting. */
class SideLinesTest {
    private static final long DAY = 86_400;

    private static Clock clock(Story story, String id) {
        return story.matter().clock(id).orElseThrow();
    }

    private static LocalDate due(Story story, String id) {
        return story.workflow()
                .clocks()
                .read(clock(story, id), story.now())
                .due()
                .orElseThrow();
    }

    // Objections.

    @Test
    void aRefusalNamesTheInstructionNeededAndTheOneGiven() {
        Story story = Story.atCounty().registered().instructed(Instruction.REJECT);

        assertThat(story.asks(Role.CONTACT_OFFICE, Action.ACCEPT, story.told()).reasons())
                .filteredOn(reason -> reason.is(WorkflowReason.NOT_AS_INSTRUCTED))
                .singleElement()
                .satisfies(reason -> assertThat(reason.attributes())
                        .containsEntry("needed", "ACCEPT")
                        .containsEntry("given", "REJECT"));
    }

    @Test
    void aSustainedObjectionTakesTheMatterFromTheUnitAndLeavesTheStatutoryClocksAlone() {
        Story story = Story.atCounty().supervised();
        Clock handling = clock(story, Clocks.HANDLE);
        story.after(3).does(Role.LEAD_UNIT, Action.OBJECT, Story.reason());
        assertThat(story.matter().objected()).isTrue();
        assertThat(story.matter().stage()).isEqualTo(Stage.SUPERVISED);
        assertThat(clock(story, Clocks.OBJECTION).isRunning()).isTrue();
        assertThat(due(story, Clocks.OBJECTION)).as("three working days").isEqualTo(LocalDate.of(2024, 3, 12));

        story.does(Role.CONTACT_OFFICE, Action.SUSTAIN, Story.reason());
        assertThat(story.matter().objected()).isFalse();
        assertThat(story.matter().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(story.matter().lead()).isEmpty();
        assertThat(story.matter().coHandlers()).isEmpty();
        assertThat(clock(story, Clocks.OBJECTION).isRunning()).isFalse();
        assertThat(clock(story, Clocks.UNIT).isRunning()).isFalse();
        assertThat(clock(story, Clocks.HANDLE)).isEqualTo(handling);

        story.does(
                Role.CONTACT_OFFICE,
                Action.ASSIGN,
                ActionData.of(Field.LEAD, UnitId.of("forestry")).with(Field.DUE, story.due(10)));
        assertThat(story.matter().lead()).contains(UnitId.of("forestry"));
        assertThat(clock(story, Clocks.UNIT).isRunning()).isTrue();
    }

    @Test
    void anOverruledObjectionLeavesEverythingAsItWasAndTheWindowIsStillTheSame() {
        Story story = Story.atCounty().assigned().does(Role.LEAD_UNIT, Action.OBJECT, Story.reason());
        story.does(Role.CONTACT_OFFICE, Action.OVERRULE, Story.reason());

        assertThat(story.matter().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.matter().lead()).contains(UnitId.of("water"));
        assertThat(clock(story, Clocks.UNIT).isRunning()).isTrue();
        assertThat(story.refusal(Role.LEAD_UNIT, Action.OBJECT, Story.reason())).isEmpty();
        assertThat(story.after(8).refusal(Role.LEAD_UNIT, Action.OBJECT, Story.reason()))
                .containsExactly("WINDOW_CLOSED");
    }

    @Test
    void theWindowToObjectBeginsWhenTheUnitReceivesTheMatter() {
        Story story = Story.atCounty().accepted();
        Instant received = story.now().plusSeconds(7 * DAY);
        story.after(9)
                .does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment().with(Field.RECEIVED_BY_UNIT_AT, received))
                .after(5);

        assertThat(story.refusal(Role.LEAD_UNIT, Action.OBJECT, Story.reason())).isEmpty();
        assertThat(story.after(1).refusal(Role.LEAD_UNIT, Action.OBJECT, Story.reason()))
                .containsExactly("WINDOW_CLOSED");
    }

    // Urging.

    @Test
    void eachRungIsUsedOnceForEachClockAndAnewForTheNext() {
        Story story = Story.atCounty().registered().after(20);
        urge(story, Role.CONTACT_OFFICE, Rung.OFFICE);
        urge(story, Role.COMMITTEE_MEMBER, Rung.COMMITTEE);
        urge(story, Role.SECRETARY, Rung.SECRETARY);
        String stage = Clocks.ofStage(Stage.REGISTERED);
        assertThat(clock(story, stage).urged()).containsExactly(Rung.OFFICE, Rung.COMMITTEE, Rung.SECRETARY);
        assertThat(clock(story, Clocks.WHOLE).urged()).as("in time").isEmpty();
        // The fifteen days to pass on and to inform ended the day before.
        assertThat(clock(story, Clocks.INFORM).urged()).containsExactly(Rung.OFFICE);
        assertThat(story.matter().stage()).isEqualTo(Stage.REGISTERED);
        assertThat(story.matter().version()).isEqualTo(4);
        for (Rung line : Rung.values()) {
            assertThat(story.refusal(allThree(), Action.URGE, ActionData.of(Field.LINE, line)))
                    .as(line.name())
                    .containsExactly("NO_RUNG_DUE");
        }

        story.instructed(Instruction.ACCEPT).after(5);
        urge(story, Role.CONTACT_OFFICE, Rung.OFFICE);
        assertThat(clock(story, Clocks.ofStage(Stage.INSTRUCTED)).urged()).containsExactly(Rung.OFFICE);
    }

    private static Actor allThree() {
        return Actor.of(
                "u-all", "county-office", Tier.COUNTY, Role.CONTACT_OFFICE, Role.COMMITTEE_MEMBER, Role.SECRETARY);
    }

    private static void urge(Story story, Role role, Rung line) {
        story.does(role, Action.URGE, ActionData.of(Field.LINE, line));
    }

    @Test
    void urgingMayBeForOneClockAlone() {
        Story story = Story.atCounty().registered().after(20);
        String stage = Clocks.ofStage(Stage.REGISTERED);
        ActionData one = ActionData.of(Field.LINE, Rung.OFFICE).with(Field.CLOCK, stage);
        story.does(Role.CONTACT_OFFICE, Action.URGE, one);

        assertThat(clock(story, stage).urged()).containsExactly(Rung.OFFICE);
        assertThat(clock(story, Clocks.INFORM).urged()).isEmpty();
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.URGE, one)).containsExactly("NO_RUNG_DUE");
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.URGE, one.with(Field.CLOCK, Clocks.WHOLE)))
                .containsExactly("NO_RUNG_DUE");
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.URGE, ActionData.of(Field.LINE, Rung.OFFICE)))
                .isEmpty();
    }

    // Extension.

    @Test
    void anExtensionAddsToTheLawfulLimitTheWholeAndTheUnitsDay() {
        Story story = Story.atCounty().assigned();
        LocalDate unit = due(story, Clocks.UNIT);
        assertThat(due(story, Clocks.HANDLE)).isEqualTo(LocalDate.of(2024, 5, 6));
        story.does(Role.UNIT_HEAD, Action.EXTEND, extension(story, 20));
        story.does(Role.UNIT_HEAD, Action.EXTEND, extension(story, 10));

        assertThat(due(story, Clocks.HANDLE)).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(clock(story, Clocks.HANDLE).extensionDays()).isEqualTo(30);
        assertThat(due(story, Clocks.UNIT)).isEqualTo(unit.plusDays(30));
        assertThat(clock(story, Clocks.WHOLE).extensionDays()).isEqualTo(30);
        assertThat(clock(story, Clocks.INFORM).extensionDays()).isZero();
        assertThat(story.refusal(Role.UNIT_HEAD, Action.EXTEND, extension(story, 1)))
                .containsExactly("EXTENSION_TOO_LONG");
    }

    private static ActionData extension(Story story, int days) {
        return Story.reason().and(story.told()).with(Field.DAYS, days);
    }

    @Test
    void whoIsNotToldOfAnExtensionDoesNotGetOne() {
        Story story = Story.atCounty().assigned();

        assertThat(story.refusal(Role.UNIT_HEAD, Action.EXTEND, Story.reason().with(Field.DAYS, 5)))
                .containsExactly("NOTICE_MISSING");
    }

    // Pauses.

    private static Story paused(Story story) {
        return story.does(Role.CONTACT_OFFICE, Action.PAUSE, ActionData.of(Field.REASON, "AWAITING_PERSON"));
    }

    @Test
    void aPauseStopsTheInternalClocksAlone() {
        Story story = paused(Story.atCounty().supervised().after(1));

        assertThat(story.matter().clocks())
                .filteredOn(Clock::isRunning)
                .isNotEmpty()
                .allSatisfy(clock ->
                        assertThat(clock.isPaused()).as(clock.id()).isEqualTo(clock.nature() == ClockNature.INTERNAL));
        LocalDate unit = due(story, Clocks.UNIT);
        story.after(4).does(Role.CONTACT_OFFICE, Action.RESUME, ActionData.none());
        assertThat(story.matter().clocks()).noneMatch(Clock::isPaused);
        assertThat(due(story, Clocks.UNIT)).isEqualTo(unit.plusDays(4));
        assertThat(due(story, Clocks.HANDLE)).as("statutory").isEqualTo(LocalDate.of(2024, 5, 6));
    }

    @Test
    void aPauseLastsOverToTheNextStageAtWhichItCanBeEnded() {
        Story story = paused(Story.atCounty().assigned())
                .after(1)
                .does(Role.CONTACT_OFFICE, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE));

        assertThat(clock(story, Clocks.ofStage(Stage.SUPERVISED)).isPaused()).isTrue();
        assertThat(clock(story, Clocks.WHOLE).isPaused()).isTrue();
    }

    @Test
    void aPauseEndsWithTheLastStageAtWhichItCanBeEnded() {
        Story reported = paused(Story.atCounty().supervised()).after(2).reports();
        assertThat(reported.matter().isPaused()).isFalse();
        assertThat(clock(reported, Clocks.WHOLE).isRunning()).isTrue();
        assertThat(clock(reported, Clocks.ofStage(Stage.REPORTED)).isPaused()).isFalse();

        Story sustained = Story.atCounty().assigned().does(Role.LEAD_UNIT, Action.OBJECT, Story.reason());
        sustained.does(Role.CONTACT_OFFICE, Action.OVERRULE, Story.reason());
        paused(sustained)
                .does(Role.LEAD_UNIT, Action.OBJECT, Story.reason())
                .does(Role.CONTACT_OFFICE, Action.SUSTAIN, Story.reason());
        assertThat(sustained.matter().isPaused()).isFalse();
    }

    @Test
    void aRemarkNeverTouchesAClock() {
        Story story = paused(Story.atCounty().supervised()).after(90);
        List<Clock> before = story.matter().clocks();
        for (Role role : Role.values()) {
            story.afterMinutes(1).does(role, Action.REMARK, ActionData.of(Field.NOTE, "..."));
        }

        assertThat(story.matter().clocks()).isEqualTo(before);
        assertThat(story.events(Story.ID).stream().map(MatterEvent::clocks).skip(6))
                .hasSize(Role.values().length)
                .allMatch(List::isEmpty);
    }

    // Doing it again.

    @Test
    void whatIsReturnedHasTheSameTimeOnceMore() {
        Story story = Story.atCounty().supervised();
        LocalDate first = due(story, Clocks.UNIT);
        story.after(6).reports();
        assertThat(clock(story, Clocks.UNIT).isRunning()).isFalse();
        story.does(Role.SECRETARY, Action.RETURN, Story.reason());

        assertThat(story.matter().stage()).isEqualTo(Stage.SUPERVISED);
        assertThat(due(story, Clocks.UNIT)).isEqualTo(first.plusDays(6));
        assertThat(clock(story, Clocks.ofStage(Stage.SUPERVISED)).startedAt()).isEqualTo(story.now());
        assertThat(clock(story, Clocks.ofStage(Stage.SUPERVISED)).urged()).isEmpty();
        assertThat(clock(story, Clocks.HANDLE).startedAt()).as("statutory").isEqualTo(Story.START);
    }

    @Test
    void aReworkTakesTheReplyBackAndIsSignedOffByAnother() {
        Story story = Story.atCounty().replied(Satisfaction.DISSATISFIED).after(1);
        story.does(Role.CONTACT_OFFICE, Action.REWORK, ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(Stage.SUPERVISED);
        assertThat(story.matter().replied()).isFalse();
        assertThat(story.matter().satisfaction()).isEmpty();
        assertThat(clock(story, Clocks.UNIT).isRunning()).isTrue();

        story.reports();
        assertThat(story.refusal(Role.SECRETARY, Action.SIGN_OFF, ActionData.none()))
                .containsExactly("SAME_SIGNATORY");
        story.does(Role.SECRETARY_DELEGATE, Action.SIGN_OFF, ActionData.none());
        assertThat(story.matter().signatories())
                .containsExactly(PersonId.of("u-SECRETARY"), PersonId.of("u-SECRETARY_DELEGATE"));
    }

    @Test
    void anArchivedMatterIsReopenedOnce() {
        Story story = Story.atCounty().archived();
        assertThat(story.matter().clocks()).noneMatch(Clock::isRunning);
        story.does(
                        Role.CONTACT_OFFICE,
                        Action.RETURN_VISIT,
                        ActionData.of(Field.SATISFACTION, Satisfaction.DISSATISFIED))
                .does(Role.SECRETARY, Action.REOPEN, Story.reason());

        assertThat(story.matter().reopenings()).isEqualTo(1);
        assertThat(story.matter().replied()).isFalse();
        assertThat(clock(story, Clocks.UNIT).isRunning()).isTrue();
        assertThat(clock(story, Clocks.ofStage(Stage.SUPERVISED)).isRunning()).isTrue();
    }

    @Test
    void nothingIsAskedOfASignatureOrOfFilingWhatPromisedNothing() {
        Story story = Story.atCounty().reported();

        story.does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none())
                .does(Role.CONTACT_OFFICE, Action.REPLY, story.reply(Satisfaction.SATISFIED))
                .does(Role.CONTACT_OFFICE, Action.ARCHIVE, ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(Stage.ARCHIVED);
    }

    // Who signs for a village.

    @Test
    void onlyTheVillagesOwnTownSignsOffInsteadOfTheVillage() {
        Story story = Story.at(Desk.VILLAGE).reported();

        assertThat(story.refusal(secretaryOf("town-1", Tier.TOWNSHIP), Action.SIGN_OFF, ActionData.none()))
                .isEmpty();
        assertThat(story.refusal(secretaryOf("town-1-office", Tier.TOWNSHIP), Action.SIGN_OFF, ActionData.none()))
                .isEmpty();
        assertThat(story.refusal(secretaryOf("town-2", Tier.TOWNSHIP), Action.SIGN_OFF, ActionData.none()))
                .containsExactly("NOT_IN_CHARGE");
        assertThat(story.refusal(secretaryOf("county-gov", Tier.COUNTY), Action.SIGN_OFF, ActionData.none()))
                .containsExactly("NOT_IN_CHARGE");
        assertThat(story.refusal(secretaryOf("town-1", Tier.TOWNSHIP), Action.RETURN, Story.reason()))
                .containsExactly("NOT_IN_CHARGE");
    }

    private static Actor secretaryOf(String unit, Tier tier) {
        return Actor.of("u-" + unit, unit, tier, Role.SECRETARY);
    }

    // Withdrawing.

    @Test
    void aMatterEndsOnlyWithTheLastOfItsPetitioners() {
        Story story = Story.atCounty();
        story.registered(story.registration(MatterKind.CLAIM)
                .with(Field.PERSONS, Story.persons("p-1", "p-2"))
                .with(Field.REPRESENTATIVES, List.of(PersonId.of("p-2"))));
        story.does(Actor.person("p-2"), Action.WITHDRAW, ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(Stage.REGISTERED);
        assertThat(story.matter().petitioners()).containsExactly(Story.PETITIONER);
        assertThat(story.matter().representatives()).isEmpty();
        assertThat(story.refusal(Actor.person("p-2"), Action.REMARK, ActionData.none()))
                .containsExactly("UNKNOWN_MATTER");

        story.does(Role.PERSON, Action.WITHDRAW, ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(story.matter().clocks()).noneMatch(Clock::isRunning);
    }

    @Test
    void anAccusationGoesOnToItsEndWithoutThoseWhoRaisedIt() {
        Story story = Story.atCounty();
        story.registered(story.registration(MatterKind.ACCUSATION))
                .does(Role.PERSON, Action.WITHDRAW, ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(Stage.REGISTERED);
        assertThat(story.matter().petitioners()).isEmpty();

        ActionData nobody = ActionData.of(Field.NOT_OWED, NotOwed.ANONYMOUS);
        story.instructed(Instruction.ACCEPT)
                .does(Role.CONTACT_OFFICE, Action.ACCEPT, nobody)
                .does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment())
                .does(Role.CONTACT_OFFICE, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE))
                .reports()
                .does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none())
                .does(Role.CONTACT_OFFICE, Action.REPLY, nobody.with(Field.SATISFACTION, Satisfaction.NOT_ASKED))
                .does(Role.CONTACT_OFFICE, Action.ARCHIVE, ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(Stage.ARCHIVED);
    }

    /** Whatever it is called later: who is accused in it could else be freed of it by another name. */
    @Test
    void whatAccusesSomebodyGoesOnUnderAnotherKindToo() {
        Story story = Story.atCounty();
        story.registered(story.registration(MatterKind.ACCUSATION)
                        .with(Field.ACCUSED_UNITS, List.of(UnitId.of("610922-forestry"))))
                .does(
                        Role.REGISTRAR,
                        Action.RECLASSIFY,
                        Story.reason().with(Field.BOOK, Book.SUGGESTION).with(Field.KIND, MatterKind.SUGGESTION))
                .does(Role.PERSON, Action.WITHDRAW, ActionData.none());
        assertThat(story.matter().kind()).isEqualTo(MatterKind.SUGGESTION);
        assertThat(story.matter().stage()).isEqualTo(Stage.REGISTERED);
        assertThat(ViewPart.of(story.matter(), Set.of(Role.COMMITTEE_MEMBER))).containsExactly(ViewPart.HANDLING);
    }

    private static ActionData asSuggestion() {
        return Story.reason().with(Field.BOOK, Book.SUGGESTION).with(Field.KIND, MatterKind.SUGGESTION);
    }

    /** Story checks after each command that the events alone make the same matter. */
    private static void assertGoesOnAsAnAccusation(Story story) {
        Stage stage = story.matter().stage();
        assertThat(ViewPart.of(story.matter(), Set.of(Role.COMMITTEE_MEMBER))).containsExactly(ViewPart.HANDLING);
        story.does(Role.PERSON, Action.WITHDRAW, ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(stage);
    }

    @Test
    void whatWasRegisteredAsAnAccusationStaysOneThoughItNamesNobody() {
        Story story = Story.atCounty();
        story.registered(story.registration(MatterKind.ACCUSATION))
                .does(Role.REGISTRAR, Action.RECLASSIFY, asSuggestion());
        assertThat(story.matter().kind()).isEqualTo(MatterKind.SUGGESTION);
        assertGoesOnAsAnAccusation(story);
    }

    @Test
    void whatWasOnceReclassifiedAsAnAccusationStaysOne() {
        Story story = Story.atCounty();
        ActionData asAccusation =
                Story.reason().with(Field.BOOK, Book.COMPLAINT).with(Field.KIND, MatterKind.ACCUSATION);
        story.registered(story.registration(MatterKind.CLAIM))
                .does(Role.REGISTRAR, Action.RECLASSIFY, asAccusation)
                .does(Role.SECRETARY, Action.RECLASSIFY, asSuggestion());
        assertGoesOnAsAnAccusation(story);
    }

    @Test
    void whatNeverWasAnAccusationIsNone() {
        Story story = Story.atCounty();
        story.registered(story.registration(MatterKind.CLAIM))
                .does(Role.REGISTRAR, Action.RECLASSIFY, asSuggestion())
                .does(Role.PERSON, Action.WITHDRAW, ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(story.matter().accuses()).isFalse();
    }

    @Test
    void itStaysOneInTheMatterInWhichItGoesOn() {
        Story handed = Story.at(Desk.TOWN);
        handed.registered(handed.registration(MatterKind.ACCUSATION))
                .does(Role.REGISTRAR, Action.RECLASSIFY, asSuggestion())
                .instructed(Instruction.HAND_UP)
                .does(
                        Role.CONTACT_OFFICE,
                        Action.HAND_UP,
                        ActionData.of(Field.LINKED_MATTER, MatterId.of("M-2")).with(Field.TO, UnitId.of("county-gov")));
        assertThat(handed.matter(MatterId.of("M-2")).kind()).isEqualTo(MatterKind.SUGGESTION);
        assertGoesOnAsAnAccusation(handed.about("M-2"));

        Story merged = Story.atCounty();
        merged.about("M-2").registered();
        merged.about("M-1")
                .registered(merged.registration(MatterKind.ACCUSATION))
                .does(Role.CONTACT_OFFICE, Action.MERGE, ActionData.of(Field.INTO, MatterId.of("M-2")));
        assertThat(merged.matter(MatterId.of("M-2")).kind()).isEqualTo(MatterKind.CLAIM);
        assertGoesOnAsAnAccusation(merged.about("M-2"));
    }

    @Test
    void thatAMatterIsOneIsNotTakenFromACommand() {
        Story story = Story.atCounty();
        ActionData said = story.registration(MatterKind.CLAIM).with(Field.ACCUSATION, true);
        assertThat(story.refusal(Role.REGISTRAR, Action.REGISTER, said)).containsExactly("DATA_DERIVED");
    }

    // Correcting.

    @Test
    void aCorrectionChangesTheEntryThatItNamesAndNothingElse() {
        Story story = Story.atCounty().registered();
        story.does(
                Role.REGISTRAR,
                Action.CORRECT,
                Story.reason()
                        .with(Field.FIELD, "channel")
                        .with(Field.CHANNEL, Channel.PHONE)
                        .with(Field.EMERGENCY, true)
                        .with(Field.PERSONS, Story.persons("p-9"))
                        .with(Field.RECEIVED_AT, Story.START.minusSeconds(DAY)));

        Matter matter = story.matter();
        assertThat(matter.channel()).isEqualTo(Channel.PHONE);
        assertThat(matter.emergency()).isFalse();
        assertThat(matter.petitioners()).containsExactly(Story.PETITIONER);
        assertThat(matter.receivedAt()).isEqualTo(Story.START);
        assertThat(matter.clocks()).allMatch(clock -> clock.startedAt().equals(Story.START));
    }

    @Test
    void anEmergencySetDownLaterHasItsLimitFromTheStartOfTheStageAndLosesItAgain() {
        Story story = Story.atCounty().registered();
        String stage = Clocks.ofStage(Stage.REGISTERED);
        Clock usual = clock(story, stage);
        story.after(1).does(Role.REGISTRAR, Action.CORRECT, emergency(true));

        Clock sameDay = clock(story, stage);
        assertThat(sameDay.length()).isZero();
        assertThat(sameDay.startedAt()).isEqualTo(usual.startedAt());
        assertThat(story.workflow().clocks().late(sameDay, story.now())).isEqualTo(Truth.TRUE);

        story.does(Role.REGISTRAR, Action.CORRECT, emergency(false));
        assertThat(clock(story, stage)).isEqualTo(usual);
    }

    private static ActionData emergency(boolean right) {
        return Story.reason().with(Field.FIELD, "emergency").with(Field.EMERGENCY, right);
    }

    @Test
    void theRightTimeOfReceiptMovesTheClocksThatBeganWithItEvenIfTheyHaveStopped() {
        Story story = Story.atCounty();
        story.after(3).registered(story.registration(MatterKind.CLAIM));
        Instant registered = story.now();
        story.instructed(Instruction.ACCEPT).does(Role.CONTACT_OFFICE, Action.ACCEPT, story.told());
        paused(story.does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment()));
        story.after(1);
        Instant right = Story.START;
        story.does(
                Role.REGISTRAR,
                Action.CORRECT,
                Story.reason().with(Field.FIELD, "receivedAt").with(Field.RECEIVED_AT, right));

        assertThat(story.matter().receivedAt()).isEqualTo(right);
        assertThat(story.matter().firstReceivedAt()).isEqualTo(right);
        for (String id : List.of(Clocks.INFORM, Clocks.PASS_ON, Clocks.WHOLE)) {
            assertThat(clock(story, id).startedAt()).as(id).isEqualTo(right);
        }
        assertThat(clock(story, Clocks.INFORM).stoppedAt()).isEqualTo(registered);
        assertThat(clock(story, Clocks.WHOLE).isPaused()).isTrue();
        assertThat(clock(story, Clocks.HANDLE).startedAt()).isEqualTo(registered);
        assertThat(clock(story, Clocks.ofStage(Stage.ASSIGNED)).startedAt()).isEqualTo(registered);
    }

    @Test
    void whoIsNamedLaterIsNotAnonymousAnyMore() {
        Story story = Story.atCounty();
        story.registered(story.registration(MatterKind.CLAIM)
                .with(Field.PERSONS, List.of())
                .with(Field.ANONYMOUS, true));
        story.does(
                Role.REGISTRAR,
                Action.CORRECT,
                Story.reason().with(Field.FIELD, "persons").with(Field.PERSONS, Story.persons("p-1")));

        assertThat(story.matter().anonymous()).isFalse();
        assertThat(story.instructed(Instruction.ACCEPT)
                        .refusal(Role.CONTACT_OFFICE, Action.ACCEPT, ActionData.of(Field.NOT_OWED, NotOwed.ANONYMOUS)))
                .containsExactly("NOTICE_OWED");
    }

    @Test
    void aRevisedInstructionLeavesNothingBehind() {
        Story story = Story.atCounty()
                .registered()
                .does(
                        Role.SECRETARY,
                        Action.INSTRUCT,
                        Story.instruction(Instruction.TRANSFER).with(Field.TARGET, UnitId.of("roads")))
                .does(Role.SECRETARY, Action.REVISE, Story.reason());

        assertThat(story.matter().stage()).isEqualTo(Stage.REGISTERED);
        assertThat(story.matter().instruction()).isEmpty();
        assertThat(story.matter().target()).isEmpty();
        assertThat(story.matter().path()).isEmpty();
    }

    // The statutory clocks.

    @ParameterizedTest
    @EnumSource(Tier.class)
    void theStatutoryClocksRunWhereTheRegulationHolds(Tier tier) {
        Desk desk = Desk.all().stream()
                .filter(one -> one.tier() == tier)
                .findFirst()
                .orElseThrow();
        String statutory = Story.at(desk).assigned().matter().clocks().stream()
                .filter(clock -> clock.nature() == ClockNature.STATUTORY)
                .map(Clock::id)
                .collect(Collectors.joining(" "));

        assertThat(statutory).isEqualTo(tier == Tier.VILLAGE ? "" : "PASS_ON INFORM HANDLE");
    }

    @Test
    void theClocksAreReadInTheOrderInWhichTheyBegan() {
        Story story = Story.atCounty().assigned().after(100);

        assertThat(story.workflow().read(story.matter(), story.now()))
                .extracting(reading -> reading.clock().id())
                .containsExactly(
                        "PASS_ON",
                        "INFORM",
                        "WHOLE",
                        "STAGE_REGISTERED",
                        "STAGE_INSTRUCTED",
                        "HANDLE",
                        "STAGE_ACCEPTED",
                        "UNIT",
                        "STAGE_ASSIGNED");
        assertThat(story.workflow().read(story.matter(), story.now()))
                .extracting(ClockReading::due)
                .allMatch(due -> due instanceof CalendarAnswer.Known);
    }
}
