package org.jiceng.governance.grid.audit;

/**
 * How many base grids are connected.
 *
 * @param examined how many have households
 * @param connected how many of them are in one piece, or in one in each of their hamlets
 * @param ofSeveralHamlets how many of them have households of several hamlets that do not touch
 */
public record Connection(int examined, int connected, int ofSeveralHamlets) {}
