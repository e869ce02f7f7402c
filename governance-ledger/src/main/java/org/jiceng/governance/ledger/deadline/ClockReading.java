package org.jiceng.governance.ledger.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.CalendarDay;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What a clock says at a moment. For a stopped clock everything is as it was when it was stopped.
 *
 * @param clock the clock
 * @param settings how it was read
 * @param day the day for which it was read: that of the moment, or of the stop
 * @param state how it stands
 * @param due the last day, inclusive, on which it is in time, extension and pauses counted in; while it is paused, the
 *     last day as if it ran again from this day on
 * @param dueUnextended what {@code due} would be without the extension
 * @param byExtension whether it is in time, or was when it was stopped, only because it was extended
 * @param budget how many days it has, extension counted in
 * @param consumed how many of them have begun, {@code day} counted; may be more than the budget
 * @param lateBy how many days late it is, or was when it was stopped, in the days of the settings; 0 when in time
 * @param grade how grave the lateness is; {@code null} if there is none that the settings grade, or it is not known
 * @param rungDue the next rung of supervision, if it is due; {@code null} if none is, all are used, or it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockReading(
        Clock clock,
        ClockSettings settings,
        LocalDate day,
        ClockState state,
        CalendarAnswer<LocalDate> due,
        CalendarAnswer<LocalDate> dueUnextended,
        Truth byExtension,
        int budget,
        CalendarAnswer<Long> consumed,
        CalendarAnswer<Long> lateBy,
        @Nullable LateGrade grade,
        @Nullable Rung rungDue) {

    /** The days off and moved working days that shifted {@code due}, by date; none if it is not known. */
    public List<CalendarDay> shiftedBy() {
        return due.fold(CalendarAnswer.Known::shiftedBy, unknown -> List.of());
    }

    /** How many days of the budget are left after {@code day}; at least 0. */
    public CalendarAnswer<Long> remaining() {
        return consumed.fold(
                known -> new CalendarAnswer.Known<>(
                        Math.max(0, budget - known.value()), known.shiftedBy(), known.provisional()),
                unknown -> unknown);
    }

    /** Whether {@code due} rests on a day that a notice not yet loaded may still name. */
    public boolean provisional() {
        return due.fold(CalendarAnswer.Known::provisional, unknown -> false);
    }

    /** Why it is due then and how it stands, in lines for a person, in Chinese for every Chinese locale, else in English. */
    public String explain(Locale locale) {
        return explain(Messages.standard(), locale);
    }

    /** The same with an application's own texts. */
    public String explain(Messages messages, Locale locale) {
        return new ClockExplanation(this, messages, locale).text();
    }
}
