package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.InvalidPackException;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.Story.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Matters move to another pack only by an explicit step, and a pack may define the workflow otherwise. */
class OtherPacksTest {
    private static final LedgerWorkflow HANYIN = LedgerWorkflow.of(PolicyPacks.builtIn("hanyin-321"), Definitions.DAY);

    private static LedgerWorkflow of(Definitions definitions) {
        return LedgerWorkflow.of(Definitions.extending("actions", definitions.json()), Definitions.DAY);
    }

    @Test
    void aMatterStaysUnderItsPackUntilItIsMigrated() {
        Story story = Story.atCounty().supervised().after(1);
        Matter before = story.matter();
        Command report =
                story.command(Desk.COUNTY.actor(Role.LEAD_UNIT), Action.REPORT, Story.report(story.usualKind()));
        assertThat(Story.codes(HANYIN.decide(before, report, story.around()).reasons()))
                .containsExactly("OTHER_PACK");

        Command migrate = story.command(Desk.COUNTY.actor(Role.SYSTEM), Action.MIGRATE, ActionData.none());
        Matter moved =
                HANYIN.decide(before, migrate, story.around()).thereafter().orElseThrow();
        assertThat(moved.pack()).isEqualTo(HANYIN.pin());
        assertThat(moved.stage()).isEqualTo(before.stage());
        assertThat(moved.clocks()).as("a limit that runs is not changed").isEqualTo(before.clocks());
        assertThat(moved.version()).isEqualTo(before.version() + 1);

        Command next = new Command(
                "c-next", moved.id(), moved.version(), report.at(), report.actor(), report.action(), report.data());
        assertThat(Story.codes(
                        Story.WORKFLOW.decide(moved, next, story.around()).reasons()))
                .containsExactly("OTHER_PACK");
        assertThat(HANYIN.decide(moved, next, story.around()).isAccepted()).isTrue();
    }

    @Test
    void aMatterIsNotMigratedToAPackWithoutItsStage() {
        Definitions steps = Definitions.standard()
                .with(Stage.of("HEARD"))
                .with(Definitions.row(
                        Action.of("HEAR"), Effect.STEP, Stage.ACCEPTED, Stage.of("HEARD"), Role.CONTACT_OFFICE));
        LedgerWorkflow hearing = LedgerWorkflow.of(Definitions.extending(steps), Definitions.DAY);
        Story story = new Story(hearing, Desk.COUNTY).accepted();
        story.does(Role.CONTACT_OFFICE, Action.of("HEAR"), ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(Stage.of("HEARD"));
        assertThat(story.matter().clock("STAGE_HEARD").map(Clock::isRunning)).contains(true);

        Command migrate = story.command(Desk.COUNTY.actor(Role.SYSTEM), Action.MIGRATE, ActionData.none());
        assertThat(Story.codes(Story.WORKFLOW
                        .decide(story.matter(), migrate, story.around())
                        .reasons()))
                .containsExactly("ACTION_NOT_AT_STAGE");
    }

    @Test
    void aPackMayAssignBeforeItInforms() {
        Story story = new Story(of(Definitions.assigningBeforeInforming()), Desk.COUNTY);
        story.registered().instructed(Instruction.ACCEPT);
        story.does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment().with(Field.DUE, story.due(200)));
        assertThat(story.matter().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.matter().clock(Clocks.HANDLE))
                .as("no limit of handling to compare with")
                .isEmpty();
        assertThat(story.matter().clock(Clocks.INFORM).map(Clock::isRunning)).contains(true);

        story.after(2).does(Role.CONTACT_OFFICE, Action.ACCEPT, story.told());
        assertThat(story.matter().clock(Clocks.INFORM).map(Clock::isRunning)).contains(false);
        assertThat(story.matter().clock(Clocks.HANDLE).map(Clock::startedAt)).contains(story.now());
        story.does(Role.CONTACT_OFFICE, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE))
                .reports()
                .does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none())
                .does(Role.CONTACT_OFFICE, Action.REPLY, story.reply(Satisfaction.SATISFIED))
                .does(Role.CONTACT_OFFICE, Action.ARCHIVE, ActionData.none());
        assertThat(story.matter().stage()).isEqualTo(Stage.ARCHIVED);
    }

    @Test
    void acceptingAgainDoesNotGiveTheUnitSixtyNewDays() {
        Story story = new Story(
                of(Definitions.standard()
                        .with(Definitions.row(
                                Action.of("RECONSIDER"),
                                Effect.REVISE,
                                Stage.ACCEPTED,
                                Stage.REGISTERED,
                                Role.SECRETARY))),
                Desk.COUNTY);
        story.accepted().after(10).does(Role.SECRETARY, Action.of("RECONSIDER"), ActionData.none());
        story.instructed(Instruction.ACCEPT).does(Role.CONTACT_OFFICE, Action.ACCEPT, story.told());

        assertThat(story.matter().clock(Clocks.HANDLE).map(Clock::startedAt)).contains(Story.START);
    }

    /** A definition that asks for nothing at all. */
    private static Definitions careless() {
        Definitions careless = Definitions.standard();
        for (Action action : DocumentedTable.actions()) {
            careless = careless.changing(
                    action,
                    row -> new Transition(
                            action, row.effect(), row.title(), row.from(), row.to(), row.by(), Set.of(), Set.of()));
        }
        return careless;
    }

    @Test
    void whatAnEffectCannotDoWithoutIsAskedForWhateverThePackSays() {
        Story story = new Story(of(careless()), Desk.COUNTY);
        assertThat(story.refusal(Role.REGISTRAR, Action.REGISTER, ActionData.none()))
                .hasSize(6)
                .containsOnly("DATA_MISSING");
        story.registered();
        assertMissing(story, Role.SECRETARY, Action.INSTRUCT);
        assertMissing(story, Role.CONTACT_OFFICE, Action.MERGE);
        assertMissing(story, Role.CONTACT_OFFICE, Action.LINK);
        assertMissing(story, Role.REGISTRAR, Action.CORRECT);
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.URGE, ActionData.none()))
                .containsExactly("DATA_MISSING", "NO_RUNG_DUE");
        story.instructed(Instruction.ACCEPT);
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.HAND_DOWN, ActionData.none()))
                .containsExactly("DATA_MISSING", "RECEIVER_UNKNOWN");
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.TRANSFER, ActionData.none()))
                .containsExactly("RECEIVER_UNKNOWN");
        story.does(Role.CONTACT_OFFICE, Action.ACCEPT, ActionData.none());
        assertMissing(story, Role.CONTACT_OFFICE, Action.ASSIGN);
        story.does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment())
                .does(Role.CONTACT_OFFICE, Action.PAUSE, ActionData.none());
        assertThat(story.refusal(Role.CONTACT_OFFICE, Action.PAUSE, ActionData.none()))
                .containsExactly("PAUSED_ALREADY");
        assertMissing(story, Role.UNIT_HEAD, Action.EXTEND);
        story.does(Role.CONTACT_OFFICE, Action.SUPERVISE, ActionData.none());
        assertMissing(story, Role.LEAD_UNIT, Action.REPORT);
    }

    @Test
    void aDefinitionIsReadAsItWasWritten() {
        WorkflowDefinition standard = Definitions.standard().definition();

        WorkflowDefinition read = LedgerWorkflow.of(Definitions.extending(Definitions.standard()), Definitions.DAY)
                .definition();

        assertThat(read.transitions()).isEqualTo(standard.transitions());
        assertThat(read.stages()).isEqualTo(standard.stages());
        assertThat(read.stage(Stage.REPLIED))
                .isEqualTo(standard.stage(Stage.REPLIED))
                .isPresent();
        assertThat(read.stage(Stage.of("HEARD"))).isEmpty();
        assertThat(read.permits(Action.REPORT, Stage.SUPERVISED)).isTrue();
        assertThat(read.permits(Action.REPORT, Stage.REGISTERED)).isFalse();
        assertThat(read.permits(Action.of("HEAR"), Stage.REGISTERED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "actions | 'action':'HEAR' | : PACK_MISSING: The key effect",
                "actions | 'action':'hear','effect':'STEP' | /action: PACK_FORM",
                "actions | 'action':'HEAR','effect':'HEAR' | /effect: PACK_CHOICE",
                "actions | 'action':'REGISTER','required':['mood'] | /required/0: PACK_FORM",
                "stages | 'stage':'heard' | /stage: PACK_FORM"
            })
    void whatCannotBeReadIsSaidWithItsPlace(String list, String part, String fault) {
        String rest = ",'title':{'zh':'听取','en':'hear'}" + (list.equals("actions") ? ",'by':['SECRETARY']" : "");

        assertThatThrownBy(() -> Definitions.extending(list, "[{" + part + rest + "}]"))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("/ledger/" + list + "/0/value/0" + fault);
    }

    @Test
    void aStageMaySayThatItIsNoEnd() {
        String stages = Definitions.standard().stages().stream()
                .map(stage -> "{'stage':'" + stage.stage() + "','title':{'zh':'环节','en':'a stage'},'end':'"
                        + (stage.end() ? "YES" : "NO") + "'}")
                .collect(Collectors.joining(",", "[", "]"));

        WorkflowDefinition read = LedgerWorkflow.of(Definitions.extending("stages", stages), Definitions.DAY)
                .definition();

        assertThat(read.isOpen(Stage.REPLIED)).isTrue();
        assertThat(read.isOpen(Stage.ARCHIVED)).isFalse();
    }

    @Test
    void withoutADelegateTheSecretaryMaySignAgainWhereNobodyAboveMay() {
        LedgerWorkflow alone = of(Definitions.standard().by(Action.SIGN_OFF, Role.SECRETARY));

        assertThat(new Story(alone, Desk.COUNTY).reworked().refusal(Role.SECRETARY, Action.SIGN_OFF, ActionData.none()))
                .isEmpty();
        assertThat(new Story(alone, Desk.VILLAGE)
                        .reworked()
                        .refusal(Role.SECRETARY, Action.SIGN_OFF, ActionData.none()))
                .containsExactly("SAME_SIGNATORY");
    }

    @Test
    void whatAPackAsksForBesideIsAskedFor() {
        Story story = new Story(
                of(Definitions.standard()
                        .changing(
                                Action.SIGN_OFF,
                                row -> new Transition(
                                        row.action(),
                                        row.effect(),
                                        row.title(),
                                        row.from(),
                                        row.to(),
                                        row.by(),
                                        row.guards(),
                                        Set.of(Field.NOTE)))),
                Desk.COUNTY);
        story.reported();

        assertMissing(story, Role.SECRETARY, Action.SIGN_OFF);
        assertThat(story.refusal(Role.SECRETARY, Action.SIGN_OFF, ActionData.of(Field.NOTE, "...")))
                .isEmpty();
    }

    @Test
    void whatIsHandedOnBeginsWhereAPackRegistersWhereverThatStandsInIt() {
        Definitions standard = Definitions.standard();
        List<Transition> rows = new ArrayList<>(standard.rows());
        Collections.reverse(rows);
        Story story = new Story(of(new Definitions(standard.stages(), rows)), Desk.VILLAGE);
        MatterId above = MatterId.of("M-2");
        story.registered(story.registration(MatterKind.CLAIM))
                .instructed(Instruction.HAND_UP)
                .does(Role.CONTACT_OFFICE, Action.HAND_UP, ActionData.of(Field.LINKED_MATTER, above));

        assertThat(story.matter(above).stage()).isEqualTo(Stage.REGISTERED);
    }

    private static void assertMissing(Story story, Role role, Action action) {
        assertThat(story.refusal(role, action, ActionData.none()))
                .as(action.name())
                .containsExactly("DATA_MISSING");
    }

    static Stream<Arguments> contradictions() {
        Title title = new Title("操作", "an action");
        Transition fromNowhere = new Transition(
                Action.of("NOTE"),
                Effect.REMARK,
                title,
                Set.of(),
                Stage.REGISTERED,
                Set.of(Role.SYSTEM),
                Set.of(),
                Set.of());
        return Stream.of(
                Arguments.of("REGISTERS_FROM_STAGE", Definitions.standard().with(fromNowhere)),
                Arguments.of(
                        "REGISTERS_FROM_STAGE",
                        Definitions.standard()
                                .with(Definitions.row(
                                        Action.of("AGAIN"),
                                        Effect.REGISTER,
                                        Stage.ARCHIVED,
                                        Stage.REGISTERED,
                                        Role.SYSTEM))),
                Arguments.of("REGISTERS_NOTHING", Definitions.standard().without(Action.REGISTER)),
                Arguments.of(
                        "REGISTERS_NOWHERE",
                        Definitions.standard()
                                .changing(
                                        Action.REGISTER,
                                        row -> new Transition(
                                                row.action(),
                                                row.effect(),
                                                row.title(),
                                                Set.of(),
                                                null,
                                                row.by(),
                                                row.guards(),
                                                row.required()))),
                Arguments.of(
                        "EFFECT_OF_OTHER_SIDE",
                        Definitions.standard()
                                .with(Definitions.row(
                                        Action.of("TAKE_IN"), Effect.ABSORB, Stage.REGISTERED, null, Role.SYSTEM))),
                Arguments.of(
                        "EFFECT_OF_OTHER_SIDE",
                        Definitions.standard()
                                .with(Definitions.row(
                                        Action.RELATE, Effect.RELATE, Stage.REGISTERED, null, Role.SYSTEM))),
                Arguments.of(
                        "ACTION_TWO_WAYS",
                        Definitions.standard()
                                .with(Definitions.row(
                                        Action.INSTRUCT,
                                        Effect.INSTRUCT,
                                        Stage.REGISTERED,
                                        Stage.ACCEPTED,
                                        Role.SYSTEM))),
                Arguments.of(
                        "STAGE_UNDEFINED",
                        Definitions.standard()
                                .with(Definitions.row(
                                        Action.of("LOSE"),
                                        Effect.STEP,
                                        Stage.REGISTERED,
                                        Stage.of("LOST"),
                                        Role.SYSTEM))),
                Arguments.of("STAGE_TWICE", Definitions.standard().with(Stage.REPORTED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void aDefinitionThatContradictsItselfIsNoDefinition(String code, Definitions definitions) {
        assertThat(WorkflowDefinition.check(definitions.stages(), definitions.rows()))
                .extracting(Reason::code)
                .containsExactly(code);
        assertThatThrownBy(definitions::definition)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(code);
    }

    @Test
    void whoMayRegisterFollowsTheRolesOfTheTier() {
        LedgerWorkflow workflow = LedgerWorkflow.of(
                Definitions.extending("roles", "{'VILLAGE':{'REGISTRAR':['SECRETARY']}}"), Definitions.DAY);
        Story village = new Story(workflow, Desk.VILLAGE);
        assertThat(village.refusal(Role.SECRETARY, Action.REGISTER, village.registration(village.usualKind())))
                .isEmpty();
        assertThat(village.refusal(Role.REGISTRAR, Action.REGISTER, village.registration(village.usualKind())))
                .containsExactly("ROLE_MISSING");
        Story county = new Story(workflow, Desk.COUNTY);
        assertThat(county.refusal(Role.SECRETARY, Action.REGISTER, county.registration(county.usualKind())))
                .isEqualTo(List.of("ROLE_MISSING"));
    }
}
