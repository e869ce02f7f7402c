package org.jiceng.governance.grid.grid;

import java.util.Optional;

/**
 * The level of a grid, from the widest to the narrowest.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 1
 */
public enum GridLevel {
    /**
     * An area of a village or community.
     *
     * @term 一级网格
     */
    FIRST(1),
    /**
     * A villager group; in a community a building or yard.
     *
     * @term 二级网格
     */
    SECOND(2),
    /**
     * A part of a populous grid of the second level.
     *
     * @term 三级网格
     */
    THIRD(3);

    private final int number;

    GridLevel(int number) {
        this.number = number;
    }

    /** The number of the level as files write it: 1, 2 or 3. */
    public int number() {
        return number;
    }

    /**
     * The level with a number.
     *
     * @throws IllegalArgumentException if the number is not 1, 2 or 3
     */
    public static GridLevel ofNumber(int number) {
        return switch (number) {
            case 1 -> FIRST;
            case 2 -> SECOND;
            case 3 -> THIRD;
            default -> throw new IllegalArgumentException("no level of grids is " + number + "\nUse 1, 2 or 3.");
        };
    }

    /** The level of the grids to which those of this level belong; empty for the first. */
    public Optional<GridLevel> above() {
        return this == FIRST ? Optional.empty() : Optional.of(ofNumber(number - 1));
    }
}
