package org.jiceng.governance.examples.county;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A command's answer: named figures in order. As text each has its label from {@code report.NAME} in the language of the
 * call, as JSON its name. A figure is a number, a text, a list of texts, an {@link Indicator}, counts by name, or a table: a list of rows with
 * the same columns, each labelled by {@code column.NAME}; a cell may be empty, an {@link Indicator} or a list.
 */
final class Report {
    /** What a terminal would act on rather than show. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private final Map<String, Object> figures = new LinkedHashMap<>();

    /** Adds a figure. */
    Report with(String name, Object value) {
        figures.put(name, value);
        return this;
    }

    /**
     * Adds a share of the households.
     *
     * @param file the file from which it can be counted again
     */
    Report withShare(String name, long numerator, long denominator, String file) {
        String id = "county." + name.toLowerCase(Locale.ROOT).replace('_', '-');
        return with(
                name,
                Indicator.of(
                        new IndicatorDefinition(id, "report." + name, "library, counted from " + file),
                        numerator,
                        denominator));
    }

    /** Adds reasons in words, if there are any. */
    Report withReasons(String name, List<Reason> reasons, Session session) {
        return reasons.isEmpty()
                ? this
                : with(
                        name,
                        reasons.stream()
                                .map(reason -> session.text(reason).replaceAll("\\R", " "))
                                .toList());
    }

    void print(Session session, boolean json) {
        if (json) {
            session.out().println(json());
        } else {
            figures.forEach((name, value) -> printText(session, name, value));
        }
    }

    private static void printText(Session session, String name, Object value) {
        String label = session.texts().getString("report." + name);
        if (value instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance)) {
            session.out().println(label);
            printTable(session.out(), session.texts(), rows);
        } else if (value instanceof Map<?, ?> counts) {
            session.out()
                    .println(label
                            + counts.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue())
                                    .collect(Collectors.joining(", ")));
        } else {
            session.out().println(label + cell(value));
        }
    }

    /** The counts with the percentage to one decimal; without one if the whole is nothing. */
    private static String text(Indicator share) {
        String percent = share.percent(1).map(value -> " (" + value + " %)").orElse("");
        return share.numerator() + " / " + share.denominator() + percent;
    }

    private static void printTable(PrintStream out, ResourceBundle texts, List<?> rows) {
        List<List<String>> lines = new ArrayList<>();
        List<Boolean> numbers = new ArrayList<>();
        for (Object row : rows) {
            Map<?, ?> cells = (Map<?, ?>) row;
            if (lines.isEmpty()) {
                lines.add(cells.keySet().stream()
                        .map(column -> texts.getString("column." + column))
                        .toList());
                cells.values().forEach(value -> numbers.add(value instanceof Number));
            }
            lines.add(cells.values().stream()
                    .map(value -> UNSEEN.matcher(cell(value)).replaceAll("?"))
                    .toList());
        }
        int[] widths = IntStream.range(0, numbers.size())
                .map(column -> width(lines, column))
                .toArray();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                text.append("  ").append(padded(line.get(i), widths[i], numbers.get(i)));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /** A share as its counts, a list as its items, texts by name as a list of them, and nothing where nothing is known. */
    private static String cell(@Nullable Object value) {
        if (value instanceof Indicator share) {
            return text(share);
        }
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; "));
        }
        return value == null ? "" : value.toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> width(line.get(column))).max().orElse(0);
    }

    /** How many columns of a terminal a text takes: an ideograph takes two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - width(text));
        return right ? blanks + text : text + blanks;
    }

    private String json() {
        try {
            return new ObjectMapper().writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a figure cannot be written as JSON", e);
        }
    }
}
