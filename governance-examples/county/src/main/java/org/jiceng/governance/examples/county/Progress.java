package org.jiceng.governance.examples.county;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Tells how far long work is, on one line of a terminal that is overwritten; never in a file or a pipe. */
final class Progress implements LongConsumer, AutoCloseable {
    private static final long STEP = 20_000;

    private final PrintStream err;
    private final boolean shown;
    private final long total;
    private long printed;

    Progress(PrintStream err, long total) {
        this.err = err;
        this.total = total;
        this.shown = consoleIsTerminal() && errIsTerminal();
    }

    /** Takes how much is done. */
    @Override
    public void accept(long done) {
        if (shown && done - printed >= STEP) {
            printed = done;
            err.print("\r" + done + " / " + total);
            err.flush();
        }
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (printed > 0) {
            err.print("\r" + " ".repeat(2 * Long.toString(total).length() + 3) + "\r");
            err.flush();
        }
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean consoleIsTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** A console tells of standard input and output only; where the system shows it, the error stream is looked at. */
    private static boolean errIsTerminal() {
        Path stream = Path.of("/proc/self/fd/2");
        try {
            String target = Files.isSymbolicLink(stream)
                    ? Files.readSymbolicLink(stream).toString()
                    : "/dev/tty";
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
