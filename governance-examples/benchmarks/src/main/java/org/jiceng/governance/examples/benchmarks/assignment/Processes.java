package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiceng.governance.examples.benchmarks.Benchmarks;

/** Runs contestants in processes of their own, one after the other, with the garbage collector that has one thread. */
final class Processes {
    static final String FAILED = "failed: ";

    private static final int OUT_OF_MEMORY = 3;

    private final Path folder;
    private final int seconds;

    /** @param seconds how long a contestant may take in all */
    Processes(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    Measured measure(Entrant entrant, Path instance, boolean mayFail, int repeat, int heapMegabytes)
            throws IOException, InterruptedException {
        Ended ended = run(entrant, instance, mayFail, repeat, List.of("-Xmx" + heapMegabytes + "m"));
        List<Round> rounds =
                ended.out.stream().filter(Round::isLine).map(Round::of).toList();
        Optional<Footprint> footprint =
                ended.out.stream().filter(Footprint::isLine).map(Footprint::of).findFirst();
        return new Measured(entrant, rounds, footprint, ended.failure(seconds, heapMegabytes));
    }

    /** Whether one round, or only reading the instance, can be done with so small a heap. */
    boolean fits(Path instance, boolean mayFail, int repeat, int heapMegabytes)
            throws IOException, InterruptedException {
        return run(Entrant.LIBRARY, instance, mayFail, repeat, List.of("-Xmn2m", "-Xmx" + heapMegabytes + "m")).exit
                == 0;
    }

    private record Ended(int exit, boolean inTime, List<String> out, String err) {
        Optional<String> failure(int seconds, int heapMegabytes) {
            if (!inTime) {
                return Optional.of("not within " + seconds + " s");
            }
            if (exit == OUT_OF_MEMORY) {
                return Optional.of("not within a heap of " + heapMegabytes + " MB");
            }
            return exit == 0
                    ? Optional.empty()
                    : Optional.of(FAILED + err.lines().findFirst().orElse("exit " + exit));
        }
    }

    private Ended run(Entrant entrant, Path instance, boolean mayFail, int repeat, List<String> options)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command(entrant, instance, mayFail, repeat, options))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean inTime = false;
        try {
            inTime = process.waitFor(seconds, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return new Ended(
                process.exitValue(),
                inTime,
                Files.readAllLines(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8).strip());
    }

    private static List<String> command(
            Entrant entrant, Path instance, boolean mayFail, int repeat, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Benchmarks.class.getName()));
        command.addAll(List.of(ContestantCommand.NAME, "--entrant", entrant.name(), "--instance", instance.toString()));
        command.addAll(List.of("--repeat", Integer.toString(repeat)));
        if (mayFail) {
            command.add("--may-fail");
        }
        return command;
    }
}
