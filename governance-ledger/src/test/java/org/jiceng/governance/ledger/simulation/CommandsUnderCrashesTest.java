package org.jiceng.governance.ledger.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of runs of two writers who stop at any time, and of clients who send again, twice and out of order. One run can be had
 * again by {@code -Dsimulation.seed=…}, and a number of runs from a seed on by {@code -Dsimulation.runs=…} beside it.
 */
@SuppressWarnings("try") // Nothing that closes a disk is interrupted.
class CommandsUnderCrashesTest {
    private static final int IN_MEMORY = 10_000;
    private static final int IN_FILES = 50;

    @TempDir
    private Path folder;

    /** One run with a seed. */
    private interface OfSeed {
        void run(long seed, @Nullable List<String> story) throws Exception;
    }

    @Test
    void nothingIsLostAndNothingIsDoneTwiceInMemory() {
        seeds(IN_MEMORY).forEach(seed -> attempt(seed, (one, story) -> new Run(one, new MemoryDisk(), story).run()));
    }

    @Test
    void nothingIsLostAndNothingIsDoneTwiceInFilesThatAreCutShort() {
        seeds(IN_FILES).forEach(seed -> attempt(seed, this::inFiles));
    }

    private void inFiles(long seed, @Nullable List<String> story) throws Exception {
        Path own = Files.createTempDirectory(folder, "run");
        try (FileDisk disk = new FileDisk(own)) {
            new Run(seed, disk, story).run();
        }
    }

    private static LongStream seeds(int runs) {
        Long seed = Long.getLong("simulation.seed");
        return seed == null
                ? LongStream.range(0, runs)
                : LongStream.range(seed, seed + Long.getLong("simulation.runs", 1));
    }

    /** Runs once, and a second time for the story if that fails. */
    private static void attempt(long seed, OfSeed run) {
        try {
            run.run(seed, null);
        } catch (Exception | AssertionError e) {
            String story = String.join("\n", story(seed, run));
            throw new AssertionError(
                    "seed " + seed + ", to be had again by -Dsimulation.seed=" + seed + "\n" + story, e);
        }
    }

    private static List<String> story(long seed, OfSeed run) {
        List<String> story = new ArrayList<>();
        try {
            run.run(seed, story);
            story.add("the second time it did not fail");
        } catch (Exception | AssertionError e) {
            story.add("failed as before");
        }
        return story;
    }
}
