package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of the figures, row by row, and what it comes to. */
final class Standing {
    private static final Path LOAD = Path.of("/proc/loadavg");

    private final PrintWriter out;
    private final List<String> ratios = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean agree = true;

    Standing(PrintWriter out) {
        this.out = out;
    }

    void begin() throws IOException {
        out.println("load "
                + (Files.isReadable(LOAD)
                        ? Files.readString(LOAD, StandardCharsets.US_ASCII).strip()
                        : "?"));
        out.println(
                "Seconds; cold: the first round; warm: the median of the second half of the rounds; cpu: of the thread;"
                        + " all: of the process, building and solving. Memory in MB beyond the instance, in the first round.");
        out.println("| instance | contestant | assigned | cost | cold build | cold solve | warm build | warm solve"
                + " | warm build cpu | warm solve cpu | warm all cpu | resident | allocated | rounds |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    void row(Named named, Measured measured) {
        out.println("| " + named.name() + " | " + measured.entrant().title + " | " + figures(measured)
                + measured.failure().map(why -> why + " |").orElse(""));
        out.flush();
    }

    private static String figures(Measured measured) {
        if (!measured.hasRounds()) {
            return "";
        }
        Round first = measured.cold();
        Round later = measured.warm();
        Footprint footprint = measured.footprint().orElse(new Footprint(0, 0));
        return String.format(
                Locale.ROOT,
                "%d | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.1f | %.1f | %d | ",
                first.answer().assigned(),
                first.answer().cost(),
                first.build(),
                first.solve(),
                later.build(),
                later.solve(),
                later.buildCpu(),
                later.solveCpu(),
                later.processCpu(),
                footprint.resident() / 1e6,
                footprint.allocated() / 1e6,
                measured.rounds().size());
    }

    /** Notes how many times as long as the library the others took, and whether all gave the same answer. */
    void compare(Named named, List<Measured> all) {
        Set<Answer> answers = all.stream()
                .flatMap(measured -> measured.rounds().stream())
                .map(Round::answer)
                .collect(Collectors.toSet());
        if (answers.size() > 1 || all.stream().anyMatch(Measured::hasFailed)) {
            agree = false;
            notes.add(named.name() + ": the answers DIFFER or are missing");
        }
        all.stream()
                .filter(measured -> measured.entrant() == Entrant.LIBRARY)
                .filter(Measured::hasRounds)
                .forEach(library -> compare(named, library, all));
    }

    private void compare(Named named, Measured library, List<Measured> all) {
        all.stream()
                .filter(other -> other.entrant() != Entrant.LIBRARY)
                .filter(Measured::hasRounds)
                .map(other -> "| " + named.name() + " | " + other.entrant().title + " | " + ratios(library, other))
                .forEach(ratios::add);
    }

    private static String ratios(Measured library, Measured other) {
        Round cold = library.cold();
        Round warm = library.warm();
        return String.format(
                Locale.ROOT,
                "%.2f | %.2f | %.2f | %.2f | %.2f | %.2f |",
                other.cold().solve() / cold.solve(),
                other.cold().total() / cold.total(),
                other.warm().solve() / warm.solve(),
                other.warm().total() / warm.total(),
                other.warm().solveCpu() / warm.solveCpu(),
                other.warm().cpu() / warm.cpu());
    }

    void heap(Named named, int megabytes) {
        notes.add(named.name() + ": the library needs " + megabytes + " MB of heap beyond the instance");
    }

    /** Prints how they stand and the notes; gives back the exit code, 1 if the answers differ. */
    int end() {
        if (!ratios.isEmpty()) {
            out.println("Times as long as the library; +: with building");
            out.println("| instance | contestant | cold | cold + | warm | warm + | warm cpu | warm cpu + |");
            out.println("|---|---|---|---|---|---|---|---|");
            ratios.forEach(out::println);
        }
        notes.forEach(out::println);
        out.println(agree ? "All answers agree." : "Not all answers agree.");
        return agree ? 0 : 1;
    }
}
