package org.jiceng.governance.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rules once more, written in Python from the documents, as a program that is asked by lines. */
final class SecondImplementation {
    private static final Path SOURCE = Path.of("src/test/python");

    private SecondImplementation() {}

    /** Skips the test, and says so on standard error, where there is no Python 3. */
    static void requirePython() {
        try {
            Process python =
                    new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))").start();
            if (python.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // There is none.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String skipped =
                "SKIPPED: the second implementation is not compared, since there is no python3 of 3.8 or later";
        System.err.println(skipped);
        abort(skipped);
    }

    /** The command that runs it. */
    static List<String> command() {
        return command(SOURCE);
    }

    /** The command that runs a copy in which one text stands for another. */
    static List<String> changed(Path folder, String file, String before, String after) throws IOException {
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path source :
                    files.filter(path -> path.toString().endsWith(".py")).toList()) {
                Files.copy(source, folder.resolve(source.getFileName().toString()));
            }
        }
        String text = Files.readString(folder.resolve(file));
        assertThat(text).as("the text to change in %s", file).containsOnlyOnce(before);
        Files.writeString(folder.resolve(file), text.replace(before, after));
        return command(folder);
    }

    private static List<String> command(Path folder) {
        return List.of("python3", "-B", folder.resolve("second.py").toString());
    }
}
