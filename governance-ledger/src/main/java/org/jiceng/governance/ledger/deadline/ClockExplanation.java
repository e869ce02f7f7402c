package org.jiceng.governance.ledger.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.CalendarDay;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.DayKind;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.outcome.Messages;

/** Puts a reading into words. */
final class ClockExplanation {
    private final ClockReading reading;
    private final Clock clock;
    private final Messages messages;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    ClockExplanation(ClockReading reading, Messages messages, Locale locale) {
        this.reading = reading;
        this.clock = reading.clock();
        this.messages = messages;
        this.locale = locale;
    }

    String text() {
        addState();
        addDue();
        addBudget();
        addExtension();
        addPauses();
        addCalendar();
        return String.join("\n", lines);
    }

    private void addState() {
        add("clock.state." + reading.state());
        reading.lateBy()
                .toOptional()
                .filter(days -> days > 0)
                .ifPresent(days -> add("clock.late." + reading.settings().lateCount(), "days", days));
        if (reading.grade() != null) {
            add("clock.grade." + reading.grade());
        }
        if (reading.rungDue() != null) {
            add("clock.rung." + reading.rungDue());
        }
    }

    private void addDue() {
        addDay("clock.due", reading.due());
        if (clock.isPaused()) {
            add("clock.due.paused");
        }
    }

    private void addBudget() {
        add("clock.start", "day", reading.settings().day(clock.startedAt()));
        if (clock.fixedEnd() != null) {
            add("clock.budget.fixed", "day", clock.fixedEnd());
        } else if (clock.length() == 0) {
            add("clock.budget.sameDay");
        } else {
            add("clock.budget." + clock.count(), "days", clock.length());
            add("clock.first." + reading.settings().firstDay());
        }
        reading.consumed().toOptional().ifPresent(days -> add("clock.consumed", "days", days));
        reading.remaining().toOptional().ifPresent(days -> add("clock.remaining", "days", days));
    }

    private void addExtension() {
        if (clock.extensionDays() > 0) {
            add("clock.extension." + clock.count(), "days", clock.extensionDays());
            addDay("clock.unextended", reading.dueUnextended());
        }
    }

    private void addPauses() {
        long days = reading.settings().paused(clock, reading.day()).stream()
                .mapToLong(RunningDays.Stretch::days)
                .sum();
        if (days > 0) {
            add("clock.paused", "days", days);
        }
    }

    private void addCalendar() {
        if (rolls()) {
            add("clock.rolls");
        }
        Map<Holiday, List<String>> shifts = new LinkedHashMap<>();
        for (CalendarDay day : reading.shiftedBy()) {
            shifts.computeIfAbsent(Holiday.of(day), holiday -> new ArrayList<>())
                    .add(day.date().toString());
        }
        shifts.forEach(this::addShift);
        if (reading.provisional()) {
            add("clock.provisional");
        }
    }

    private boolean rolls() {
        return clock.count() == DayCount.DAYS
                && clock.fixedEnd() == null
                && reading.budget() > 0
                && reading.settings().rollOver() == RollOver.NEXT_WORKING_DAY;
    }

    private void addShift(Holiday holiday, List<String> days) {
        Map<String, String> attributes = Map.of(
                "days",
                String.join(messages.text("clock.separator", Map.of(), locale), days),
                "holiday",
                holiday.name(),
                "notice",
                holiday.notice());
        lines.add(messages.text("clock.shifted." + holiday.kind(), attributes, locale));
    }

    private void addDay(String key, CalendarAnswer<LocalDate> answer) {
        answer.fold(known -> add(key, "day", known.value()), unknown -> add(key + ".unknown", "year", unknown.year()));
    }

    private boolean add(String key, String name, Object value) {
        return lines.add(messages.text(key, Map.of(name, value.toString()), locale));
    }

    private void add(String key) {
        lines.add(messages.text(key, Map.of(), locale));
    }

    /** What one notice says of days for one holiday. */
    private record Holiday(DayKind kind, String name, String notice) {
        static Holiday of(CalendarDay day) {
            return new Holiday(day.kind(), Objects.requireNonNull(day.name()), day.notice());
        }
    }
}
