package org.jiceng.governance.examples.benchmarks.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssigningAsOthersDoTest {
    private static final int HOUSEHOLDS = 600;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void onEveryKindOfInstance(Kind kind) {
        for (long seed = 1; seed <= 3; seed++) {
            Instance instance = kind.make(HOUSEHOLDS, kind.persons(HOUSEHOLDS), seed);
            Answer answer =
                    new LibraryAssigner().build(instance, kind.mayFail()).get();
            assertThat(new OrToolsFlow().build(instance, kind.mayFail()).get())
                    .as("%s, seed %d", kind, seed)
                    .isEqualTo(answer);
            assertThat(new JGraphTFlow().build(instance, kind.mayFail()).get())
                    .as("%s, seed %d", kind, seed)
                    .isEqualTo(answer);
            assertThat(answer.assigned()).isEqualTo(HOUSEHOLDS * (kind.mayFail() ? 95 : 100) / 100);
        }
    }

    @Test
    void throughAFileToo() throws IOException {
        Instance made = Kind.CROWDED.make(HOUSEHOLDS, Kind.CROWDED.persons(HOUSEHOLDS), 7);
        Dimacs.write(made, folder.resolve("made.min"));
        Instance read = Reduction.of(Dimacs.read(folder.resolve("made.min"))).instance();
        assertThat(read).usingRecursiveComparison().isEqualTo(made);

        InstanceFile.write(made, folder.resolve("made"));
        assertThat(InstanceFile.read(folder.resolve("made")))
                .usingRecursiveComparison()
                .isEqualTo(made);
    }

    /** Candidates are the nearest persons, as sorting all of them by their distance gives. */
    @Test
    void fromTheNearestPersons() {
        int[] x = {0, 99, 50, 51, 10, 90, 30, 77};
        int[] y = {0, 99, 50, 40, 90, 10, 30, 8};
        NearestPersons persons = new NearestPersons(x, y, 100);
        for (int at = 0; at < 100; at++) {
            int[] found = new int[5];
            int[] distance = new int[5];
            persons.find(at, 99 - at / 2, 5, found, distance, 0);
            int place = at;
            int[] all = IntStream.range(0, x.length)
                    .map(j -> (int) Math.round(Math.hypot(x[j] - place, y[j] - (99 - place / 2))))
                    .sorted()
                    .limit(5)
                    .toArray();
            assertThat(distance).as("at %d", at).isEqualTo(all);
            assertThat(Arrays.stream(found).distinct()).hasSize(5);
        }
    }
}
