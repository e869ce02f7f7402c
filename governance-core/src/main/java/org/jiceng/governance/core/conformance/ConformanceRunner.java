package org.jiceng.governance.core.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts cases to a subject and compares its answers with those expected as JSON trees: objects by key, lists in order,
 * numbers by value. Nothing may be missing and nothing may be there besides.
 */
public final class ConformanceRunner {
    private ConformanceRunner() {}

    /** One result for each case, in the order given. */
    public static List<ConformanceResult> run(Collection<ConformanceCase> cases, ConformanceSubject subject) {
        return cases.stream().map(one -> run(one, subject)).toList();
    }

    private static ConformanceResult run(ConformanceCase one, ConformanceSubject subject) {
        JsonNode answer;
        try {
            answer = subject.answer(one.given());
        } catch (RuntimeException e) {
            // The message might hold what the case gives; the name is enough to look the failure up.
            return new ConformanceResult(
                    one.id(),
                    new ConformanceResult.Difference(
                            "", shown(one.expect()), e.getClass().getName()));
        }
        return new ConformanceResult(one.id(), difference("", one.expect(), answer));
    }

    private static ConformanceResult.@Nullable Difference difference(
            String pointer, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .map(name -> difference(pointer + "/" + escaped(name), expected.path(name), actual.path(name)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                ConformanceResult.Difference found = difference(pointer + "/" + i, expected.path(i), actual.path(i));
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return isSameScalar(expected, actual)
                ? null
                : new ConformanceResult.Difference(pointer, shown(expected), shown(actual));
    }

    private static boolean isSameScalar(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }

    private static String shown(JsonNode node) {
        return node instanceof MissingNode ? "nothing" : node.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
