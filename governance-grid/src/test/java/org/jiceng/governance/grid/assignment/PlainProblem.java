package org.jiceng.governance.grid.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A problem beside the library's: a table that has for each household the cost of each person, and whether the person would be
 * another one than before.
 */
final class PlainProblem {
    static final int NO_CANDIDATE = -1;

    private static final int FEW_COSTS = 3;
    private static final int MANY_COSTS = 1000;

    final int[] capacity;
    final int[] mostLinked;
    final boolean[] linked;
    final int[][] cost;
    final boolean[][] change;
    final List<Objective> objectives;

    PlainProblem(
            int[] capacity,
            int[] mostLinked,
            boolean[] linked,
            int[][] cost,
            boolean[][] change,
            List<Objective> objectives) {
        this.capacity = capacity;
        this.mostLinked = mostLinked;
        this.linked = linked;
        this.cost = cost;
        this.change = change;
        this.objectives = objectives;
    }

    /** At most so many households and persons; about half of the problems have linked households, about half few costs. */
    static PlainProblem random(SplittableRandom random, int mostHouseholds, int mostPersons) {
        int households = random.nextInt(mostHouseholds + 1);
        int persons = random.nextInt(mostPersons + 1);
        int mostEach = random.nextInt(2, 5);
        boolean hasLinked = random.nextBoolean();
        int costs = random.nextBoolean() ? FEW_COSTS : MANY_COSTS;
        PlainProblem problem = new PlainProblem(
                random.ints(persons, 0, mostEach).toArray(),
                random.ints(persons, 0, hasLinked ? 4 : 1).toArray(),
                new boolean[households],
                new int[households][],
                new boolean[households][],
                objectives(random));
        for (int i = 0; i < households; i++) {
            problem.linked[i] = hasLinked && random.nextInt(3) == 0;
            problem.cost[i] = random.ints(persons, 0, costs).toArray();
            problem.change[i] = new boolean[persons];
            int before = random.nextInt(-1, persons);
            for (int j = 0; j < persons; j++) {
                problem.cost[i][j] = random.nextInt(3) == 0 ? NO_CANDIDATE : problem.cost[i][j];
                problem.change[i][j] = j != before;
            }
        }
        return problem;
    }

    /** Any number of objectives in any order. */
    private static List<Objective> objectives(SplittableRandom random) {
        Objective[] all = Objective.values();
        for (int k = all.length; k > 1; k--) {
            int other = random.nextInt(k);
            Objective last = all[k - 1];
            all[k - 1] = all[other];
            all[other] = last;
        }
        return List.of(all).subList(0, random.nextInt(all.length + 1));
    }

    int households() {
        return cost.length;
    }

    int persons() {
        return capacity.length;
    }

    boolean isCandidate(int household, int person) {
        return cost[household][person] != NO_CANDIDATE;
    }

    /** The same for the library. */
    AssignmentProblem problem() {
        AssignmentProblem.Builder builder = AssignmentProblem.builder(capacity).objectives(objectives);
        for (int j = 0; j < persons(); j++) {
            builder.mostLinked(j, mostLinked[j]);
        }
        for (int i = 0; i < households(); i++) {
            AssignmentProblem.Builder household = linked[i] ? builder.linkedHousehold() : builder.household();
            for (int j = 0; j < persons(); j++) {
                if (isCandidate(i, j)) {
                    household.candidate(j, cost[i][j], change[i][j]);
                }
            }
        }
        return builder.build();
    }

    /** What an assignment costs. */
    AssignmentCost cost(int... persons) {
        AssignmentCost sum = new AssignmentCost(0, 0, 0, 0, 0);
        int[] load = new int[persons()];
        for (int i = 0; i < persons.length; i++) {
            sum = sum.plus(
                    persons[i] < 0
                            ? new AssignmentCost(linked[i] ? 1 : 0, linked[i] ? 0 : 1, 0, 0, 0)
                            : cost(i, persons[i], ++load[persons[i]]));
        }
        return sum;
    }

    /** What it costs that a person has a household more. */
    AssignmentCost cost(int household, int person, int load) {
        long balance = load == 0 ? 0 : (2 * load - 1) * 100 / capacity[person];
        return new AssignmentCost(0, 0, change[household][person] ? 1 : 0, balance, cost[household][person]);
    }

    /** What is tried for, the most important first. */
    long[] tried(AssignmentCost found) {
        long[] tried = new long[2 + objectives.size()];
        tried[0] = found.linkedLeftOut();
        tried[1] = found.othersLeftOut();
        for (int k = 0; k < objectives.size(); k++) {
            tried[2 + k] = switch (objectives.get(k)) {
                case FEWEST_CHANGES -> found.changes();
                case BALANCE -> found.balance();
                case COST -> found.cost();
            };
        }
        return tried;
    }

    @Override
    public String toString() {
        return "capacity " + Arrays.toString(capacity) + ", most linked " + Arrays.toString(mostLinked) + ", linked "
                + Arrays.toString(linked) + ", cost " + Arrays.deepToString(cost) + ", change "
                + Arrays.deepToString(change) + ", for " + objectives;
    }
}
