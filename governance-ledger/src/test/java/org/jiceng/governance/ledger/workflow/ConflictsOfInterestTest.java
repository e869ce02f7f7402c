package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.Situations.Situation;
import org.jiceng.governance.ledger.workflow.Story.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nobody acts on, receives or learns of a matter in which they, their unit or one under or above it is accused, or from which they
 * are recused. They are answered as for a matter that does not exist.
 */
class ConflictsOfInterestTest {
    private static final List<Action> ACTIONS = DocumentedTable.actions();

    private static Actor withEveryRole(String id, String unit) {
        Tier tier = Story.UNITS.unit(UnitId.of(unit)).orElseThrow().tier();
        return new Actor(PersonId.of(id), UnitId.of(unit), tier, EnumSet.allOf(Role.class));
    }

    /** Who must keep away for what is said. The water bureau stands between its station and the county's government. */
    static Stream<Arguments> keptAway() {
        ActionData bureau = ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("water")));
        ActionData person = ActionData.of(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1")));
        ActionData recused = ActionData.of(Field.RECUSED, List.of(PersonId.of("x-1")));
        return Stream.of(
                Arguments.of("an accused person", person, withEveryRole("x-1", "county-office")),
                Arguments.of("a recused person", recused, withEveryRole("x-1", "county-office")),
                Arguments.of("an accused petitioner", person, Actor.person("x-1")),
                Arguments.of("the accused unit", bureau, withEveryRole("u-1", "water")),
                Arguments.of("a unit under it", bureau, withEveryRole("u-1", "water-station")),
                Arguments.of("a unit above it", bureau, withEveryRole("u-1", "county-gov")));
    }

    private static ActionData registration(Story story, ActionData conflict) {
        return story.registration(MatterKind.ACCUSATION)
                .with(Field.PERSONS, Story.persons("p-1", "x-1"))
                .and(conflict);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keptAway")
    void whoMustKeepAwayIsAnsweredAsForAMatterThatDoesNotExist(String who, ActionData conflict, Actor actor) {
        for (int steps = 0; steps < 6; steps++) {
            Story story = steps(Story.atCounty().registered(registration(Story.atCounty(), conflict)), steps);
            for (Action action : ACTIONS) {
                assertHidden(story, story.command(actor, action, anything(story)));
            }
            assertThat(Story.WORKFLOW.nextActions(story.matter(), actor, story.now(), story.around()))
                    .isEmpty();
        }
    }

    /** The first steps of handling, by a unit that is not accused. */
    private static Story steps(Story story, int steps) {
        List<UnaryOperator<Story>> all = List.of(
                one -> one.instructed(Instruction.ACCEPT),
                one -> one.does(Role.CONTACT_OFFICE, Action.ACCEPT, one.told()),
                one -> one.does(
                        Role.CONTACT_OFFICE, Action.ASSIGN, one.assignment().with(Field.LEAD, UnitId.of("forestry"))),
                one -> one.does(Role.CONTACT_OFFICE, Action.SUPERVISE, anything(one)),
                one -> one.does(
                        Actor.of("u-f", "forestry", Tier.TOWNSHIP, Role.LEAD_UNIT),
                        Action.REPORT,
                        Story.report(MatterKind.ACCUSATION)));
        Story now = story;
        for (UnaryOperator<Story> step : all.subList(0, steps)) {
            now = step.apply(now);
        }
        return now;
    }

    /** Something for every action, so that no refusal is for what was not said. */
    private static ActionData anything(Story story) {
        return story.registration(MatterKind.CLAIM)
                .with(Field.INSTRUCTION, Instruction.ACCEPT)
                .with(Field.TOLD, story.notice())
                .with(Field.LEAD, UnitId.of("forestry"))
                .with(Field.DUE, story.due(5))
                .with(Field.LINE, Rung.OFFICE)
                .with(Field.REASON, "...")
                .with(Field.DAYS, 3);
    }

    /** As if there were none in everything that is said of it; only registering under its id cannot be granted. */
    private static void assertHidden(Story story, Command command) {
        Decision unknown = new Decision.Refused(
                List.of(Reason.of(WorkflowReason.UNKNOWN_MATTER, "matter", command.matter())), List.of());
        Decision asNone = Story.WORKFLOW.decide(null, command, story.around());
        assertThat(Story.WORKFLOW.decide(story.matter(), command, story.around()))
                .as(command.action().name())
                .isEqualTo(asNone.isAccepted() ? unknown : asNone);
        assertThat(Story.WORKFLOW.whyNot(
                        story.matter(), command.action(), command.actor(), command.at(), story.around()))
                .isEqualTo(unknown.reasons());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keptAway")
    void whoIsAccusedLaterMustKeepAwayFromThenOn(String who, ActionData conflict, Actor actor) {
        Story story = Story.atCounty().assigned();
        if (actor.unit() != null) {
            assertThat(Story.WORKFLOW.nextActions(story.matter(), actor, story.now(), story.around()))
                    .isNotEmpty();
        }
        story.does(Role.CONTACT_OFFICE, Action.ACCUSE, conflict);

        assertHidden(story, story.command(actor, Action.REMARK, ActionData.none()));
    }

    @Test
    void reclassifyingTakesNobodyOutOfTheAccused() {
        Story story = Story.atCounty();
        story.registered(story.registration(MatterKind.ACCUSATION)
                        .with(Field.ACCUSED_UNITS, List.of(UnitId.of("water")))
                        .with(Field.ACCUSED_PERSONS, List.of(PersonId.of("x-1"))))
                .does(
                        Role.REGISTRAR,
                        Action.RECLASSIFY,
                        Story.reason().with(Field.BOOK, Book.CLAIM).with(Field.KIND, MatterKind.CLAIM));

        assertThat(story.matter().kind()).isEqualTo(MatterKind.CLAIM);
        assertThat(story.matter().accusedUnits()).containsExactly(UnitId.of("water"));
        assertThat(story.matter().accusedPersons()).containsExactly(PersonId.of("x-1"));
    }

    @ParameterizedTest
    @CsvSource({"forestry,false", "water,true", "water-station,true", "county-gov,true", "nowhere,false"})
    void noActionHandsAMatterToAUnitThatMustKeepAway(String receiver, boolean refused) {
        List<String> codes = refused ? List.of("RECIPIENT_CONFLICT") : List.of();
        UnitId unit = UnitId.of(receiver);
        ActionData accused = ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("water")));
        for (Desk desk : List.of(Desk.COUNTY, Desk.TOWN)) {
            Story story = accusing(Story.at(desk), accused);
            assertThat(story.refusal(
                            Role.SECRETARY,
                            Action.INSTRUCT,
                            ActionData.of(Field.INSTRUCTION, Instruction.TRANSFER)
                                    .with(Field.TARGET, unit)))
                    .isEqualTo(codes);
            story.instructed(Instruction.ACCEPT).does(Role.CONTACT_OFFICE, Action.ACCEPT, story.told());
            ActionData free = story.assignment().with(Field.LEAD, UnitId.of("forestry"));
            assertThat(story.refusal(
                            Role.CONTACT_OFFICE,
                            Action.ASSIGN,
                            free.with(Field.LEAD, unit).with(Field.CO_HANDLERS, List.of())))
                    .isEqualTo(codes);
            assertThat(story.refusal(
                            Role.CONTACT_OFFICE,
                            Action.ASSIGN,
                            free.with(Field.LEAD, UnitId.of("roads")).with(Field.CO_HANDLERS, List.of(unit))))
                    .isEqualTo(codes);
        }
        Story transferred = accusing(Story.atCounty(), accused)
                .does(
                        Role.SECRETARY,
                        Action.INSTRUCT,
                        ActionData.of(Field.INSTRUCTION, Instruction.TRANSFER)
                                .with(Field.TARGET, UnitId.of("forestry")));
        assertThat(transferred.refusal(
                        Role.CONTACT_OFFICE, Action.TRANSFER, transferred.told().with(Field.TO, unit)))
                .isEqualTo(codes);
    }

    private static Story accusing(Story story, ActionData accused) {
        return story.registered(story.registration(MatterKind.CLAIM).and(accused));
    }

    @Test
    void aMatterIsNotRegisteredWithAUnitThatMustKeepAway() {
        for (String accused : List.of("town-1", "village-1", "county-gov")) {
            Story story = Story.at(Desk.TOWN);
            ActionData data =
                    story.registration(MatterKind.CLAIM).with(Field.ACCUSED_UNITS, List.of(UnitId.of(accused)));
            Actor elsewhere = Actor.of("u-1", "county-office", Tier.COUNTY, Role.REGISTRAR);
            assertThat(story.refusal(elsewhere, Action.REGISTER, data)).containsExactly("RECIPIENT_CONFLICT");
            assertThat(story.refusal(Role.REGISTRAR, Action.REGISTER, data)).containsExactly("UNKNOWN_MATTER");
        }
    }

    @ParameterizedTest
    @CsvSource({"HAND_UP,town-1", "HAND_DOWN,village-1"})
    void aMatterIsNotHandedToATierThatMustKeepAway(Action action, String receiver) {
        Desk desk = action.equals(Action.HAND_UP) ? Desk.VILLAGE : Desk.TOWN;
        Story story = Story.at(desk)
                .registered()
                .instructed(Instruction.valueOf(action.name()))
                .does(
                        Actor.of("u-s", "somewhere", Tier.COUNTY, Role.SYSTEM),
                        Action.ACCUSE,
                        ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("x-unit"))));
        ActionData handing = ActionData.of(Field.LINKED_MATTER, MatterId.of("M-2"));

        assertThat(story.refusal(Role.CONTACT_OFFICE, action, handing.with(Field.TO, UnitId.of(receiver))))
                .isEmpty();
        assertThat(story.refusal(Role.CONTACT_OFFICE, action, handing.with(Field.TO, UnitId.of("x-unit"))))
                .containsExactly("RECIPIENT_CONFLICT");
    }

    @Test
    void aReviewIsNotGivenToASuperiorThatMustKeepAway() {
        Story story = new Story(Story.WORKFLOW, new Desk(Tier.TOWNSHIP, "x-town", "roads", "forestry"));
        ActionData review = ActionData.of(Field.LINKED_MATTER, MatterId.of("M-2"));
        story.supervised()
                .does(
                        Role.CONTACT_OFFICE,
                        Action.ACCUSE,
                        ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("x-county"))))
                .reports()
                .does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none())
                .does(Role.CONTACT_OFFICE, Action.REPLY, story.reply(Satisfaction.SATISFIED));

        assertThat(story.refusal(Role.PERSON, Action.REQUEST_REVIEW, review.with(Field.TO, UnitId.of("y-county"))))
                .isEmpty();
        assertThat(story.refusal(Role.PERSON, Action.REQUEST_REVIEW, review.with(Field.TO, UnitId.of("x-county"))))
                .containsExactly("RECIPIENT_CONFLICT");
    }

    @Test
    void aMatterThatMustNotBeKnownCannotBeMergedOrLinkedWithAndIsNotBetrayed() {
        Actor office = Desk.COUNTY.actor(Role.CONTACT_OFFICE);
        Story story = Story.atCounty();
        story.about("M-2").registered(story.registration(MatterKind.CLAIM).with(Field.RECUSED, List.of(office.id())));
        story.about("M-1").registered();
        Surroundings without = new Surroundings(Story.UNITS, id -> Optional.empty());
        for (Action action : List.of(Action.MERGE, Action.LINK)) {
            MatterId other = MatterId.of("M-2");
            Command command = story.command(
                    office, action, ActionData.of(Field.INTO, other).with(Field.WITH, other));
            Decision hidden = Story.WORKFLOW.decide(story.matter(), command, story.around());
            assertThat(hidden).isEqualTo(Story.WORKFLOW.decide(story.matter(), command, without));
            assertThat(Story.codes(hidden.reasons())).containsExactly("UNKNOWN_OTHER_MATTER");
        }
    }

    @Test
    void aMatterIsNotJoinedWithOneThatAccusesThoseWhoHaveToDoWithIt() {
        List<ActionData> conflicts = List.of(
                ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("water"))),
                ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("water-station"))),
                ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("roads"))),
                ActionData.of(Field.ACCUSED_PERSONS, List.of(PersonId.of("p-1"))));
        for (ActionData conflict : conflicts) {
            Story story = Story.atCounty();
            story.about("M-2").assigned();
            story.about("M-1")
                    .registered(story.registration(MatterKind.CLAIM)
                            .with(Field.PERSONS, Story.persons("p-3"))
                            .and(conflict));
            assertThat(story.refusal(Role.CONTACT_OFFICE, Action.LINK, ActionData.of(Field.WITH, MatterId.of("M-2"))))
                    .containsExactly("OTHER_MATTER_CONFLICT");
            assertThat(story.about("M-2")
                            .refusal(Role.CONTACT_OFFICE, Action.LINK, ActionData.of(Field.WITH, MatterId.of("M-1"))))
                    .containsExactly("OTHER_MATTER_CONFLICT");
        }
    }

    @Test
    void theOfficeHandsUpAtOnceWhatItsSecretaryMustNotRead() {
        Actor secretary = Desk.VILLAGE.actor(Role.SECRETARY);
        Story story = Story.at(Desk.VILLAGE);
        story.registered(
                story.registration(MatterKind.ACCUSATION).with(Field.ACCUSED_PERSONS, List.of(secretary.id())));

        assertThat(story.refusal(secretary, Action.INSTRUCT, Story.instruction(Instruction.ACCEPT)))
                .containsExactly("UNKNOWN_MATTER");
        story.does(
                Role.CONTACT_OFFICE,
                Action.HAND_UP,
                ActionData.of(Field.LINKED_MATTER, MatterId.of("M-2")).with(Field.TO, UnitId.of("town-1")));
        Matter above = story.matter(MatterId.of("M-2"));
        assertThat(story.matter().stage()).isEqualTo(Stage.TRANSFERRED);
        assertThat(above.accusedPersons()).containsExactly(secretary.id());
        assertThat(Story.WORKFLOW.isHidden(above, secretary, story.around())).isTrue();
    }

    /** A matter with the water bureau, at one of the stages at which the bureau has it, in which the bureau is then accused. */
    static Stream<Arguments> withTheAccused() {
        UnaryOperator<Story> accused = story -> story.does(
                Role.CONTACT_OFFICE, Action.ACCUSE, ActionData.of(Field.ACCUSED_UNITS, List.of(UnitId.of("water"))));
        return Stream.of(
                Arguments.of("ASSIGNED", accused.apply(Story.atCounty().assigned())),
                Arguments.of("SUPERVISED", accused.apply(Story.atCounty().supervised())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withTheAccused")
    void whatTheAccusedUnitHasIsAssignedToAnother(String stage, Story story) {
        ActionData another = story.assignment().with(Field.LEAD, UnitId.of("forestry"));
        assertThat(story.refusal(Role.LEAD_UNIT, Action.REPORT, Story.report(MatterKind.CLAIM)))
                .containsExactly("UNKNOWN_MATTER");
        for (Role role : List.of(Role.CONTACT_OFFICE, Role.SECRETARY)) {
            assertThat(story.refusal(role, Action.ASSIGN, another))
                    .as("%s", role)
                    .isEmpty();
            assertThat(story.refusal(role, Action.ASSIGN, story.assignment()))
                    .as("%s", role)
                    .containsExactly("RECIPIENT_CONFLICT");
            assertThat(story.refusal(
                            role, Action.ASSIGN, another.with(Field.CO_HANDLERS, List.of(UnitId.of("water-station")))))
                    .as("%s", role)
                    .containsExactly("RECIPIENT_CONFLICT");
        }

        story.after(1).does(Role.CONTACT_OFFICE, Action.ASSIGN, another);

        assertThat(story.matter().stage()).isEqualTo(Stage.of(stage));
        assertThat(story.matter().lead()).contains(UnitId.of("forestry"));
        assertThat(story.matter().receivedByUnitAt()).contains(story.now());
        Clock unit = story.matter().clock(Clocks.UNIT).orElseThrow();
        assertThat(unit.isRunning()).isTrue();
        assertThat(unit.startedAt()).isEqualTo(story.now());
        assertThat(Story.WORKFLOW.isHidden(story.matter(), story.desk().actor(Role.LEAD_UNIT), story.around()))
                .isTrue();
        if (stage.equals("ASSIGNED")) {
            story.does(Role.CONTACT_OFFICE, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE));
        }
        Actor forestry = Actor.of("u-f", "forestry", Tier.TOWNSHIP, Role.LEAD_UNIT);
        story.does(forestry, Action.REPORT, Story.report(MatterKind.CLAIM));
        assertThat(story.matter().stage()).isEqualTo(Stage.REPORTED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withTheAccused")
    void aPauseGoesOnWhenAnotherUnitIsAssigned(String stage, Story story) {
        ActionData another = story.assignment().with(Field.LEAD, UnitId.of("forestry"));
        LocalDate last = story.due(10).lastDay();
        story.does(Role.CONTACT_OFFICE, Action.PAUSE, ActionData.of(Field.REASON, "AWAITING_EXPERT"));

        story.after(1).does(Role.CONTACT_OFFICE, Action.ASSIGN, another);

        for (String id : List.of(Clocks.UNIT, Clocks.WHOLE, Clocks.ofStage(Stage.of(stage)))) {
            assertThat(story.matter().clock(id).orElseThrow().isPaused()).as(id).isTrue();
        }
        story.after(3).does(Role.CONTACT_OFFICE, Action.RESUME, ActionData.none());
        Clock unit = story.matter().clock(Clocks.UNIT).orElseThrow();
        assertThat(unit.isPaused()).isFalse();
        assertThat(story.workflow().clocks().read(unit, story.now()).due().orElseThrow())
                .as("the day of the assignment does not count anyway")
                .isEqualTo(last.plusDays(2));
    }

    @Test
    void whereNobodyKeepsAwayTheUnitStays() {
        Story story = Story.atCounty().supervised();
        ActionData another = story.assignment().with(Field.LEAD, UnitId.of("forestry"));
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.ASSIGN, another)).containsExactly("NOBODY_KEEPS_AWAY");
    }

    @Test
    void inEverySituationNobodyAccusedIsToldAnything() {
        List<String> told = new ArrayList<>();
        Actor system = Actor.of("u-system", "somewhere", Tier.COUNTY, Role.SYSTEM);
        for (Situation situation : Situations.all()) {
            Story story = situation.story();
            for (Role role : Role.values()) {
                Actor actor = story.desk().actor(role);
                Command accusing =
                        story.command(system, Action.ACCUSE, ActionData.of(Field.ACCUSED_PERSONS, List.of(actor.id())));
                Story.WORKFLOW
                        .decide(story.matter(), accusing, story.around())
                        .thereafter()
                        .filter(matter -> !Story.WORKFLOW
                                .nextActions(matter, actor, story.now(), story.around())
                                .isEmpty())
                        .ifPresent(matter -> told.add(situation + " " + role));
            }
        }
        assertThat(told).isEmpty();
    }
}
