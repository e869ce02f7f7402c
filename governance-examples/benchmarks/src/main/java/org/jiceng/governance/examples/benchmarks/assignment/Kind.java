package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;

/** A family of made-up instances; the same number of households and persons and the same seed give the same instance. */
enum Kind {
    /** 20 to 50 nearest persons of each household, equal capacities, 8 % to spare. */
    NEAREST(draft -> draft.spread().nearest(20, 50).withEqualCapacity(108)),
    /** Households in villages, persons crowded elsewhere, capacities as a random assignment needs them, 4 % to spare. */
    CROWDED(draft -> draft.crowd().nearest(20, 50).withCapacityOfSome(104)),
    /** As much capacity as households, as a random assignment needs it. */
    NO_SLACK(draft -> draft.spread().nearest(20, 50).withCapacityOfSome(100)),
    /** Distances in whole steps, so that most candidates cost from 1 to 5. */
    TIES(draft -> draft.spread().nearest(20, 50).inSteps(1000).withCapacityOfSome(102)),
    /** Any 20 to 50 persons at any cost. */
    RANDOM_COSTS(draft -> draft.anyCandidates(20, 50, 100_000).withCapacityOfSome(102)),
    /** Twenty persons, all of them candidates of every household. */
    FEW_PERSONS(draft -> draft.spread().nearest(20, 20).withCapacityOfSome(104)) {
        @Override
        int persons(int households) {
            return Math.min(20, households);
        }
    },
    /** Capacity for 95 % of the households. */
    INFEASIBLE(draft -> draft.spread().nearest(20, 50).withEqualCapacity(95)) {
        @Override
        boolean mayFail() {
            return true;
        }
    };

    /** A county of 64,000 households has 2,024 persons. */
    private static final int HOUSEHOLDS = 64_000;

    private static final int PERSONS = 2024;

    @SuppressWarnings("ImmutableEnumChecker") // Each is a function without state.
    private final Function<Draft, Instance> way;

    Kind(Function<Draft, Instance> way) {
        this.way = way;
    }

    /** How many persons so many households have: as many for each as in a county of 64,000 with 2,024. */
    int persons(int households) {
        return (int) Math.max(1, ((long) households * PERSONS + HOUSEHOLDS - 1) / HOUSEHOLDS);
    }

    /** Whether some households may stay without a person. */
    boolean mayFail() {
        return false;
    }

    /** The instance of these numbers and this seed. */
    final Instance make(int households, int persons, long seed) {
        return way.apply(new Draft(households, persons, new SplittableRandom(seed)));
    }

    /** An instance in the making, in a square with 47 households to a square kilometre. */
    static final class Draft {
        private static final int METRES_OF_ONE_HOUSEHOLD = 146;

        private final SplittableRandom random;
        private final int side;
        private final int[] householdX;
        private final int[] householdY;
        private final int[] personX;
        private final int[] personY;
        private final int[] start;
        private int[] person;
        private int[] cost;

        Draft(int households, int persons, SplittableRandom random) {
            this.random = random;
            side = (int) (METRES_OF_ONE_HOUSEHOLD * Math.sqrt(households)) + 1;
            householdX = new int[households];
            householdY = new int[households];
            personX = new int[persons];
            personY = new int[persons];
            start = new int[households + 1];
            person = new int[0];
            cost = person;
        }

        Draft spread() {
            spread(householdX, householdY, 0);
            spread(personX, personY, 0);
            return this;
        }

        /** Two thirds of the households in villages of about 300, two thirds of the persons around one in forty of them. */
        Draft crowd() {
            crowd(householdX, householdY, householdX.length / 300 + 1, side / 60 + 1);
            crowd(personX, personY, personX.length / 40 + 1, side / 30 + 1);
            return this;
        }

        private void spread(int[] x, int[] y, int from) {
            for (int i = from; i < x.length; i++) {
                x[i] = random.nextInt(side);
                y[i] = random.nextInt(side);
            }
        }

        private void crowd(int[] x, int[] y, int centres, int width) {
            int[] centreX = random.ints(centres, 0, side).toArray();
            int[] centreY = random.ints(centres, 0, side).toArray();
            int crowded = x.length / 3 * 2;
            for (int i = 0; i < crowded; i++) {
                int centre = random.nextInt(centres);
                x[i] = near(centreX[centre], width);
                y[i] = near(centreY[centre], width);
            }
            spread(x, y, crowded);
        }

        /** The sum of three throws, so the nearer the likelier. */
        private int near(int centre, int width) {
            int off = random.nextInt(width) + random.nextInt(width) + random.nextInt(width) - 3 * width / 2;
            return Math.max(0, Math.min(side - 1, centre + off));
        }

        /** Makes the nearest persons the candidates of each household, and their distance in metres the cost. */
        Draft nearest(int fewest, int most) {
            room(fewest, most);
            NearestPersons persons = new NearestPersons(personX, personY, side);
            for (int i = 0; i < householdX.length; i++) {
                persons.find(householdX[i], householdY[i], start[i + 1] - start[i], person, cost, start[i]);
            }
            return this;
        }

        Draft anyCandidates(int fewest, int most, int dearest) {
            room(fewest, most);
            int[] last = new int[personX.length];
            for (int i = 0; i < householdX.length; i++) {
                for (int c = start[i]; c < start[i + 1]; c++) {
                    int any;
                    do {
                        any = random.nextInt(personX.length);
                    } while (last[any] == i + 1);
                    last[any] = i + 1;
                    person[c] = any;
                    cost[c] = random.nextInt(dearest);
                }
            }
            return this;
        }

        private void room(int fewest, int most) {
            for (int i = 0; i < householdX.length; i++) {
                start[i + 1] = start[i] + Math.min(personX.length, random.nextInt(fewest, most + 1));
            }
            person = new int[start[householdX.length]];
            cost = new int[person.length];
        }

        Draft inSteps(int metres) {
            Arrays.setAll(cost, c -> cost[c] / metres + 1);
            return this;
        }

        /** As many for each person, so many percent of the households in all, rounded up. */
        Instance withEqualCapacity(int percent) {
            int[] capacity = new int[personX.length];
            fill(capacity, total(percent));
            return new Instance(start, person, cost, capacity);
        }

        /** What some random assignment needs, so it can be done; the rest of so many percent in equal parts. */
        Instance withCapacityOfSome(int percent) {
            int[] capacity = new int[personX.length];
            for (int i = 0; i < householdX.length; i++) {
                capacity[person[random.nextInt(start[i], start[i + 1])]]++;
            }
            fill(capacity, total(percent) - householdX.length);
            return new Instance(start, person, cost, capacity);
        }

        private int total(int percent) {
            return (int) (((long) householdX.length * percent + 99) / 100);
        }

        private static void fill(int[] capacity, int more) {
            for (int j = 0; j < capacity.length; j++) {
                capacity[j] += more / capacity.length + (j < more % capacity.length ? 1 : 0);
            }
        }
    }
}
