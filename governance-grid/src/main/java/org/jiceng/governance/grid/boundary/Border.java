package org.jiceng.governance.grid.boundary;

/**
 * The common border of two places' land.
 *
 * @param first the number of the one place, less than that of the other
 * @param second the number of the other place
 * @param metres how long it is, rounded half up, at least 1
 */
public record Border(int first, int second, int metres) {
    /**
     * @throws IllegalArgumentException if the numbers are not in order or below 0, or the length is less than 1
     */
    public Border {
        if (first < 0 || second <= first || metres < 1) {
            throw new IllegalArgumentException("no border is between " + first + " and " + second + " of " + metres
                    + " metres\nGive two numbers from 0 in ascending order and at least 1 metre.");
        }
    }
}
