package org.jiceng.governance.examples.county.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
    @TempDir
    Path folder;

    @Test
    void letsAllFilesAppearTogetherAndReplacesOldOnes() throws IOException {
        Path a = Files.writeString(folder.resolve("a.csv"), "old");
        Path b = folder.resolve("new/deep/b.csv");
        try (OutputFiles files = OutputFiles.open()) {
            files.csv(a, List.of("x", "y")).row(List.of("1,2", "say \"so\""));
            files.csv(b, List.of("x"));
            assertThat(a).hasContent("old");
            assertThat(b).doesNotExist();
            files.commit();
        }
        assertThat(Files.readString(a)).isEqualTo("x,y\n\"1,2\",\"say \"\"so\"\"\"\n");
        assertThat(Files.readString(b)).isEqualTo("x\n");
        assertThat(names(folder)).containsExactlyInAnyOrder("a.csv", "new");
    }

    @Test
    void leavesThePlacesAsTheyWereAndNothingElseWithoutCommit() throws IOException {
        Path a = Files.writeString(folder.resolve("a.csv"), "old");
        try (OutputFiles files = OutputFiles.open()) {
            files.csv(a, List.of("x"));
        }
        assertThat(a).hasContent("old");
        assertThat(names(folder)).containsExactly("a.csv");
    }

    @Test
    void refusesAFolderInAFilesPlaceAndAFileInAFoldersPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (OutputFiles files = OutputFiles.open()) {
            assertRefused(files, folder, "FILE_IS_FOLDER");
            assertRefused(files, file.resolve("a.csv"), "FOLDER_IS_FILE");
            assertRefused(files, file.resolve("deep/a.csv"), "OUTPUT_REFUSED");
        }
    }

    @Test
    void saysWhichFileCouldNotBeWritten() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> CsvOutput.to(full, "a.csv").row(List.of("x")))
                .isInstanceOfSatisfying(
                        CallFailure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.FAILED))
                .hasMessageContaining("OUTPUT_FAILED: Writing a.csv failed");
    }

    private static void assertRefused(OutputFiles files, Path place, String code) {
        assertThatThrownBy(() -> files.text(place)).isInstanceOfSatisfying(CallFailure.class, failure -> {
            assertThat(failure.reason().code()).isEqualTo(code);
            assertThat(failure.exit()).isEqualTo(ExitCode.WRONG_CALL);
        });
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
