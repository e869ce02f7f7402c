package org.jiceng.governance.examples.county;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A command's answer: named figures in order. As text each has its label from {@code report.NAME} in the language of the
 * call, as JSON its name.
 */
final class Report {
    private final Map<String, Object> figures = new LinkedHashMap<>();

    /** Adds a figure: a number or a text. */
    Report with(String name, Object value) {
        figures.put(name, value);
        return this;
    }

    void print(Session session, boolean json) {
        if (json) {
            session.out().println(json());
        } else {
            figures.forEach(
                    (name, value) -> session.out().println(session.texts().getString("report." + name) + value));
        }
    }

    private String json() {
        try {
            return new ObjectMapper().writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a figure is neither a number nor a text", e);
        }
    }
}
