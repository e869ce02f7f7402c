package org.jiceng.governance.grid.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Problems that others published with their optima, none of which may be kept here: {@code assign100} of the OR-Library and two
 * networks of flow. They are read where the system property {@code assignment.published} names their folder:
 *
 * <pre>mvn -pl governance-core,governance-grid test -Dtest=PublishedAssignmentsTest -Dassignment.published=FOLDER</pre>
 */
@EnabledIfSystemProperty(
        named = "assignment.published",
        matches = ".+",
        disabledReason = "-Dassignment.published=FOLDER is not given")
class PublishedAssignmentsTest {
    @Test
    void aHundredToAHundred() throws IOException {
        AssignmentProblem.Builder builder =
                AssignmentProblem.builder(IntStream.generate(() -> 1).limit(100).toArray());
        try (Scanner numbers = new Scanner(file("assign100.txt"), StandardCharsets.US_ASCII)) {
            int size = numbers.nextInt();
            for (int i = 0; i < size; i++) {
                builder.household();
                for (int j = 0; j < size; j++) {
                    builder.candidate(j, numbers.nextInt());
                }
            }
        }
        check(builder.build(), 305);
    }

    /**
     * A flow on arcs with capacities is an assignment too. Each unit of an arc's capacity is a household: it is at the arc's
     * end if it flows, which costs what the arc costs, and at its beginning if not. A node has room for all that may flow out,
     * less its supply.
     */
    @ParameterizedTest
    @CsvSource({"Network2.dmx, 74168480", "Network3.dmx, 12909051"})
    void theUnitsOfArcsToTheirEnds(String name, long optimum) throws IOException {
        List<int[]> arcs = new ArrayList<>();
        int[] room = {};
        for (String line : Files.readAllLines(file(name))) {
            int[] value = Arrays.stream(line.split(" +"))
                    .filter(each -> each.matches("-?\\d+"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            switch (line.isEmpty() ? 'c' : line.charAt(0)) {
                case 'p' -> room = new int[value[0] + 1];
                case 'n' -> room[value[0]] -= value[1];
                case 'a' -> {
                    room[value[0]] += value[3];
                    arcs.add(value);
                }
                default -> {}
            }
        }
        AssignmentProblem.Builder builder = AssignmentProblem.builder(room);
        for (int[] arc : arcs) {
            for (int unit = 0; unit < arc[3]; unit++) {
                builder.household().candidate(arc[0], 0).candidate(arc[1], arc[4]);
            }
        }
        check(builder.build(), optimum);
    }

    private static void check(AssignmentProblem problem, long optimum) {
        LeastCostAssignment found = LeastCostAssigner.assign(problem);
        assertThat(found.cost())
                .isEqualTo(new AssignmentCost(
                        0, 0, found.cost().changes(), found.cost().balance(), optimum));
        assertThat(found.certificate().fault(found.persons())).isEmpty();
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("assignment.published"), name);
    }
}
