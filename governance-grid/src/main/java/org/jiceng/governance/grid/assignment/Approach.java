package org.jiceng.governance.grid.assignment;

/**
 * Comes near the cheapest assignment by rounds of bidding, each with a smaller premium than that before. The objectives weigh
 * less here than they do in the end, so that fewer rounds lead from the heaviest to the lightest. What is found proves nothing;
 * it is where the search for what does begins.
 */
final class Approach {
    private static final int FINER = 8;
    /** The first premium is this part of what it weighs to leave a household out. */
    private static final int FIRST = 8;
    /** So many premiums all prices fall after a round, since some may be above what they should be. */
    private static final int BACK = 2;

    private Approach() {}

    /** Households and prices for a problem, the households with those for whom they bid last. */
    static Slots of(AssignmentProblem problem) {
        AssignmentProblem lighter = problem.weighedLightly();
        Slots rough = new Slots(lighter);
        Bidding bidding = new Bidding(rough);
        for (long premium = Math.max(1, lighter.weights.leftOut() / FIRST); premium > 0; premium /= FINER) {
            bidding.round(premium);
            bidding.lower(BACK * premium);
        }
        Slots slots = new Slots(problem);
        for (int j = 0; j < slots.persons; j++) {
            if (slots.capacity[j] > 0) {
                slots.price[j] = Math.max(slots.price[j], problem.weights.of(lighter.weights.parts(rough.price[j])));
            }
        }
        System.arraycopy(rough.placed, 0, slots.placed, 0, slots.placed.length);
        return slots;
    }
}
