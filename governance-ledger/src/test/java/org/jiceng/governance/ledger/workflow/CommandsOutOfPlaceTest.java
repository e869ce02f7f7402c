package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.Story.Desk;
import org.junit.jupiter.api.Test;

/** Commands on an earlier version, before the last event, at another stage or about another matter. */
class CommandsOutOfPlaceTest {
    private static final Actor OFFICE = Desk.COUNTY.actor(Role.CONTACT_OFFICE);

    private static List<Action> allowed(Decision decision) {
        return decision.fold(accepted -> List.of(), Decision.Refused::allowed);
    }

    @Test
    void whoLookedAtAnEarlierVersionIsToldTheLastOneAndWhatTheyMayDo() {
        Story story = Story.atCounty().accepted();
        Command late = new Command("c-late", Story.ID, 2, story.now(), OFFICE, Action.ASSIGN, story.assignment());

        Decision decision = story.workflow().decide(story.matter(), late, story.around());

        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.is(WorkflowReason.VERSION_CONFLICT)).isTrue();
            assertThat(reason.attributes()).containsEntry("expected", "2").containsEntry("actual", "3");
        });
        assertThat(allowed(decision))
                .contains(Action.ASSIGN)
                .isEqualTo(story.workflow().nextActions(story.matter(), OFFICE, story.now(), story.around()).stream()
                        .map(NextAction::action)
                        .toList());
    }

    @Test
    void nothingHappensBeforeTheLastEvent() {
        Story story = Story.atCounty().registered().afterMinutes(-1);

        Decision decision = story.asks(Role.SECRETARY, Action.INSTRUCT, Story.instruction(Instruction.ACCEPT));

        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.is(WorkflowReason.TIME_REVERSED)).isTrue();
            assertThat(reason.attributes()).containsEntry("last", Story.START.toString());
        });
        assertThat(allowed(decision)).isEmpty();
        assertThat(story.whyNot(Role.SECRETARY, Action.INSTRUCT)).containsExactly("TIME_REVERSED");
    }

    @Test
    void inAYearWhoseDaysOffAreNotKnownWhatNeedsThemIsRefused() {
        Story story = Story.atCounty().after(20_000).accepted();

        assertThat(story.refusal(OFFICE, Action.ASSIGN, story.assignment())).contains("CALENDAR_YEAR_UNKNOWN");
    }

    @Test
    void atAnotherStageItIsSaidAtWhichOnesAnActionIsTaken() {
        Story story = Story.atCounty().registered();

        assertThat(story.asks(Role.LEAD_UNIT, Action.REPORT, ActionData.none()).reasons())
                .filteredOn(reason -> reason.is(WorkflowReason.ACTION_NOT_AT_STAGE))
                .singleElement()
                .satisfies(reason -> assertThat(reason.attributes())
                        .containsEntry("stage", "REGISTERED")
                        .containsEntry("from", "SUPERVISED"));
    }

    @Test
    void aCommandIsPutToItsOwnMatterOnly() {
        Story story = Story.atCounty().registered();
        Command other =
                new Command("c-1", MatterId.of("M-2"), 1, story.now(), OFFICE, Action.REMARK, ActionData.none());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.workflow().decide(story.matter(), other))
                .withMessageContainingAll("M-1", "M-2");
    }

    /** That of a unit that is known comes first: that is what all other tests of the workflow have. */
    @Test
    void theTierIsThatWhichIsSaidElseThatOfWhoRegisters() {
        Story story = Story.atCounty();
        ActionData said = story.registration(MatterKind.CLAIM);
        Actor registrar = Desk.COUNTY.actor(Role.REGISTRAR);

        assertThat(registered(story.command(registrar, Action.REGISTER, said.with(Field.TIER, Tier.TOWNSHIP))))
                .isEqualTo(Tier.TOWNSHIP);
        assertThat(registered(story.command(Desk.TOWN.actor(Role.REGISTRAR), Action.REGISTER, said)))
                .isEqualTo(Tier.TOWNSHIP);
        Actor anywhere = new Actor(registrar.id(), registrar.unit(), null, registrar.roles());
        assertThat(registered(story.command(anywhere, Action.REGISTER, said))).isEqualTo(Tier.COUNTY);
    }

    private static Tier registered(Command command) {
        return Story.WORKFLOW
                .decide(null, command)
                .thereafter()
                .map(Matter::tier)
                .orElseThrow();
    }

    @Test
    void whoAsksWithoutUnitsAndOtherMattersIsAnsweredAllTheSame() {
        Story story = Story.atCounty().registered();

        assertThat(story.workflow().nextActions(story.matter(), OFFICE, story.now()))
                .extracting(NextAction::action)
                .contains(Action.REMARK);
        assertThat(Story.codes(story.workflow().whyNot(story.matter(), Action.ASSIGN, OFFICE, story.now())))
                .containsExactly("ACTION_NOT_AT_STAGE");
    }
}
