package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Locale;
import java.util.Scanner;

/**
 * One time that a contestant was built and solved.
 *
 * @param build seconds on the wall
 * @param solve seconds on the wall
 * @param buildCpu seconds that the contestant's thread was computing
 * @param solveCpu seconds that the contestant's thread was computing
 * @param processCpu seconds that any thread was computing in both: also the compiler's and the garbage collector's
 */
record Round(double build, double solve, double buildCpu, double solveCpu, double processCpu, Answer answer) {
    private static final String WORD = "round";

    double total() {
        return build + solve;
    }

    double cpu() {
        return buildCpu + solveCpu;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                WORD + " %.6f %.6f %.6f %.6f %.6f %d %d",
                build,
                solve,
                buildCpu,
                solveCpu,
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
                    words.nextDouble(),
                    new Answer(words.nextLong(), words.nextLong()));
        }
    }
}
