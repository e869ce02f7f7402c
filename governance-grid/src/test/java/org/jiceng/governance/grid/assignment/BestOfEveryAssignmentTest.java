package org.jiceng.governance.grid.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Everything that is said of an assignment, beside trying every assignment of the same tiny problem. */
class BestOfEveryAssignmentTest {
    private static final int SEEDS = 6_000;
    private static final int HOUSEHOLDS = 6;
    private static final int PERSONS = 4;

    @Test
    void theFirstInOrderOfTheBestIsGivenAndProved() {
        forEverySeed((tiny, what) -> {
            EveryAssignment every = EveryAssignment.of(tiny);
            LeastCostAssignment found = LeastCostAssigner.assign(tiny.problem());

            assertThat(tiny.tried(found.cost())).as(what).isEqualTo(every.best());
            assertThat(found.persons()).as(what).isEqualTo(every.first());
            assertThat(found.certificate().fault(found.persons())).as(what).isEmpty();
        });
    }

    @Test
    void roundsWithPremiumsLeadToTheSameCost() {
        forEverySeed((tiny, what) -> {
            LeastCostAssignment found = new LeastCostAssignment(LeastCostAssigner.cheapest(tiny.problem(), 0));

            assertThat(tiny.tried(found.cost()))
                    .as(what)
                    .isEqualTo(EveryAssignment.of(tiny).best());
            assertThat(found.certificate().fault(found.persons())).as(what).isEmpty();
        });
    }

    @Test
    void whoeverIsLeftOutIsInABottleneckThatShowsWhy() {
        forEverySeed((tiny, what) -> {
            LeastCostAssignment found = LeastCostAssigner.assign(tiny.problem());

            List<Integer> leftOut = new ArrayList<>();
            for (Bottleneck bottleneck : found.bottlenecks()) {
                leftOut.addAll(bottleneck.leftOut());
                assertThat(bottleneck.missing())
                        .as(what)
                        .isPositive()
                        .isEqualTo(bottleneck.leftOut().size());
                assertThat(bottleneck.households()).as(what).isSorted().containsAll(bottleneck.leftOut());
                assertThat(bottleneck.persons()).as(what).isEqualTo(candidatesOf(tiny, bottleneck.households()));
                assertThat(bottleneck.room()).as(what).isEqualTo(room(tiny, bottleneck));
                assertThat(bottleneck.linkedOnly()).as(what).allMatch(j -> onlyLinkedWant(tiny, j, bottleneck));
            }
            assertThat(leftOut)
                    .as(what)
                    .doesNotHaveDuplicates()
                    .hasSize((int) found.cost().leftOut())
                    .allMatch(i -> found.personOf(i) == LeastCostAssignment.NOBODY);
        });
    }

    private static List<Integer> candidatesOf(PlainProblem tiny, List<Integer> households) {
        BitSet persons = new BitSet();
        for (int i : households) {
            for (int j = 0; j < tiny.persons(); j++) {
                if (tiny.isCandidate(i, j)) {
                    persons.set(j);
                }
            }
        }
        return persons.stream().boxed().toList();
    }

    private static int room(PlainProblem tiny, Bottleneck bottleneck) {
        return bottleneck.persons().stream()
                .mapToInt(j -> bottleneck.linkedOnly().contains(j) ? tiny.mostLinked[j] : tiny.capacity[j])
                .sum();
    }

    /** Whether no household of a bottleneck could have a person but linked ones, of whom the person can take fewer. */
    private static boolean onlyLinkedWant(PlainProblem tiny, int person, Bottleneck bottleneck) {
        return tiny.mostLinked[person] < tiny.capacity[person]
                && bottleneck.households().stream().allMatch(i -> tiny.linked[i] || !tiny.isCandidate(i, person));
    }

    @Test
    void withoutAPersonTheBestIsFoundAndProved() {
        forEverySeed((tiny, what) -> {
            EveryAssignment every = EveryAssignment.of(tiny);
            LeastCostAssignment found = LeastCostAssigner.assign(tiny.problem());
            for (int j = 0; j < tiny.persons(); j++) {
                LeastCostAssignment without = found.without(j);
                assertThat(without.load(j)).as(what).isZero();
                assertThat(tiny.tried(without.cost()))
                        .as("%s, without %d", what, j)
                        .isEqualTo(every.bestWithout(j));
                assertThat(without.certificate().fault(without.persons()))
                        .as("%s, without %d", what, j)
                        .isEmpty();
            }
        });
    }

    @Test
    void everyAlternativeCostsWhatItCostsToInsistOnIt() {
        forEverySeed((tiny, what) -> checkAlternatives(tiny, LeastCostAssigner.assign(tiny.problem()), what));
    }

    static void checkAlternatives(PlainProblem tiny, LeastCostAssignment found, String what) {
        EveryAssignment every = EveryAssignment.of(tiny);
        for (int i = 0; i < tiny.households(); i++) {
            List<LeastCostAssignment.Alternative> alternatives = found.alternatives(i);
            assertThat(alternatives)
                    .as("%s, household %d", what, i)
                    .extracting(LeastCostAssignment.Alternative::person)
                    .containsExactlyElementsOf(inOrder(tiny, every, i));
            for (LeastCostAssignment.Alternative each : alternatives) {
                long[] insisted = every.bestWith(i, each.person());
                assertThat(tiny.tried(each.more()))
                        .as("%s, household %d with %d", what, i, each.person())
                        .isEqualTo(minus(insisted, every.best()));
                checkNothingElse(tiny, each.more(), what);
            }
        }
    }

    /** The persons a household can have at all, the best first, else by number. */
    private static List<Integer> inOrder(PlainProblem tiny, EveryAssignment every, int household) {
        List<Integer> persons = new ArrayList<>();
        for (int j = 0; j < tiny.persons(); j++) {
            if (every.isPossible(household, j)) {
                persons.add(j);
            }
        }
        persons.sort((a, b) -> Arrays.compare(every.bestWith(household, a), every.bestWith(household, b)));
        return persons;
    }

    /** Whether what is not tried for counts as nothing. */
    private static void checkNothingElse(PlainProblem tiny, AssignmentCost more, String what) {
        long tried = LongStream.of(tiny.tried(more)).map(Math::abs).sum();
        long all = LongStream.of(
                        more.linkedLeftOut(), more.othersLeftOut(), more.changes(), more.balance(), more.cost())
                .map(Math::abs)
                .sum();
        assertThat(all).as(what).isEqualTo(tried);
    }

    /** The place more costs nothing of balance itself; whoever is in it does not count to the load. */
    @Test
    void aPlaceIsWorthWhatOneMoreOfItWouldSave() {
        forEverySeed((tiny, what) -> checkWorth(tiny, LeastCostAssigner.assign(tiny.problem()), what));
    }

    static void checkWorth(PlainProblem tiny, LeastCostAssignment found, String what) {
        EveryAssignment every = EveryAssignment.of(tiny);
        List<AssignmentCost> worth = found.worthOfPlaces();
        assertThat(worth).hasSize(tiny.persons());
        for (int j = 0; j < tiny.persons(); j++) {
            assertThat(tiny.tried(worth.get(j)))
                    .as("%s, person %d", what, j)
                    .isEqualTo(minus(
                            every.best(),
                            EveryAssignment.withAPlaceMore(tiny, j).best()));
            checkNothingElse(tiny, worth.get(j), what);
        }
    }

    private static long[] minus(long[] value, long... less) {
        long[] difference = value.clone();
        Arrays.setAll(difference, k -> value[k] - less[k]);
        return difference;
    }

    private static void forEverySeed(BiConsumer<PlainProblem, String> check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            PlainProblem tiny = PlainProblem.random(new SplittableRandom(seed), HOUSEHOLDS, PERSONS);
            check.accept(tiny, "seed " + seed + ": " + tiny);
        }
    }
}
