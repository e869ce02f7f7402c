package org.jiceng.governance.core.calendar;

import java.io.BufferedReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.core.outcome.Row;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.core.outcome.Rows;

/**
 * Reads years of a calendar from a small table that a person can write from a notice.
 *
 * <pre>
 * # lines like this one and empty lines are skipped
 * date,kind,name,notice_year
 * 2022-12-08,notice,国务院办公厅关于2023年部分节假日安排的通知（国办发明电〔2022〕16号）,2023
 * 2022-12-31,off,元旦,2023
 * 2023-01-28,work,春节,2023
 * </pre>
 *
 * <p>The header is as above. Each year has one row {@code notice}, whose date is the day of issue and whose name is the
 * notice's title and number, and a row {@code off} or {@code work} for each day that the notice names. Rows stand in any
 * order; a file may hold several years. There are no quotes, and no comma inside a name. A byte order mark is skipped.
 */
public final class CalendarFile {
    private static final String HEADER = "date,kind,name,notice_year";
    private static final int COLUMNS = 4;
    private static final String NOTICE = "notice";
    private static final Map<String, DayKind> KINDS = Map.of("off", DayKind.HOLIDAY, "work", DayKind.MOVED_WORKING_DAY);

    private final List<RowFailure> failures = new ArrayList<>();
    private final SortedMap<Integer, YearRows> years = new TreeMap<>();
    private boolean headerSeen;

    private CalendarFile() {}

    /**
     * The years of a file, or all that is wrong with it.
     *
     * <p>One fault and no year is accepted: a year without one of its days would answer wrongly.
     *
     * @param text the file's text; it is read to the end and not closed
     * @return the years in ascending order, each with the line of its notice; or every fault by line, with its column
     * @throws UncheckedIOException if the text cannot be read
     */
    public static Rows<CalendarYear> read(Reader text) {
        CalendarFile file = new CalendarFile();
        file.readLines(new BufferedReader(text).lines().toList());
        file.checkYears();
        return file.result();
    }

    private void readLines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? withoutByteOrderMark(lines.get(0)) : lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (headerSeen) {
                readRow(i + 1, line);
            } else if (line.strip().equals(HEADER)) {
                headerSeen = true;
            } else {
                fail(i + 1, "", Reason.of(CalendarReason.CALENDAR_FILE_HEADER));
                return;
            }
        }
        if (!headerSeen) {
            fail(1, "", Reason.of(CalendarReason.CALENDAR_FILE_HEADER));
        }
    }

    private static String withoutByteOrderMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private void readRow(long line, String text) {
        String[] cells = text.split(",", -1);
        if (cells.length != COLUMNS || text.indexOf('"') >= 0) {
            fail(line, "", Reason.of(CalendarReason.CALENDAR_FILE_COLUMNS, "found", cells.length));
            return;
        }
        String kind = cells[1].strip().toLowerCase(Locale.ROOT);
        String name = cells[2].strip();
        Optional<LocalDate> date = date(cells[0].strip());
        Optional<Integer> year = year(cells[3].strip());
        boolean kindKnown = kind.equals(NOTICE) || KINDS.containsKey(kind);
        failUnless(date.isPresent(), line, "date", CalendarReason.CALENDAR_FILE_DATE);
        failUnless(kindKnown, line, "kind", CalendarReason.CALENDAR_FILE_KIND);
        failUnless(!name.isEmpty(), line, "name", CalendarReason.CALENDAR_NAME_MISSING);
        failUnless(year.isPresent(), line, "notice_year", CalendarReason.CALENDAR_YEAR_FORM);
        if (date.isPresent() && year.isPresent() && kindKnown) {
            addRow(line, date.get(), kind, name, year.get());
        }
    }

    private void addRow(long line, LocalDate date, String kind, String name, int year) {
        YearRows rows = years.computeIfAbsent(year, y -> new YearRows(line));
        DayKind dayKind = KINDS.get(kind);
        if (dayKind != null) {
            // A missing name has been reported, so that this one is never seen; the day is still checked for the rest.
            rows.days.add(new SpecialDay(date, dayKind, name.isEmpty() ? "-" : name));
            rows.dayLines.add(line);
        } else if (rows.notice.isEmpty()) {
            rows.notice = Optional.of(new NoticeRow(line, date, name));
        } else {
            fail(line, "kind", Reason.of(CalendarReason.CALENDAR_NOTICE_TWICE, "year", year));
        }
    }

    private void checkYears() {
        years.forEach((year, rows) -> {
            if (rows.notice.isEmpty()) {
                fail(rows.firstLine, "kind", Reason.of(CalendarReason.CALENDAR_NOTICE_MISSING, "year", year));
            }
            CalendarYear.emptyFault(year, rows.days).ifPresent(reason -> fail(rows.firstLine, "kind", reason));
            for (CalendarYear.DayFault fault : CalendarYear.dayFaults(year, rows.days)) {
                fail(rows.dayLines.get(fault.index()), "date", fault.reason());
            }
        });
    }

    private Rows<CalendarYear> result() {
        if (!failures.isEmpty()) {
            // Stable: the faults of one line keep their order.
            failures.sort(Comparator.comparingLong(RowFailure::line));
            return new Rows<>(List.of(), failures, List.of());
        }
        List<Row<CalendarYear>> accepted = new ArrayList<>();
        years.forEach((year, rows) -> {
            NoticeRow notice = rows.notice.orElseThrow();
            accepted.add(new Row<>(notice.line(), new CalendarYear(year, notice.name(), notice.issued(), rows.days)));
        });
        return new Rows<>(accepted, List.of(), List.of());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(String text) {
        return text.matches("[1-9][0-9]{3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private void failUnless(boolean good, long line, String field, ReasonCode code) {
        if (!good) {
            fail(line, field, Reason.of(code));
        }
    }

    private void fail(long line, String field, Reason reason) {
        failures.add(new RowFailure(line, field, reason, ""));
    }

    private record NoticeRow(long line, LocalDate issued, String name) {}

    /** What the file says of one year so far. */
    private static final class YearRows {
        private final long firstLine;
        private final List<SpecialDay> days = new ArrayList<>();
        private final List<Long> dayLines = new ArrayList<>();
        private Optional<NoticeRow> notice = Optional.empty();

        YearRows(long firstLine) {
            this.firstLine = firstLine;
        }
    }
}
