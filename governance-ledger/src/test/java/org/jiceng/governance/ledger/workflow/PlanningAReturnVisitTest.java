package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.NotOwed;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanningAReturnVisitTest {
    private static final LocalDate THIRTY_DAYS_LATER = LocalDate.of(2024, 4, 3);

    /** The first id that is in the sample, or is not. */
    private static String id(boolean sampled) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "M-2024-" + number)
                .filter(id -> ReturnVisitSample.contains(MatterId.of(id), 20) == sampled)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aboutEveryFifthIsInASampleOfTwentyPerCent() {
        List<MatterId> all = IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> MatterId.of("M-2024-" + number))
                .toList();

        assertThat(all).filteredOn(one -> ReturnVisitSample.contains(one, 20)).hasSizeBetween(150, 250);
        assertThat(all)
                .noneMatch(one -> ReturnVisitSample.contains(one, 0))
                .allMatch(one -> ReturnVisitSample.contains(one, 100))
                .allMatch(one -> ReturnVisitSample.contains(one, 21) || !ReturnVisitSample.contains(one, 20));
    }

    /** The day that the last event of a matter plans. */
    private static @Nullable LocalDate planned(Story story, String id) {
        List<MatterEvent> events = story.events(MatterId.of(id));
        return events.get(events.size() - 1).data().get(Field.RETURN_VISIT);
    }

    @Test
    void whoIsInTheSampleIsVisitedThirtyDaysLater() {
        assertThat(planned(Story.atCounty().about(id(true)).archived(), id(true)))
                .isEqualTo(THIRTY_DAYS_LATER);
        assertThat(planned(Story.atCounty().about(id(false)).archived(), id(false)))
                .isNull();
    }

    @Test
    void theDayThatIsSaidIsTheDay() {
        LocalDate said = LocalDate.of(2024, 3, 20);
        for (String id : List.of(id(true), id(false))) {
            Story story = Story.atCounty().about(id).replied(Satisfaction.SATISFIED);
            story.does(Role.CONTACT_OFFICE, Action.ARCHIVE, ActionData.of(Field.RETURN_VISIT, said));

            assertThat(planned(story, id)).isEqualTo(said);
        }
    }

    @Test
    void nobodyIsVisitedForWhatIsAnonymous() {
        Story story = Story.atCounty().about(id(true));
        ActionData nobody = ActionData.of(Field.NOT_OWED, NotOwed.ANONYMOUS);
        story.registered(story.registration(MatterKind.CLAIM)
                        .with(Field.PERSONS, List.of())
                        .with(Field.ANONYMOUS, true))
                .instructed(Instruction.ACCEPT)
                .does(Role.CONTACT_OFFICE, Action.ACCEPT, nobody)
                .does(Role.CONTACT_OFFICE, Action.ASSIGN, story.assignment())
                .does(Role.CONTACT_OFFICE, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE))
                .reports()
                .does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none())
                .does(Role.CONTACT_OFFICE, Action.REPLY, nobody.with(Field.SATISFACTION, Satisfaction.NOT_ASKED))
                .does(Role.CONTACT_OFFICE, Action.ARCHIVE, ActionData.none());

        assertThat(planned(story, id(true))).isNull();
    }
}
