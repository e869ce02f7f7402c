/**
 * Clocks: limits at work, which of their days are used up, when they are due, and how late they are.
 *
 * <p>A {@link org.jiceng.governance.ledger.deadline.Clock} is what has happened to one limit; a {@link
 * org.jiceng.governance.ledger.deadline.ClockReader} reads it by {@link
 * org.jiceng.governance.ledger.deadline.ClockSettings} and a calendar. Everything is counted in whole days of the zone in
 * the settings:
 *
 * <ol>
 *   <li>The budget is the length and the extension. Its days are the first that count from the first day on, which is the
 *       day after the start unless the settings make it the start itself. The last of them is the end.
 *   <li>A day is paused if the clock was paused when it ended. A paused day does not count, so that the end moves on by
 *       the paused days; a pause that begins and ends on one day changes nothing. While a clock is paused it is read as if
 *       it ran again from that moment.
 *   <li>A budget counted in days that ends on a day off rolls over, if the settings say so, to the next working day that is
 *       not paused. With an extension only the extended end rolls.
 *   <li>A length of 0 ends on the day of the start and does not roll; what is added to it is counted from the day after.
 *   <li>A fixed end is a budget of the days after the start through that end. It does not roll. If it lies before the start
 *       the clock is late at once.
 *   <li>Something is in time if its day is not after the last one: the last day ends with its midnight.
 *   <li>A lateness is counted over the days after the last one, without paused ones, through the day read.
 *   <li>A reading that needs a year which the calendar does not know says so. Whether a clock is late is still answered
 *       where it is certain without that year.
 * </ol>
 *
 * <p>A clock knows nothing of matters. A matter that moves between tiers has two: the whole clock, which runs on as it was
 * started, and that of the tier, started anew; each is stopped by itself.
 *
 * <p>Start at {@link org.jiceng.governance.ledger.deadline.Clock#start} and {@link
 * org.jiceng.governance.ledger.deadline.ClockReader#read}.
 */
@NullMarked
package org.jiceng.governance.ledger.deadline;

import org.jspecify.annotations.NullMarked;
