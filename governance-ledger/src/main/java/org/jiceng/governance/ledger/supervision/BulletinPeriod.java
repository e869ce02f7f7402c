package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The days that a bulletin deals with, both ends inclusive.
 *
 * @param from the first day
 * @param to the last day
 */
public record BulletinPeriod(LocalDate from, LocalDate to) {
    private static final int FIRST_DAY_OF_MONTH = 21;

    /** @throws InvalidValueException if it ends before it begins */
    public BulletinPeriod {
        if (to.isBefore(from)) {
            throw new InvalidValueException(Reason.of(SupervisionReason.BULLETIN_PERIOD_REVERSED, "from", from)
                    .with("to", to));
        }
    }

    /**
     * A calendar quarter.
     *
     * @param quarter 1 to 4
     * @throws java.time.DateTimeException if there is no such quarter
     */
    public static BulletinPeriod quarter(int year, int quarter) {
        IsoFields.QUARTER_OF_YEAR.range().checkValidValue(quarter, IsoFields.QUARTER_OF_YEAR);
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new BulletinPeriod(first, first.plusMonths(3).minusDays(1));
    }

    /** A statistical month: from the 21st of the calendar month before it to its own 20th. */
    public static BulletinPeriod month(YearMonth month) {
        return new BulletinPeriod(month.minusMonths(1).atDay(FIRST_DAY_OF_MONTH), month.atDay(FIRST_DAY_OF_MONTH - 1));
    }

    /** The period of a rhythm in which a day lies. */
    public static BulletinPeriod of(BulletinRhythm rhythm, LocalDate day) {
        return switch (rhythm) {
            case QUARTER -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case MONTH_FROM_21ST -> {
                YearMonth month = YearMonth.from(day);
                yield month(day.getDayOfMonth() < FIRST_DAY_OF_MONTH ? month : month.plusMonths(1));
            }
        };
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The moment at which it begins, inclusive. */
    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The last moment in it: a nanosecond before the next day begins. */
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }
}
