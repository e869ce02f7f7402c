package org.jiceng.governance.examples.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiceng.governance.core.calendar.CalendarDay;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jspecify.annotations.Nullable;

/** What clocks say, as figures of a report. */
final class ClockRows {
    private ClockRows() {}

    /** Adds a row for each clock, one for each day that shifted its last day, and all of it in words. */
    static void add(Report report, List<ClockReading> readings, Naming naming, Locale locale) {
        List<Map<String, Object>> shifts = new ArrayList<>();
        readings.forEach(reading -> reading.shiftedBy().forEach(day -> shifts.add(shift(reading, day, naming))));
        report.with(
                "clocks",
                readings.stream().map(reading -> clock(reading, naming)).toList());
        if (!shifts.isEmpty()) {
            report.with("shifted_by", shifts);
        }
        report.with(
                "explanation",
                readings.stream()
                        .map(reading -> naming.clock(reading.clock().id()) + "\n" + reading.explain(locale))
                        .collect(Collectors.joining("\n\n")));
    }

    private static Map<String, @Nullable Object> clock(ClockReading reading, Naming naming) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("clock", naming.clock(reading.clock().id()));
        row.put("nature", reading.clock().nature().name());
        row.put("state", reading.state().name());
        row.put("due", reading.due().toOptional().map(Object::toString).orElse(null));
        row.put("late_by", reading.lateBy().toOptional().orElse(null));
        row.put("grade", name(reading.grade()));
        row.put("rung_due", name(reading.rungDue()));
        row.put("budget", reading.budget());
        row.put("count", reading.clock().count().name());
        row.put("consumed", reading.consumed().toOptional().orElse(null));
        row.put("extension", reading.clock().extensionDays());
        row.put("unknown_year", reading.due().<@Nullable Integer>fold(known -> null, unknown -> unknown.year()));
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Map<String, Object> shift(ClockReading reading, CalendarDay day, Naming naming) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("clock", naming.clock(reading.clock().id()));
        row.put("date", day.date().toString());
        row.put("kind", day.kind().name());
        row.put("holiday", day.name() == null ? "" : day.name());
        row.put("notice", day.notice());
        return row;
    }
}
