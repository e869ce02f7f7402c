package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Locale;
import java.util.Scanner;

/**
 * One time that a contestant was built and solved.
 *
 * @param build seconds on the wall
 * @param solve seconds on the wall
 * @param cpu seconds of the contestant's thread in both
 * @param processCpu seconds of all threads in both: also of the compiler and the garbage collector
 */
record Round(double build, double solve, double cpu, double processCpu, Answer answer) {
    private static final String WORD = "round";

    double total() {
        return build + solve;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                WORD + " %.6f %.6f %.6f %.6f %d %d",
                build,
                solve,
                cpu,
                processCpu,
                answer.assigned(),
                answer.cost());
    }

    static boolean isLine(String line) {
        return line.startsWith(WORD + " ");
    }

    static Round of(String line) {
        try (Scanner words = new Scanner(line).useLocale(Locale.ROOT)) {
            words.next();
            return new Round(
                    words.nextDouble(),
                    words.nextDouble(),
                    words.nextDouble(),
                    words.nextDouble(),
                    new Answer(words.nextLong(), words.nextLong()));
        }
    }
}
