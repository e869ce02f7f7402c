package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process that appends commits to one stream, each until it is in, and prints how many are. */
public final class OtherProcess {
    private OtherProcess() {}

    /** Runs the main method of a type, which opens the journal at a place and calls {@link #append}. */
    public static Process start(Class<?> type, String place, String name, int commits) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                "target/test-classes",
                                System.getProperty("java.class.path"),
                                System.getProperty("jdk.module.path", "")),
                        type.getName(),
                        place,
                        name,
                        String.valueOf(commits))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What such a main method does with its arguments. */
    public static void append(EventStore store, String... arguments) {
        int commits = Integer.parseInt(arguments[2]);
        for (int i = 1; i <= commits; i++) {
            String command = arguments[1] + "-" + i;
            boolean isIn = false;
            while (!isIn) {
                // Another process may be faster.
                isIn = store.append(commit(command, part(stream(1), store.version(stream(1)), 1)))
                        .fold(entry -> true, reason -> false);
            }
            System.out.println(i);
        }
    }

    public static int exit(Process process) throws IOException, InterruptedException {
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    /** Kills a process in the midst of its work; how many commits it has told of. */
    public static int kill(Process writer) throws IOException, InterruptedException {
        int acknowledged = 0;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                acknowledged = Integer.parseInt(line);
                if (acknowledged == 200) {
                    assertThat(writer.toHandle().destroyForcibly()).isTrue();
                }
            }
        }
        assertThat(writer.waitFor()).isNotZero();
        assertThat(acknowledged).isBetween(200, 99_999);
        return acknowledged;
    }
}
