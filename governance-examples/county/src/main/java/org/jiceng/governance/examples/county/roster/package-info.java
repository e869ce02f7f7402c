/**
 * A county's made-up households over its real towns and villages.
 *
 * <p>Real: the counties' outlines, the codes and names of towns and villages, the published figures named at
 * {@link org.jiceng.governance.examples.county.roster.CountyProfile}. Made up from a seed: everything else, the places
 * of villages included, since no boundary of a village is public. A roster is valid when
 * <ol>
 *   <li>it has exactly the households asked for, and residents and registered population in the published proportion, at
 *       the county's own number of households exactly the published figures;
 *   <li>every village has a household if there are as many households as villages, every village three to twelve groups,
 *       every group one of two to four areas of its village;
 *   <li>every place lies within the county;
 *   <li>the same settings give the same values on every machine, in every locale and time zone, and the households of a
 *       village depend on nothing drawn for another.
 * </ol>
 * Shares and spreads are plausible for the countryside of southern Shaanxi and no statistics of these counties; each
 * stands as a named constant where it is used. No names of people are made up: a household is known by its village's
 * code and a number. Start with {@link org.jiceng.governance.examples.county.roster.Roster}.
 */
@NullMarked
package org.jiceng.governance.examples.county.roster;

import org.jspecify.annotations.NullMarked;
