package org.jiceng.governance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library beside the second implementation: the same cases, and questions at random. */
class TwoImplementationsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int HOUSEHOLDS = 60_000;
    private static final int MATTERS = 40_000;
    private static final int QUESTIONS_UNTIL_FOUND = 20_000;
    private static final Set<String> COVERED = Set.of("classify", "workflow-decision", "workflow-next");
    private static final ConformanceKit KIT = new ConformanceKit();
    private static final List<ConformanceCase> CASES = KIT.cases().stream()
            .filter(one -> COVERED.contains(ConformanceKit.operation(one)))
            .toList();

    @TempDir
    Path folder;

    @BeforeAll
    static void python() {
        SecondImplementation.requirePython();
    }

    @Test
    void theSecondImplementationFailsNoCase() throws IOException {
        try (CommandCounterpart second = CommandCounterpart.start(SecondImplementation.command(), LIMIT)) {
            KitReport report = KitReport.of(KIT.cases(), second);
            assertThat(report.lost()).isNull();
            assertThat(report.failed()).isEmpty();
            assertThat(count(report.passed())).isEqualTo(Map.of("classification", 398L, "workflow", 603L));
            assertThat(count(report.notRun())).containsEntry("workflow", 33L).containsEntry("classification", 18L);
        }
    }

    private static Map<String, Long> count(List<ConformanceCase> cases) {
        return cases.stream()
                .collect(Collectors.groupingBy(ConformanceCase::area, TreeMap::new, Collectors.counting()));
    }

    @Test
    void bothClassifyHouseholdsAtRandomAlike() throws IOException, InterruptedException {
        Comparison comparison = new Comparison(KIT::library, SecondImplementation.command());
        assertThat(comparison.households(HOUSEHOLDS)).isEmpty();
        assertThat(comparison.compared()).isEqualTo(HOUSEHOLDS);
    }

    @Test
    void bothLeadMattersAtRandomAlike() throws IOException, InterruptedException {
        Comparison comparison = new Comparison(KIT::library, SecondImplementation.command());
        assertThat(comparison.matters(MATTERS)).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(MATTERS * 99 / 100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "households.py | '\"ABOVE\" if own > average' | '\"ABOVE\" if own >= average'",
                "households.py | 'rated(\"NO_YEAR\", 2)' | 'rated(\"NO_YEAR\", 3)'",
                "households.py | 'return None if value is None else not value' | 'return not value'",
                "households.py | '100 * sums[\"known\"] < values' | '100 * sums[\"known\"] <= values'",
                "households.py | 'if entry.get(\"from\", \"\") <= as_of' | 'if entry.get(\"from\", \"\") < as_of'",
                "workflow.py | 'working_days_after(day_of(matter.unit_received), 5)' | 'working_days_after(day_of(matter.unit_received), 4)'",
                "workflow.py | 'limit_runs and due > matter.handle_last()' | 'limit_runs and due >= matter.handle_last()'",
                "workflow.py | '\"REWORK\": ([\"REPLIED\"], \"SUPERVISED\"' | '\"REWORK\": ([\"REPLIED\"], \"ASSIGNED\"'",
                "workflow.py | 'if actor.get(\"unit\") in matter.away or' | 'if'",
                "workflow.py | 'return codes + [\"ACTION_NOT_AT_STAGE\"]' | 'return [\"ACTION_NOT_AT_STAGE\"]'",
            })
    void anErrorPlantedInTheSecondImplementationIsFoundAtRandom(String file, String before, String after)
            throws IOException, InterruptedException {
        assertThat(difference(file, KIT::library, SecondImplementation.changed(folder, file, before, after)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "households.py | '\"ABOVE\" if own > average' | '\"ABOVE\" if own >= average'",
                "households.py | 'if entry.get(\"from\", \"\") <= as_of' | 'if entry.get(\"from\", \"\") < as_of'",
                "workflow.py | '\"REWORK\": ([\"REPLIED\"], \"SUPERVISED\"' | '\"REWORK\": ([\"REPLIED\", \"ARCHIVED\"], \"SUPERVISED\"'",
                "workflow.py | 'return codes + [\"ACTION_NOT_AT_STAGE\"]' | 'return [\"ACTION_NOT_AT_STAGE\"]'",
            })
    void anErrorPlantedInTheSecondImplementationIsFoundByTheCases(String file, String before, String after)
            throws IOException {
        List<String> command = SecondImplementation.changed(folder, file, before, after);
        try (CommandCounterpart changed = CommandCounterpart.start(command, LIMIT)) {
            assertThat(KitReport.of(CASES, changed).failed()).isNotEmpty();
        }
    }

    /** A library that takes an income for one fen more than it is, and never says that an action is not for the stage. */
    private static Reply mutated(String id, JsonNode given) {
        ObjectNode changed = given.deepCopy();
        if (changed.at("/household/income") instanceof ObjectNode income) {
            income.put("fen", income.get("fen").longValue() + 1);
        }
        Reply reply = KIT.library(id, changed);
        if (reply instanceof Reply.Answered answered
                && answered.answer().path("codes").toString().contains("ACTION_NOT_AT_STAGE")) {
            ObjectNode answer = answered.answer().deepCopy();
            answer.putArray("codes").add("ROLE_MISSING");
            return new Reply.Answered(answer);
        }
        return reply;
    }

    @Test
    void anErrorPlantedInTheLibraryIsFoundByTheCasesAndAtRandom() throws IOException, InterruptedException {
        assertThat(count(KitReport.of(CASES, TwoImplementationsTest::mutated).failed().stream()
                        .map(KitReport.Failure::one)
                        .toList()))
                .containsOnlyKeys("classification", "workflow");
        for (String file : List.of("households.py", "workflow.py")) {
            assertThat(difference(file, TwoImplementationsTest::mutated, SecondImplementation.command()))
                    .isPresent();
        }
    }

    private static Optional<String> difference(String file, Counterpart library, List<String> command)
            throws IOException, InterruptedException {
        Comparison comparison = new Comparison(library, command);
        return file.equals("households.py")
                ? comparison.households(QUESTIONS_UNTIL_FOUND)
                : comparison.matters(QUESTIONS_UNTIL_FOUND);
    }
}
