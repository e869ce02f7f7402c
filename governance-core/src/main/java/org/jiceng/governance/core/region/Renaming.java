package org.jiceng.governance.core.region;

/**
 * A code that kept standing while its region's name changed.
 *
 * @param older the region before
 * @param newer the region after, with the same code
 */
public record Renaming(Region older, Region newer) {}
