package org.jiceng.governance.grid.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each household needs two things: from one person who gives both, or from two persons who give one each. */
class ChoosingAmongWaysTest {
    private static final List<Objective> ORDER = List.of(Objective.FEWEST_CHANGES, Objective.BALANCE, Objective.COST);

    @Test
    void whatIsProvedIsTheBestOfAllWays() {
        int proved = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Ways ways = random(new SplittableRandom(seed));
            WaysAssignment found = WaysAssigner.assign(ways, 100);
            AssignmentCost best = best(ways, 0, new ArrayList<>());
            long total = ways.problem().weights.of(found.assignment().cost());
            assertThat(total)
                    .as("seed %s", seed)
                    .isGreaterThanOrEqualTo(ways.problem().weights.of(best));
            if (found.isProved()) {
                assertThat(found.assignment().cost()).as("seed %s", seed).isEqualTo(best);
                proved++;
            }
        }
        assertThat(proved).isGreaterThan(900);
    }

    @Test
    void nothingIsSaidToBeProvedByWeightsThatHoldForOneChainOnly() {
        AssignmentProblem problem = AssignmentProblem.builder(1, 1, 1)
                .household(2)
                .candidate(0, 9)
                .household()
                .candidate(1, 1)
                .household()
                .candidate(2, 1)
                .build();
        Ways ways = new Ways(problem, List.of(List.of(List.of(0), List.of(1, 2))));
        assertThat(WaysAssigner.assign(ways, 100).isProved()).isFalse();
    }

    private static Ways random(SplittableRandom random) {
        int persons = random.nextInt(1, 5);
        int households = random.nextInt(1, 5);
        AssignmentProblem.Builder problem = AssignmentProblem.builder(IntStream.range(0, persons)
                        .map(j -> random.nextInt(0, 30))
                        .toArray())
                .objectives(ORDER)
                .inWays(2 * households);
        List<List<List<Integer>>> ways = new ArrayList<>();
        for (int h = 0; h < households; h++) {
            for (int demand = 0; demand < 3; demand++) {
                problem.household(demand == 0 ? 2 : 1);
                for (int j = 0; j < persons; j++) {
                    if (random.nextInt(3) > 0) {
                        problem.candidate(j, random.nextInt(20), random.nextBoolean());
                    }
                }
            }
            ways.add(List.of(List.of(3 * h), List.of(3 * h + 1, 3 * h + 2)));
        }
        return new Ways(problem.build(), ways);
    }

    private static AssignmentCost best(Ways ways, int household, List<Integer> demands) {
        Weights weights = ways.problem().weights;
        if (household == ways.ofHousehold().size()) {
            int[] chosen = demands.stream().mapToInt(demand -> demand).toArray();
            return LeastCostAssigner.assign(ways.problem().only(chosen)).cost();
        }
        return ways.ofHousehold().get(household).stream()
                .map(way -> {
                    List<Integer> more = new ArrayList<>(demands);
                    more.addAll(way);
                    return best(ways, household + 1, more);
                })
                .min((a, b) -> Long.compare(weights.of(a), weights.of(b)))
                .orElseThrow();
    }
}
