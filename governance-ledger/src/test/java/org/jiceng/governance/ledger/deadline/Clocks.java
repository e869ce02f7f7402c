package org.jiceng.governance.ledger.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.calendar.WorkCalendar;

/** Settings, readers and moments for the tests of clocks. */
final class Clocks {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final ClockSettings SETTINGS = settings(FirstDay.DAY_AFTER, RollOver.NEXT_WORKING_DAY);
    static final ClockReader READER = ClockReader.of(SETTINGS, WorkCalendar.stateCouncil());

    private Clocks() {}

    static ClockSettings settings(FirstDay firstDay, RollOver rollOver) {
        return new ClockSettings(firstDay, rollOver, CHINA, List.of(1, 4, 8), List.of(1, 4, 11), DayCount.DAYS);
    }

    /** A moment of China's time, such as {@code 2024-03-01T09:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA).toInstant();
    }

    static Clock internal(int length, DayCount count, String start) {
        return Clock.start("handling", ClockNature.INTERNAL, length, count, at(start));
    }
}
