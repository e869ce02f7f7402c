package org.jiceng.governance.examples.county.matters;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.examples.county.roster.SeededStream;

/** When offices work: from 8:30 to 17:00 on working days; Monday to Friday in a year that the calendar does not know. */
final class OfficeHours {
    static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private static final int OPENING_MINUTE = 8 * 60 + 30;
    private static final int OPEN_MINUTES = 8 * 60 + 30;
    private static final int LEAST_PAUSE = 5;
    private static final int PAUSES = 40;

    private final WorkCalendar calendar;

    OfficeHours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** A moment on the day that is so many working days after another; of none, some minutes later. */
    OffsetDateTime after(OffsetDateTime moment, int workingDays, SeededStream random) {
        if (workingDays == 0) {
            return moment.plusMinutes(LEAST_PAUSE + random.below(PAUSES));
        }
        LocalDate day = moment.toLocalDate();
        for (int i = 0; i < workingDays; i++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return on(day, random);
    }

    /** A moment on a day, or on the next working day if it is off. */
    OffsetDateTime onOrAfter(LocalDate day, SeededStream random) {
        return on(workingDayFrom(day), random);
    }

    private static OffsetDateTime on(LocalDate day, SeededStream random) {
        return day.atStartOfDay()
                .plusMinutes(OPENING_MINUTE + random.below(OPEN_MINUTES))
                .atOffset(BEIJING);
    }

    private LocalDate workingDayFrom(LocalDate day) {
        LocalDate worked = day;
        while (!isWorked(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    private boolean isWorked(LocalDate day) {
        return calendar.day(day)
                .fold(
                        known -> known.value().kind().works(),
                        unknown -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }
}
