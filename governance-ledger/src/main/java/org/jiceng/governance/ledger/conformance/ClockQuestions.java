package org.jiceng.governance.ledger.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.CalendarDay;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.ClockNature;
import org.jiceng.governance.ledger.deadline.ClockReader;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.deadline.ClockSettings;
import org.jiceng.governance.ledger.deadline.Rung;

/** The questions about clocks. */
final class ClockQuestions {
    private final ObjectMapper mapper;

    ClockQuestions(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Object reading(JsonNode given) {
        ClockReading reading = reader(given).read(value(given, "clock", Clock.class), at(given));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("state", reading.state());
        answer.put("due", answer(reading.due()));
        answer.put("dueUnextended", answer(reading.dueUnextended()));
        answer.put("byExtension", reading.byExtension());
        answer.put("budget", reading.budget());
        answer.put("consumed", answer(reading.consumed()));
        answer.put("remaining", answer(reading.remaining()));
        answer.put("lateBy", answer(reading.lateBy()));
        if (reading.grade() != null) {
            answer.put("grade", reading.grade());
        }
        if (reading.rungDue() != null) {
            answer.put("rungDue", reading.rungDue());
        }
        answer.put(
                "shiftedBy", reading.shiftedBy().stream().map(CalendarDay::date).toList());
        answer.put("provisional", reading.provisional());
        return answer;
    }

    Object steps(JsonNode given) {
        Clock clock = started(given.required("start"));
        int number = 0;
        for (JsonNode step : given.required("steps")) {
            number++;
            try {
                clock = after(clock, step);
            } catch (IllegalArgumentException e) {
                return Map.of("accepted", false, "step", number);
            }
        }
        return Map.of("accepted", true, "clock", clock);
    }

    private Clock started(JsonNode start) {
        String id = text(start, "id");
        ClockNature nature = ClockNature.valueOf(text(start, "nature"));
        return start.has("lastDay")
                ? Clock.until(id, nature, value(start, "lastDay", LocalDate.class), at(start))
                : Clock.start(id, nature, number(start, "length"), DayCount.valueOf(text(start, "count")), at(start));
    }

    private Clock after(Clock clock, JsonNode step) {
        String name = text(step, "step");
        return switch (name) {
            case "PAUSE" -> clock.pause(at(step));
            case "RESUME" -> clock.resume(at(step));
            case "EXTEND" -> clock.extend(number(step, "days"));
            case "STOP" -> clock.stop(at(step));
            case "REARM" -> clock.rearm(at(step));
            case "URGE" -> clock.urge(Rung.valueOf(text(step, "rung")));
            default -> throw new IllegalStateException("no case has the step " + name + "\nSee docs/conformance.md.");
        };
    }

    Object window(JsonNode given) {
        ClockReader reader = reader(given);
        Instant start = value(given, "start", Instant.class);
        int length = number(given, "length");
        DayCount count = DayCount.valueOf(text(given, "count"));
        return Map.of(
                "lastDay", answer(reader.window(start, length, count)),
                "within", reader.isWithin(start, length, count, at(given)));
    }

    private ClockReader reader(JsonNode given) {
        return ClockReader.of(value(given, "settings", ClockSettings.class), WorkCalendar.stateCouncil());
    }

    private static Object answer(CalendarAnswer<?> answer) {
        return answer.<Object>fold(
                known -> Map.of("answer", "KNOWN", "value", known.value()),
                unknown -> Map.of("answer", "UNKNOWN_YEAR", "year", unknown.year()));
    }

    private Instant at(JsonNode node) {
        return value(node, "at", Instant.class);
    }

    private <T> T value(JsonNode node, String name, Class<T> type) {
        try {
            return mapper.treeToValue(node.required(name), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(JsonNode node, String name) {
        return node.required(name).intValue();
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).textValue();
    }
}
