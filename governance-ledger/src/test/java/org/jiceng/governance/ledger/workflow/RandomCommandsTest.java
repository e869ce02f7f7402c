package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.ClockNature;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Link;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.Story.Desk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Long series of commands, sensible ones and nonsense, on matters that are linked with each other. Whatever is said: nothing is
 * thrown, the same question has the same answer, the events make the matter, and what is allowed is what has nothing against it.
 * A seed that fails is in the message.
 */
class RandomCommandsTest {
    private static final int RUNS = 150;
    private static final int STEPS = 100;

    /** One series. */
    private static final class Run {
        private final SplittableRandom random;
        private final Story story;
        private final RandomData data;

        Run(long seed) {
            random = new SplittableRandom(seed);
            story = Story.at(Desk.all().get(random.nextInt(Desk.all().size())));
            data = new RandomData(random, story);
            if (story.desk().equals(Desk.COUNTY) && random.nextBoolean()) {
                story.acceptedForReReview();
            }
        }

        void steps(int count) {
            for (int i = 0; i < count; i++) {
                step();
            }
        }

        private void step() {
            story.about(data.matter().value());
            story.afterMinutes(random.nextInt(12) == 0 ? random.nextInt(60 * 24 * 20) : random.nextInt(-1, 60));
            Map.Entry<Action, Actor> attempt = attempt();
            Action action = attempt.getKey();
            Actor actor = attempt.getValue();
            Command command = story.command(actor, action, said(action));
            Matter before = story.isRegistered() ? story.matter() : null;
            Decision decision = story.workflow().decide(before, command, story.around());
            assertThat(story.workflow().decide(before, command, story.around())).isEqualTo(decision);
            if (decision instanceof Decision.Accepted accepted) {
                story.carryOut(accepted);
                accepted.others().forEach(other -> assertSound(null, other));
                assertSound(before, accepted.matter());
                accepted.events().forEach(event -> assertOneComplaint(story.matter(event.matter())));
            } else if (before != null) {
                assertAllowed(before, actor, (Decision.Refused) decision);
            }
        }

        /** Somebody and something they want to do: mostly what they may, and mostly what leads on. */
        private Map.Entry<Action, Actor> attempt() {
            if (!story.isRegistered()) {
                return Map.entry(Action.REGISTER, story.desk().actor(Role.REGISTRAR));
            }
            Map<Action, List<Actor>> possible = new LinkedHashMap<>();
            for (Role role : Role.values()) {
                Actor actor = story.desk().actor(role);
                story.workflow()
                        .nextActions(story.matter(), actor, story.now(), story.around())
                        .forEach(next -> possible.computeIfAbsent(next.action(), key -> new ArrayList<>())
                                .add(actor));
            }
            List<Action> main = DocumentedTable.actions().subList(0, 9).stream()
                    .filter(possible::containsKey)
                    .toList();
            int kind = random.nextInt(10);
            if (kind == 0 || possible.isEmpty()) {
                return Map.entry(data.oneOf(DocumentedTable.actions()), data.actor());
            }
            Action action = kind > 4 && !main.isEmpty() ? main.get(0) : data.oneOf(List.copyOf(possible.keySet()));
            return Map.entry(action, data.oneOf(Objects.requireNonNull(possible.get(action))));
        }

        private ActionData said(Action action) {
            ActionData usual = Situations.usual(action, story);
            if (action.equals(Action.URGE)) {
                return ActionData.of(Field.LINE, data.oneOf(List.of(Rung.values())));
            }
            boolean asks = action.equals(Action.REPLY) || action.equals(Action.RETURN_VISIT);
            if (asks && random.nextBoolean()) {
                return usual.with(Field.SATISFACTION, Satisfaction.DISSATISFIED);
            }
            if (action.equals(Action.INSTRUCT) && random.nextInt(3) == 0) {
                return Story.instruction(data.oneOf(List.of(Instruction.values())))
                        .with(Field.TARGET, UnitId.of(story.desk().lead()));
            }
            return switch (random.nextInt(8)) {
                case 0 -> data.any(random.nextInt(12));
                case 1 -> usual.and(data.any(random.nextInt(3)));
                default -> usual;
            };
        }

        private void assertSound(@Nullable Matter before, Matter after) {
            boolean open = story.workflow().definition().isOpen(after.stage());
            for (Clock clock : after.clocks()) {
                assertThat(clock.nature() == ClockNature.STATUTORY
                                && !clock.pauses().isEmpty())
                        .isFalse();
                // An objection to a transfer runs although the matter has ended here.
                assertThat(open || !clock.isRunning() || clock.id().equals(Clocks.OBJECTION))
                        .isTrue();
                assertThat(clock.lastChangedAt()).isBeforeOrEqualTo(after.lastAt());
            }
            assertThat(after.reworks())
                    .isLessThanOrEqualTo(story.workflow().settings().reworks());
            assertThat(after.reopenings())
                    .isLessThanOrEqualTo(story.workflow().settings().reopenings());
            if (before != null) {
                assertThat(after.accusedUnits()).containsAll(before.accusedUnits());
                assertThat(after.accusedPersons()).containsAll(before.accusedPersons());
                assertThat(after.recused()).containsAll(before.recused());
            }
        }

        /** Who must keep away from a matter must from those merged, handed on or reviewed with it, and the other way round. */
        private void assertOneComplaint(Matter matter) {
            for (Link link : matter.links()) {
                if (link.kind() != LinkKind.RELATED) {
                    Matter other = story.matter(link.other());
                    assertThat(other.accusedUnits()).isEqualTo(matter.accusedUnits());
                    assertThat(other.accusedPersons()).isEqualTo(matter.accusedPersons());
                    assertThat(other.recused()).isEqualTo(matter.recused());
                }
            }
        }

        private void assertAllowed(Matter matter, Actor actor, Decision.Refused refused) {
            List<Action> free = DocumentedTable.actions().stream()
                    .filter(action -> story.workflow()
                            .whyNot(matter, action, actor, story.now(), story.around())
                            .isEmpty())
                    .toList();
            assertThat(story.workflow().nextActions(matter, actor, story.now(), story.around()))
                    .extracting(NextAction::action)
                    .isEqualTo(free);
            assertThat(refused.allowed()).isIn(free, List.of(), List.of(Action.REGISTER));
            if (!free.isEmpty()) {
                assertThat(refused.allowed()).isEqualTo(free);
            }
        }
    }

    @Tag("long")
    @Test
    void whateverIsSaidIsAnsweredAndWhatHappenedMakesTheMatter() {
        Set<Stage> stages = new HashSet<>();
        Set<Action> actions = new HashSet<>();
        for (long seed = 0; seed < RUNS; seed++) {
            Run run = new Run(seed);
            assertThatCode(() -> run.steps(STEPS)).as("seed " + seed).doesNotThrowAnyException();
            for (MatterEvent event : run.story.events()) {
                stages.add(event.stage());
                actions.add(event.action());
            }
        }
        // The series would show little if they did not get far.
        assertThat(DocumentedTable.stages())
                .filteredOn(stage -> !stages.contains(stage))
                .isEmpty();
        assertThat(DocumentedTable.actions())
                .filteredOn(action -> !actions.contains(action))
                .containsExactly(Action.MIGRATE);
    }
}
