package org.jiceng.governance.grid.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Test;

/** An answer taken over to a problem that differs a little: beside the answer from nothing. */
class ResumedAssignmentTest {
    private static final int NEW = -1;

    @Test
    void aPlainProblemThatChangedCostsAndTellsWhatItDoesFromNothing() {
        for (long seed = 0; seed < 6_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Changed changed = new Changed(PlainProblem.random(random, 6, 4));
            LeastCostAssignment found = LeastCostAssigner.assign(changed.now.problem());
            for (int step = 0; step < 3; step++) {
                changed = changed.further(random);
                found = check(changed, found, "seed " + seed + ", step " + step + ": " + changed.now);
                BestOfEveryAssignmentTest.checkAlternatives(changed.now, found, "seed " + seed);
                BestOfEveryAssignmentTest.checkWorth(changed.now, found, "seed " + seed);
            }
        }
    }

    @Test
    void aLargerProblemThatChangesAgainAndAgainCostsWhatItDoesFromNothing() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Changed changed = new Changed(PlainProblem.random(random, 80, 20));
            LeastCostAssignment found = LeastCostAssigner.assign(changed.now.problem());
            for (int step = 0; step < 10; step++) {
                changed = changed.further(random);
                found = check(changed, found, "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void whoNeedNotMoveStays() {
        AssignmentProblem problem = AssignmentProblem.builder(1, 1, 1)
                .household()
                .candidate(0, 5)
                .candidate(1, 5)
                .household()
                .candidate(0, 5)
                .candidate(1, 5)
                .build();
        LeastCostAssignment found = LeastCostAssigner.assign(problem);
        int[] swapped = {1, 0};

        assertThat(found.persons()).containsExactly(0, 1);
        assertThat(LeastCostAssigner.assign(problem, found, new int[] {0, 1, 2}, swapped)
                        .persons())
                .containsExactly(1, 0);
    }

    @Test
    void everyPersonAndEveryHouseholdHasAFormerNumber() {
        AssignmentProblem problem =
                AssignmentProblem.builder(1).household().candidate(0, 1).build();
        LeastCostAssignment found = LeastCostAssigner.assign(problem);
        for (int persons = 0; persons <= 2; persons++) {
            for (int households = 0; households <= 2; households++) {
                int[] formerPerson = new int[persons];
                int[] formerHousehold = new int[households];
                if (persons == 1 && households == 1) {
                    assertThat(LeastCostAssigner.assign(problem, found, formerPerson, formerHousehold)
                                    .persons())
                            .containsExactly(0);
                } else {
                    assertThatThrownBy(() -> LeastCostAssigner.assign(problem, found, formerPerson, formerHousehold))
                            .isInstanceOfSatisfying(
                                    InvalidValueException.class,
                                    refused ->
                                            assertThat(refused.reason().code()).isEqualTo("ANSWER_SIZE"));
                }
            }
        }
    }

    private static LeastCostAssignment check(Changed changed, LeastCostAssignment former, String what) {
        AssignmentProblem problem = changed.now.problem();
        LeastCostAssignment resumed =
                LeastCostAssigner.assign(problem, former, changed.formerPerson, changed.formerHousehold);
        assertThat(changed.now.tried(resumed.cost()))
                .as(what)
                .isEqualTo(changed.now.tried(LeastCostAssigner.assign(problem).cost()));
        assertThat(resumed.certificate().fault(resumed.persons())).as(what).isEmpty();
        return resumed;
    }

    /** A problem, and the numbers that its persons and households had before the last change. */
    private static final class Changed {
        private final PlainProblem now;
        private final int[] formerPerson;
        private final int[] formerHousehold;

        Changed(PlainProblem now) {
            this(now, numbers(now.persons()), numbers(now.households()));
        }

        private Changed(PlainProblem now, int[] formerPerson, int[] formerHousehold) {
            this.now = now;
            this.formerPerson = formerPerson;
            this.formerHousehold = formerHousehold;
        }

        Changed further(SplittableRandom random) {
            int[] persons = numbers(now.persons());
            int[] households = numbers(now.households());
            switch (random.nextInt(7)) {
                case 0 -> persons = withOneMore(persons, random);
                case 1 -> persons = withOneLess(persons, random);
                case 2 -> shuffle(persons, random);
                case 3 -> households = withOneMore(households, random);
                case 4 -> households = withOneLess(households, random);
                case 5 -> shuffle(households, random);
                default -> {}
            }
            PlainProblem next = renumbered(persons, households, random);
            int times = random.nextInt(3);
            for (int k = 0; k < times; k++) {
                alter(next, random);
            }
            return new Changed(next, persons, households);
        }

        private PlainProblem renumbered(int[] persons, int[] households, SplittableRandom random) {
            PlainProblem next = new PlainProblem(
                    IntStream.of(persons)
                            .map(j -> j == NEW ? random.nextInt(3) : now.capacity[j])
                            .toArray(),
                    IntStream.of(persons)
                            .map(j -> j == NEW ? random.nextInt(3) : now.mostLinked[j])
                            .toArray(),
                    new boolean[households.length],
                    new int[households.length][persons.length],
                    new boolean[households.length][persons.length],
                    now.objectives);
            for (int i = 0; i < households.length; i++) {
                next.linked[i] = households[i] == NEW ? random.nextBoolean() : now.linked[households[i]];
                for (int j = 0; j < persons.length; j++) {
                    boolean isNew = households[i] == NEW || persons[j] == NEW;
                    next.cost[i][j] = isNew ? random.nextInt(-1, 3) : now.cost[households[i]][persons[j]];
                    next.change[i][j] = isNew ? random.nextBoolean() : now.change[households[i]][persons[j]];
                }
            }
            return next;
        }

        /** One other capacity, cap, or candidate. */
        private static void alter(PlainProblem problem, SplittableRandom random) {
            if (problem.persons() > 0) {
                int j = random.nextInt(problem.persons());
                switch (random.nextInt(3)) {
                    case 0 -> problem.capacity[j] = random.nextInt(4);
                    case 1 -> problem.mostLinked[j] = random.nextInt(4);
                    default -> {
                        if (problem.households() > 0) {
                            problem.cost[random.nextInt(problem.households())][j] = random.nextInt(-1, 3);
                        }
                    }
                }
            }
        }

        private static int[] numbers(int count) {
            return IntStream.range(0, count).toArray();
        }

        private static int[] withOneMore(int[] numbers, SplittableRandom random) {
            int at = random.nextInt(numbers.length + 1);
            return IntStream.range(0, numbers.length + 1)
                    .map(k -> k == at ? NEW : numbers[k < at ? k : k - 1])
                    .toArray();
        }

        private static int[] withOneLess(int[] numbers, SplittableRandom random) {
            int at = random.nextInt(numbers.length + 1);
            return IntStream.of(numbers).filter(k -> k != at).toArray();
        }

        private static void shuffle(int[] numbers, SplittableRandom random) {
            for (int k = numbers.length; k > 1; k--) {
                int other = random.nextInt(k);
                int last = numbers[k - 1];
                numbers[k - 1] = numbers[other];
                numbers[other] = last;
            }
        }
    }
}
