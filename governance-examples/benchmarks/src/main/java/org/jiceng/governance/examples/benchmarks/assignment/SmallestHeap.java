package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.IOException;
import java.nio.file.Path;

/** The smallest heap, by trying. The young generation is held small, so that hardly anything but live objects needs room. */
final class SmallestHeap {
    private static final int SMALLEST = 6;

    private SmallestHeap() {}

    /**
     * In megabytes, how much more heap the library needs to build and solve than reading the instance needs; exact to one part in
     * a hundred of the whole heap, but not below 1 MB.
     */
    static int beyondInstance(Processes processes, Path instance, boolean mayFail, int most)
            throws IOException, InterruptedException {
        return smallest(processes, instance, mayFail, 1, most) - smallest(processes, instance, mayFail, 0, most);
    }

    private static int smallest(Processes processes, Path instance, boolean mayFail, int repeat, int most)
            throws IOException, InterruptedException {
        int tooSmall = SMALLEST - 1;
        int enough = SMALLEST;
        while (enough < most && !processes.fits(instance, mayFail, repeat, enough)) {
            tooSmall = enough;
            enough = Math.min(most, 2 * enough);
        }
        while (enough - tooSmall > Math.max(1, enough / 100)) {
            int middle = (tooSmall + enough) / 2;
            if (processes.fits(instance, mayFail, repeat, middle)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }
}
