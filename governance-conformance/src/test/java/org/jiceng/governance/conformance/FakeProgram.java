package org.jiceng.governance.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A program to be asked that answers rightly or in one of many wrong ways, as its argument says. */
final class FakeProgram {
    private FakeProgram() {}

    /** The command that runs this program. */
    static List<String> command(String way) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of(FakeProgram.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString(),
                FakeProgram.class.getName(),
                way);
    }

    /** Replies line by line in the way of the argument. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String way = args[0];
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (way.equals("deaf")) {
            Thread.sleep(60_000);
        }
        for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
            String id = Objects.requireNonNull(line).replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1");
            reply(way, id, out);
            out.flush();
        }
        if (way.equals("stays")) {
            Thread.sleep(60_000);
        }
    }

    private static void reply(String way, String id, PrintStream out) throws InterruptedException {
        String start = "{\"id\":\"" + id + "\",";
        switch (way) {
            case "right", "stays" -> out.println(start + "\"answer\":{\"contains\":true}}");
            case "unfinished" -> {
                out.print(start + "\"answer\":{\"contains\":true}}");
                out.flush();
                System.exit(0);
            }
            case "wrong" -> out.println(start + "\"answer\":{\"contains\":false}}");
            case "unsupported" -> out.println(start + "\"unsupported\":true}");
            case "error" -> out.println(start + "\"error\":\"out of order\"}");
            case "crash" -> System.exit(7);
            case "slow" -> Thread.sleep(60_000);
            case "text" -> out.println("Hello, I am starting up");
            case "other-id" -> out.println("{\"id\":\"another\",\"answer\":{\"contains\":true}}");
            case "both" -> out.println(start + "\"answer\":{\"contains\":true},\"unsupported\":true}");
            case "not-true" -> out.println(start + "\"unsupported\":false}");
            case "two-values" -> out.println(start + "\"answer\":{\"contains\":true}} {}");
            case "nothing" -> out.println();
            case "endless" -> {
                String block = "x".repeat(1 << 20);
                while (!out.checkError()) {
                    out.print(block);
                }
            }
            default -> throw new IllegalArgumentException(way);
        }
    }
}
