package org.jiceng.governance.grid.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Problems too large to try everything, beside a solver that shares nothing with the library. */
class AssignmentBesideAnotherSolverTest {
    @Test
    void bothAssignAsManyAtTheSameCost() {
        int complete = 0;
        for (long seed = 0; seed < 240; seed++) {
            Given given = Given.random(new SplittableRandom(seed));
            LeastCostAssignment found = LeastCostAssigner.assign(given.problem());

            assertThat(new long[] {found.assigned(), found.cost().cost()})
                    .as("seed %d", seed)
                    .isEqualTo(MinCostFlow.solve(given.start, given.person, given.cost, given.capacity));
            assertThat(found.certificate().fault(found.persons()))
                    .as("seed %d", seed)
                    .isEmpty();
            complete += found.assigned() == given.problem().households() ? 1 : 0;
        }
        assertThat(complete).isBetween(60, 180);
    }

    /** The prices are the proof here, also for what the other solver cannot do. */
    @Test
    void linkedHouseholdsAndAllObjectivesAreProved() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PlainProblem given = PlainProblem.random(random, 400, 40);
            Arrays.setAll(given.capacity, j -> given.capacity[j] * (1 + given.households() / 80));
            LeastCostAssignment found = LeastCostAssigner.assign(given.problem());

            assertThat(found.certificate().fault(found.persons()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(found.bottlenecks().stream()
                            .mapToInt(Bottleneck::missing)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(given.households() - found.assigned());
            assertThat(given.cost(found.persons())).as("seed %d", seed).isEqualTo(found.cost());
            LeastCostAssignment byPremiums = new LeastCostAssignment(LeastCostAssigner.cheapest(given.problem(), 0));
            assertThat(byPremiums.certificate().fault(byPremiums.persons()))
                    .as("seed %d, by rounds with premiums", seed)
                    .isEmpty();
        }
    }

    /** Some candidates of each household, perhaps too little room, perhaps few different costs. */
    private static final class Given {
        final int[] start;
        final int[] person;
        final int[] cost;
        final int[] capacity;

        private Given(int[] start, int[] person, int[] cost, int[] capacity) {
            this.start = start;
            this.person = person;
            this.cost = cost;
            this.capacity = capacity;
        }

        static Given random(SplittableRandom random) {
            int households = random.nextInt(100, 401);
            int persons = random.nextInt(5, 41);
            int each = random.nextInt(1, Math.min(persons, 8) + 1);
            int costs = random.nextBoolean() ? 5 : 100_000;
            int places = households * random.nextInt(80, 160) / 100;
            int[] capacity = new int[persons];
            for (int k = 0; k < places; k++) {
                capacity[random.nextInt(persons)]++;
            }
            int[] start = new int[households + 1];
            int[] person = new int[households * each];
            for (int i = 0; i < households; i++) {
                start[i + 1] = start[i] + each;
                int first = random.nextInt(persons);
                for (int k = 0; k < each; k++) {
                    person[start[i] + k] = (first + k) % persons;
                }
            }
            return new Given(start, person, random.ints(person.length, 0, costs).toArray(), capacity);
        }

        AssignmentProblem problem() {
            AssignmentProblem.Builder builder = AssignmentProblem.builder(capacity);
            for (int i = 0; i + 1 < start.length; i++) {
                builder.household();
                for (int c = start[i]; c < start[i + 1]; c++) {
                    builder.candidate(person[c], cost[c]);
                }
            }
            return builder.build();
        }
    }
}
