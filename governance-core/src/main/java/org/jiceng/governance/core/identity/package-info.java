/**
 * Identifiers: of households, persons, units and grids inside a system, and the numbers that the state gives to persons
 * and organisations; and how to show a value without giving it away.
 *
 * <ol>
 *   <li>An id of a system is not blank, short, and free of invisible characters; an id of a person or household is not a
 *       resident number, so ids may stand in logs and reasons.
 *   <li>A {@link org.jiceng.governance.core.identity.ResidentNumber} has a right check character and a birth date that
 *       exists. It shows itself masked, in text and in JSON; only
 *       {@link org.jiceng.governance.core.identity.ResidentNumber#disclose()} gives it away.
 *   <li>A {@link org.jiceng.governance.core.identity.CreditCode} has a right check character.
 *   <li>No reason and no exception of this package contains the refused text;
 *       {@link org.jiceng.governance.core.identity.Masking#shape} shows what it looked like.
 * </ol>
 */
@NullMarked
package org.jiceng.governance.core.identity;

import org.jspecify.annotations.NullMarked;
