package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Scanner;

/**
 * What a contestant took of memory in its first round, beyond the arrays of the instance.
 *
 * @param resident bytes by which the process was larger at its peak than before
 * @param allocated bytes that its thread asked of the Java heap, whether or not they were given back meanwhile
 */
record Footprint(long resident, long allocated) {
    private static final String WORD = "memory";

    String line() {
        return WORD + " " + resident + " " + allocated;
    }

    static boolean isLine(String line) {
        return line.startsWith(WORD + " ");
    }

    static Footprint of(String line) {
        try (Scanner words = new Scanner(line)) {
            words.next();
            return new Footprint(words.nextLong(), words.nextLong());
        }
    }
}
