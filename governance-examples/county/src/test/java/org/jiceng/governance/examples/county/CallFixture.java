package org.jiceng.governance.examples.county;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The command line, and what the last call has written. */
final class CallFixture {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(String... call) {
        return run(List.of(call));
    }

    int run(List<String> call) {
        return run(Locale.ENGLISH, call);
    }

    /** Calls it where the system speaks a language. */
    int run(Locale locale, List<String> call) {
        out.reset();
        err.reset();
        return County.run(
                call,
                locale,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
