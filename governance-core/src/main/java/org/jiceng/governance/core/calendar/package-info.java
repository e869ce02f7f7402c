/**
 * Working days: which days are worked, how many lie in a span, and when a limit in days or working days ends.
 *
 * <p>A {@link org.jiceng.governance.core.calendar.WorkCalendar} is made of {@link
 * org.jiceng.governance.core.calendar.CalendarYear}s, one for each yearly notice of the State Council. It is sound if
 *
 * <ol>
 *   <li>each year has one notice, and the notice names at least one day off;
 *   <li>a notice of a year names days of that year, of the December before it or of the January after it;
 *   <li>no day is named twice, neither by one notice nor by two;
 *   <li>a moved working day is a Saturday or Sunday, since every other day is worked anyway.
 * </ol>
 *
 * <p>A day is known if the notice of its own year is loaded. Every question that touches another day is answered {@link
 * org.jiceng.governance.core.calendar.CalendarAnswer.UnknownYear}: the calendar never falls back to Monday to Friday.
 * A day of December can still be named by the notice of the next year; until that is loaded, an answer that rests on
 * December is marked provisional.
 *
 * <p>Start at {@link org.jiceng.governance.core.calendar.WorkCalendar#stateCouncil()}; further years are read by {@link
 * org.jiceng.governance.core.calendar.CalendarFile}.
 */
@NullMarked
package org.jiceng.governance.core.calendar;

import org.jspecify.annotations.NullMarked;
