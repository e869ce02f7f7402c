package org.jiceng.governance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import org.jiceng.governance.core.json.GovernanceJson;

/** Households at random, with few incomes, so that many are exactly the average, and many facts unknown. */
final class RandomHouseholds {
    private static final List<String> CIRCUMSTANCES =
            List.of("LEFT_BEHIND", "POVERTY", "DISABLED", "RELEASED_PRISONER");
    private static final List<String> OUTCOMES = List.of("MANUAL_DECISION", "LINKED", "CONCERN", "REASSURED");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SplittableRandom random;

    RandomHouseholds(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next question. */
    JsonNode next() {
        ObjectNode given = JSON.objectNode().put("ask", "classify");
        String builtIn = oneIn(2) ? "hanyin-321" : "shiquan-321";
        given.set("pack", oneIn(40) ? dated(builtIn) : JSON.textNode(builtIn));
        given.put("asOf", random.nextInt(2022, 2026) + (oneIn(3) ? "-01-01" : oneIn(2) ? "-06-30" : "-12-31"));
        given.set("household", household());
        ArrayNode others = given.putArray("others");
        for (int i = random.nextInt(6); i > 0; i--) {
            others.add(other());
        }
        return given;
    }

    private ObjectNode household() {
        ObjectNode household = other();
        if (!oneIn(5)) {
            ObjectNode ratings = household.putObject("safeFamily");
            ArrayNode years = ratings.putArray("years");
            for (int year = 2019; year < 2026; year++) {
                if (!oneIn(3)) {
                    years.add(year);
                }
            }
            if (oneIn(2)) {
                ratings.put("knownFrom", random.nextInt(2019, 2023));
            }
            if (!oneIn(6)) {
                ratings.put("knownTo", random.nextInt(2023, 2026));
            }
        }
        if (!oneIn(5)) {
            ObjectNode circumstances = household.putObject("circumstances");
            ArrayNode present = circumstances.putArray("present");
            ArrayNode unknown = circumstances.putArray("unknown");
            for (String one : CIRCUMSTANCES) {
                if (oneIn(16)) {
                    present.add(one);
                } else if (oneIn(24)) {
                    unknown.add(one);
                }
            }
        }
        if (!oneIn(4)) {
            household.put("openClaims", oneIn(3) ? random.nextInt(3) : 0);
        }
        return household;
    }

    private ObjectNode other() {
        ObjectNode household = JSON.objectNode();
        if (!oneIn(6)) {
            household
                    .putObject("income")
                    .put("year", oneIn(8) ? random.nextInt(2020, 2026) : 2023)
                    .put("fen", oneIn(12) ? random.nextLong(1_000_000_000_000L) : random.nextInt(4) * 100L);
        }
        if (!oneIn(6)) {
            household.put("residents", random.nextInt(5));
        }
        return household;
    }

    /** A pack of its own whose settings change on days around those of the questions. */
    private ObjectNode dated(String extended) {
        String day = random.nextInt(2022, 2026) + (oneIn(2) ? "-01-01" : "-07-01");
        String text = """
                {"id": "own", "version": "1", "title": {"zh": "自定", "en": "of its own"}, "extends": "%s", "household": {
                 "gapOutcome": %s, "knownIncomePercent": %s, "referenceYearsBack": %s,
                 "incomeMeasure": %s, "circumstances": %s}}
                """.formatted(
                        extended,
                        values(day, quoted(OUTCOMES), quoted(OUTCOMES)),
                        values(day, random.nextInt(101), random.nextInt(101)),
                        values(day, random.nextInt(1, 3), random.nextInt(1, 3)),
                        values(day, "\"HOUSEHOLD\"", "\"PER_HEAD\""),
                        values(day, "[\"POVERTY\",\"DISABLED\"]", "[\"POVERTY\",\"LEFT_BEHIND\",\"DISABLED\"]"));
        try {
            return (ObjectNode) GovernanceJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String values(String day, Object before, Object since) {
        String basis = ", \"basis\": {\"document\": \"library default\"}}";
        return "[{\"value\": " + before + basis + ", {\"from\": \"" + day + "\", \"value\": " + since + basis + "]";
    }

    private String quoted(List<String> list) {
        return "\"" + list.get(random.nextInt(list.size())) + "\"";
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
