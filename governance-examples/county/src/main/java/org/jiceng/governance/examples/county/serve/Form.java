package org.jiceng.governance.examples.county.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a query or a form says: values by their names, a name perhaps with several. */
final class Form {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Form() {}

    /** A form that says nothing. */
    static Form empty() {
        return new Form();
    }

    /**
     * What a text says, written as {@code application/x-www-form-urlencoded} in UTF-8.
     *
     * @throws IllegalArgumentException if a per cent sign is not followed by two digits
     */
    static Form of(String text) {
        Form form = new Form();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                form.values
                        .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The first value of a name without blanks around it; empty if there is none. */
    String get(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values of a name that are not blank, without blanks around them. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
