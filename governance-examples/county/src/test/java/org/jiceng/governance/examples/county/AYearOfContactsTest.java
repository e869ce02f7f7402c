package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AYearOfContactsTest {
    @TempDir
    Path folder;

    private String run(int seed, String name) {
        CallFixture calls = new CallFixture();
        assertThat(calls.run(
                        "run",
                        "--county=shiquan",
                        "--households=600",
                        "--seed=" + seed,
                        "--out=" + folder.resolve(name)))
                .isZero();
        return calls.out();
    }

    /** The rows of a file without its header, cell by cell. */
    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** The rows of all months, each of which has its own file. */
    private List<String[]> records(String name) throws IOException {
        List<String[]> all = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            String number = String.format(Locale.ROOT, "2023-%02d", month);
            List<String[]> rows = rows(name + "/contact-records/" + number + ".csv");
            assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row[3]).startsWith(number));
            all.addAll(rows);
        }
        return all;
    }

    @Test
    void contactsAreMadeByThePlanAndOnDaysOfTheYearBefore() throws IOException {
        run(1, "one");
        Set<String> tied = rows("one/assignments.csv").stream()
                .map(tie -> tie[1] + " " + tie[0])
                .collect(Collectors.toSet());
        List<String[]> records = records("one");
        long byThoseTied = records.stream()
                .filter(record -> tied.contains(record[0] + " " + record[1]))
                .count();
        assertThat(byThoseTied).isGreaterThan(records.size() * 9L / 10).isLessThan(records.size());
        assertThat(records).allSatisfy(record -> {
            LocalDate day = LocalDate.parse(record[3]);
            assertThat(day.getYear()).isEqualTo(2023);
            if (record[4].equals("RECEPTION")) {
                assertThat(record[2]).isEqualTo("PEOPLES_DEPUTY");
                assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
            }
        });
        assertThat(records).extracting(record -> record[4]).contains("VISIT", "CALL", "RECEPTION");
    }

    @Test
    void theGradesFollowFromTheVisitsAndAreOnScreen() throws IOException {
        String screen = run(1, "one");
        List<String[]> persons = rows("one/assessments.csv");
        assertThat(persons).allSatisfy(person -> {
            long kept = Long.parseLong(person[2]);
            long owed = Long.parseLong(person[3]);
            assertThat(kept).isLessThanOrEqualTo(owed);
            assertThat(person[1].equals("NOT_ASSESSED")).isEqualTo(owed == 0);
            assertThat(person[1].equals("FAILED")).isEqualTo(100 * kept < 60 * owed);
        });
        long kept = sum(persons, 2);
        assertThat(screen)
                .contains("Year of made-up contacts by this plan: 2023\n")
                .contains("- contacts recorded: " + records("one").size() + "\n")
                .contains("of those that the persons answer for: " + kept + " / " + sum(persons, 3) + " (")
                .contains("FAILED "
                        + persons.stream()
                                .filter(person -> person[1].equals("FAILED"))
                                .count());
    }

    private static long sum(List<String[]> rows, int column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row[column])).sum();
    }

    @Test
    void anotherSeedMakesAnotherYear() throws IOException {
        run(1, "one");
        run(2, "two");
        assertThat(Files.readString(folder.resolve("one/contact-records/2023-07.csv")))
                .isNotEqualTo(Files.readString(folder.resolve("two/contact-records/2023-07.csv")));
    }
}
