package org.jiceng.governance.examples.county.roster;

import java.util.List;

/**
 * A village with what was apportioned to it.
 *
 * @param division its row of the list
 * @param groups its groups
 * @param households how many households
 * @param residents how many residents, at least one a household
 * @param away how many registered people who live elsewhere
 */
record RosterVillage(Division division, List<RosterGroup> groups, int households, int residents, int away) {}
