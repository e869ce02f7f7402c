package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.ClockNature;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.Story.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clocks begin and end with what is done. */
class ClocksOfAMatterTest {
    private static Clock clock(Story story, String id) {
        return story.matter().clock(id).orElseThrow();
    }

    private static Story accepted(Story story, MatterKind kind) {
        return story.registered(story.registration(kind))
                .instructed(Instruction.ACCEPT)
                .does(Role.CONTACT_OFFICE, Action.ACCEPT, story.told());
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY, CLAIM, STATUTORY, 60",
        "COUNTY, SUGGESTION, INTERNAL, 60",
        "COUNTY, ACCUSATION, INTERNAL, 90",
        "TOWNSHIP, CLAIM, STATUTORY, 60",
        "VILLAGE, SUGGESTION, INTERNAL, 60",
        "VILLAGE, ACCUSATION, INTERNAL, 90"
    })
    void handlingHasTheLimitOfItsKindFromTheAcceptanceOn(Tier tier, MatterKind kind, ClockNature nature, int days) {
        Desk desk = Desk.all().stream()
                .filter(one -> one.tier() == tier)
                .findFirst()
                .orElseThrow();
        Story story = accepted(Story.at(desk), kind);

        assertThat(clock(story, Clocks.HANDLE))
                .isEqualTo(Clock.start(Clocks.HANDLE, nature, days, DayCount.DAYS, story.now()));
    }

    @Test
    void whatIsDoneEndsItsClock() {
        Story story = Story.atCounty().registered().after(1).instructed(Instruction.ACCEPT);
        Instant instructed = story.now();
        story.after(1).does(Role.CONTACT_OFFICE, Action.ACCEPT, story.told());
        Instant accepted = story.now();
        story.after(1).does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment());
        Instant assigned = story.now();

        assertThat(clock(story, Clocks.ofStage(Stage.REGISTERED)).stoppedAt()).isEqualTo(instructed);
        assertThat(clock(story, Clocks.INFORM).stoppedAt()).isEqualTo(accepted);
        assertThat(clock(story, Clocks.PASS_ON).stoppedAt()).isEqualTo(assigned);
        assertThat(story.matter().clocks())
                .filteredOn(Clock::isRunning)
                .extracting(Clock::id)
                .containsExactlyInAnyOrder(Clocks.WHOLE, Clocks.HANDLE, Clocks.UNIT, Clocks.ofStage(Stage.ASSIGNED));
    }

    @Test
    void afterTheReplyOnlyTheClockOfItsStageRuns() {
        Story story = Story.atCounty().replied(Satisfaction.DISSATISFIED);

        assertThat(story.matter().clocks())
                .filteredOn(Clock::isRunning)
                .extracting(Clock::id)
                .containsExactly(Clocks.ofStage(Stage.REPLIED));
    }

    @Test
    void anObjectionIsDecidedByOverrulingItToo() {
        Story story = Story.atCounty().assigned().does(Role.LEAD_UNIT, Action.OBJECT, Story.reason());
        assertThat(clock(story, Clocks.OBJECTION).isRunning()).isTrue();

        story.after(1).does(Role.CONTACT_OFFICE, Action.OVERRULE, Story.reason());

        assertThat(clock(story, Clocks.OBJECTION).stoppedAt()).isEqualTo(story.now());
    }

    /** Story checks that no event has a clock twice. */
    @Test
    void whatIsWithdrawnWhilePausedHasNoClockThatRunsOrIsPaused() {
        Story story = Story.atCounty()
                .supervised()
                .does(Role.CONTACT_OFFICE, Action.PAUSE, ActionData.of(Field.REASON, "AWAITING_PERSON"))
                .after(1)
                .does(Role.PERSON, Action.WITHDRAW, ActionData.none());

        assertThat(story.matter().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(story.matter().clocks())
                .isNotEmpty()
                .noneMatch(Clock::isRunning)
                .noneMatch(Clock::isPaused);
    }

    @Test
    void theReceiptAtATierIsCorrectedWithoutTheWholeThatBeganBelow() {
        Story story = Story.at(Desk.VILLAGE);
        story.registered(story.registration(MatterKind.CLAIM))
                .instructed(Instruction.HAND_UP)
                .after(3)
                .does(
                        Role.CONTACT_OFFICE,
                        Action.HAND_UP,
                        ActionData.of(Field.LINKED_MATTER, MatterId.of("M-2")).with(Field.TO, UnitId.of("town-1")));
        Instant right = story.now().minusSeconds(3600);
        story.about("M-2")
                .does(
                        Actor.of("u-town", "town-1", Tier.TOWNSHIP, Role.REGISTRAR),
                        Action.CORRECT,
                        Story.reason()
                                .with(Field.FIELD, Field.RECEIVED_AT.name())
                                .with(Field.RECEIVED_AT, right));

        assertThat(List.of(clock(story, Clocks.INFORM), clock(story, Clocks.PASS_ON)))
                .extracting(Clock::startedAt)
                .containsOnly(right);
        assertThat(clock(story, Clocks.WHOLE).startedAt()).isEqualTo(Story.START);
    }
}
