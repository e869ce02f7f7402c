package org.jiceng.governance.grid.boundary;

/**
 * Two places that do not touch but were linked to join two components.
 *
 * @param first the number of the one place, less than that of the other
 * @param second the number of the other place
 * @param metres how far apart they are, rounded half up, at least 1
 * @param crossesBarrier whether a barrier lies between them
 */
public record Link(int first, int second, int metres, boolean crossesBarrier) {}
