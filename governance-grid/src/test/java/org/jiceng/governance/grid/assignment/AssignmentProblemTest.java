package org.jiceng.governance.grid.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignmentProblemTest {
    private static final int NOBODY = LeastCostAssignment.NOBODY;

    @Nested
    class Refuses {
        private final AssignmentProblem.Builder builder =
                AssignmentProblem.builder(1, 1).household();

        @Test
        void aNegativeCapacity() {
            refuses(AssignmentReason.ASSIGNMENT_CAPACITY, () -> AssignmentProblem.builder(1, -1));
            refuses(AssignmentReason.ASSIGNMENT_CAPACITY, () -> builder.mostLinked(1, -1));
        }

        @Test
        void aPersonWhoDoesNotExist() {
            refuses(AssignmentReason.ASSIGNMENT_PERSON, () -> builder.candidate(-1, 0));
            refuses(AssignmentReason.ASSIGNMENT_PERSON, () -> builder.candidate(2, 0));
            assertThatThrownBy(() -> builder.mostLinked(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        }

        @Test
        void aNegativeCost() {
            refuses(AssignmentReason.ASSIGNMENT_COST, () -> builder.candidate(1, -1));
        }

        @Test
        void aCandidateBeforeTheFirstHousehold() {
            refuses(
                    AssignmentReason.ASSIGNMENT_NO_HOUSEHOLD,
                    () -> AssignmentProblem.builder(1).candidate(0, 0));
        }

        @Test
        void anObjectiveTwice() {
            refuses(
                    AssignmentReason.ASSIGNMENT_OBJECTIVES,
                    () -> builder.objectives(List.of(Objective.COST, Objective.BALANCE, Objective.COST)));
        }

        @Test
        void whatWholeNumbersDoNotReach() {
            AssignmentProblem.Builder large = AssignmentProblem.builder(new int[100_000])
                    .objectives(List.of(Objective.values()))
                    .household()
                    .candidate(0, Integer.MAX_VALUE);
            refuses(AssignmentReason.ASSIGNMENT_TOO_LARGE, large::build);
        }

        private void refuses(AssignmentReason reason, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo(reason.name()));
        }
    }

    @Test
    void keepsTheCandidatesInOrderOfTheirNumbersEachOnce() {
        AssignmentProblem problem = AssignmentProblem.builder(1, 1, 1)
                .household()
                .candidate(2, 7, true)
                .candidate(0, 4)
                .candidate(2, 9)
                .candidate(2, 8)
                .candidate(0, 5)
                .linkedHousehold()
                .build();

        assertThat(problem.households()).isEqualTo(2);
        assertThat(problem.candidates(0)).isEqualTo(2);
        assertThat(problem.candidate(0, 0)).isZero();
        assertThat(problem.cost(0, 0)).isEqualTo(4);
        assertThat(problem.candidate(0, 1)).isEqualTo(2);
        assertThat(problem.cost(0, 1)).as("the cheapest that is no change").isEqualTo(8);
        assertThat(problem.isLinked(0)).isFalse();
        assertThat(problem.isLinked(1)).isTrue();
        assertThat(problem.candidates(1)).isZero();
        assertThat(LeastCostAssigner.assign(problem).cost().changes()).isZero();
    }

    @Test
    void aBuilderThatGoesOnLeavesWhatItBuiltAsItIs() {
        AssignmentProblem.Builder builder =
                AssignmentProblem.builder(1, 1).household().candidate(0, 3);
        AssignmentProblem built = builder.build();
        builder.mostLinked(0, 0).candidate(0, 1).linkedHousehold().candidate(0, 5);

        assertThat(built.households()).isOne();
        assertThat(built.cost(0, 0)).isEqualTo(3);
        assertThat(built.mostLinked(0)).isOne();
        assertThat(builder.build().households()).isEqualTo(2);
        assertThat(builder.build().cost(0, 0)).isOne();
    }

    @Test
    void aPersonTakesNoMoreLinkedHouseholdsThanOthers() {
        AssignmentProblem problem = AssignmentProblem.builder(3, 3)
                .mostLinked(0, 2)
                .mostLinked(1, 9)
                .build();
        assertThat(problem.mostLinked(0)).isEqualTo(2);
        assertThat(problem.mostLinked(1)).isEqualTo(3);
    }

    @Test
    void nobodyAndNothingIsAssignedAtNoCost() {
        LeastCostAssignment nothing =
                LeastCostAssigner.assign(AssignmentProblem.builder().build());
        assertThat(nothing.persons()).isEmpty();
        assertThat(nothing.cost()).isEqualTo(new AssignmentCost(0, 0, 0, 0, 0));
        assertThat(nothing.certificate().fault()).isEmpty();
        assertThat(nothing.bottlenecks()).isEmpty();
        assertThat(nothing.worthOfPlaces()).isEmpty();
        assertThat(LeastCostAssigner.assign(AssignmentProblem.builder(2, 0).build())
                        .load(0))
                .isZero();
    }

    @Test
    void householdsWithoutCandidatesAreEachABottleneckByThemselves() {
        LeastCostAssignment found = LeastCostAssigner.assign(
                AssignmentProblem.builder().household().linkedHousehold().build());

        assertThat(found.persons()).containsExactly(NOBODY, NOBODY);
        assertThat(found.cost()).isEqualTo(new AssignmentCost(1, 1, 0, 0, 0));
        assertThat(found.bottlenecks())
                .containsExactly(
                        new Bottleneck(List.of(0), List.of(), List.of(), 0, List.of(0)),
                        new Bottleneck(List.of(1), List.of(), List.of(), 0, List.of(1)));
    }

    @Test
    void whoCanTakeNobodyIsPartOfTheBottleneck() {
        LeastCostAssignment found = LeastCostAssigner.assign(
                AssignmentProblem.builder(0).household().candidate(0, 1).build());

        assertThat(found.bottlenecks())
                .containsExactly(new Bottleneck(List.of(0), List.of(0), List.of(), 0, List.of(0)));
        assertThat(found.alternatives(0)).isEmpty();
        assertThat(found.worthOfPlaces()).containsExactly(new AssignmentCost(0, 1, 0, 0, -1));
    }

    @Test
    void theHighestCostsAreToldExactly() {
        int highest = Integer.MAX_VALUE;
        LeastCostAssignment found = LeastCostAssigner.assign(AssignmentProblem.builder(2, 1)
                .household()
                .candidate(0, highest)
                .household()
                .candidate(0, highest, true)
                .candidate(1, highest)
                .household()
                .candidate(0, highest)
                .build());

        assertThat(found.persons()).containsExactly(0, 1, 0);
        assertThat(found.cost()).isEqualTo(new AssignmentCost(0, 0, 0, 300, 3L * highest));
        assertThat(found.certificate().fault(found.persons())).isEmpty();
    }

    /** As the limit of {@code long} comes near, nothing may overflow: from 1 person to the most, at the highest costs. */
    @Test
    void whatIsNotRefusedIsProvedAtEverySize() {
        int refused = 0;
        for (int persons = 1; persons < 100_000; persons = 2 * persons + 1) {
            for (int highest = 1; highest > 0; highest = 4 * highest + 3) {
                try {
                    checkNearTheLimit(persons, highest);
                } catch (InvalidValueException e) {
                    assertThat(e.reason().code()).isEqualTo(AssignmentReason.ASSIGNMENT_TOO_LARGE.name());
                    refused++;
                }
            }
        }
        assertThat(refused).isBetween(1, 100);
    }

    private static void checkNearTheLimit(int persons, int highest) {
        SplittableRandom random = new SplittableRandom(persons);
        AssignmentProblem.Builder builder = AssignmentProblem.builder(
                        IntStream.range(0, persons).map(j -> 1 + j % 2).toArray())
                .objectives(List.of(Objective.values()));
        for (int i = 0; i < 40; i++) {
            AssignmentProblem.Builder household = i % 3 == 0 ? builder.linkedHousehold() : builder.household();
            for (int k = 0; k < 4; k++) {
                household.candidate(
                        random.nextInt(Math.min(persons, 20)), random.nextInt(highest), random.nextBoolean());
            }
            household.candidate(0, highest);
        }
        LeastCostAssignment found = LeastCostAssigner.assign(builder.build());
        LeastCostAssignment without = found.without(0);
        String what = persons + " persons, costs to " + highest;
        AssignmentCost nothing = new AssignmentCost(0, 0, 0, 0, 0);
        Weights weights = found.problem().weights;
        assertThat(found.certificate().fault(found.persons())).as(what).isEmpty();
        assertThat(without.certificate().fault(without.persons())).as(what).isEmpty();
        assertThat(found.worthOfPlaces()).as(what).allMatch(worth -> weights.of(worth) >= 0);
        for (int i = 0; i < 6; i++) {
            List<LeastCostAssignment.Alternative> alternatives = found.alternatives(i);
            assertThat(alternatives).as(what).allMatch(each -> weights.of(each.more()) >= 0);
            if (found.personOf(i) != NOBODY) {
                assertThat(alternatives.get(0).more()).as(what).isEqualTo(nothing);
            }
        }
    }

    @Test
    void theOrderOfCandidatesDoesNotMatterNorHowOftenItIsAsked() {
        for (long seed = 0; seed < 200; seed++) {
            PlainProblem plain = PlainProblem.random(new SplittableRandom(seed), 60, 12);
            int[] persons = LeastCostAssigner.assign(plain.problem()).persons();

            assertThat(LeastCostAssigner.assign(plain.problem()).persons())
                    .as("seed %d", seed)
                    .isEqualTo(persons);
            assertThat(LeastCostAssigner.assign(backwards(plain)).persons())
                    .as("seed %d", seed)
                    .isEqualTo(persons);
        }
    }

    /** The same with the candidates of each household in the opposite order, each twice. */
    private static AssignmentProblem backwards(PlainProblem plain) {
        AssignmentProblem.Builder builder =
                AssignmentProblem.builder(plain.capacity).objectives(plain.objectives);
        for (int j = 0; j < plain.persons(); j++) {
            builder.mostLinked(j, plain.mostLinked[j]);
        }
        for (int i = 0; i < plain.households(); i++) {
            AssignmentProblem.Builder household = plain.linked[i] ? builder.linkedHousehold() : builder.household();
            for (int j = plain.persons() - 1; j >= 0; j--) {
                if (plain.isCandidate(i, j)) {
                    household
                            .candidate(j, plain.cost[i][j] + 1, true)
                            .candidate(j, plain.cost[i][j], plain.change[i][j]);
                }
            }
        }
        return builder.build();
    }

    /**
     * Linked household 0 with person 1 pushes another linked one to each next person. The last can take one more of these, but
     * not one more of all; so one that is not linked goes from there back to person 1, and another one to each next person but
     * the last, until there is room. Everybody occurs twice in this chain, and every move costs as much as there is.
     */
    @Test
    void aChainThatPassesEverybodyTwiceIsToldInItsParts() {
        int last = 12;
        int spare = last + 1;
        int high = 1000;
        AssignmentProblem.Builder builder = AssignmentProblem.builder(IntStream.rangeClosed(0, spare)
                .map(j -> j == 0 || j == spare ? 1 : 2)
                .toArray());
        builder.linkedHousehold().candidate(0, 0).candidate(1, high);
        for (int j = 1; j < last; j++) {
            builder.mostLinked(j, 1);
            builder.linkedHousehold().candidate(j, 0).candidate(j + 1, high);
            builder.household().candidate(j, 0).candidate(j + 1 < last ? j + 1 : spare, high);
        }
        builder.linkedHousehold().candidate(last, 0);
        builder.household().candidate(last, 0).candidate(1, high);
        LeastCostAssignment found = LeastCostAssigner.assign(builder.build());

        assertThat(found.cost().cost()).isZero();
        assertThat(found.alternatives(0).get(1))
                .isEqualTo(new LeastCostAssignment.Alternative(1, new AssignmentCost(0, 0, 0, 0, 2L * last * high)));
    }
}
