package org.jiceng.governance.ledger.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.PackPin;

/** Which days and moments a command may name: those of the years 1900 to 2199, so that no limit leaves the calendar. */
final class Moments {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("2200-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private Moments() {}

    /** Whether a value is no day or moment, or one that may be named. */
    static boolean areReckonable(Object value) {
        if (value instanceof Instant at) {
            return !at.isBefore(FIRST) && at.isBefore(BEYOND);
        }
        if (value instanceof LocalDate day) {
            return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
        }
        if (value instanceof DueDay due) {
            return areReckonable(due.lastDay());
        }
        if (value instanceof PackPin pin) {
            return areReckonable(pin.asOf());
        }
        return !(value instanceof Notice notice) || (areReckonable(notice.at()) && areReckonable(notice.reachedAt()));
    }
}
