package org.jiceng.governance.examples.county;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.ledger.journal.jdbc.DatabaseException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command {@code county}. All output is UTF-8, whatever the locale's charset. */
public final class County {
    private final Session session;

    private County(Session session) {
        this.session = session;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Locale locale = Language.ofProcess(System.getenv(), Locale.getDefault(Locale.Category.DISPLAY));
        System.exit(run(List.of(args), locale, out, err));
    }

    /**
     * Runs the command in this process.
     *
     * @param locale decides on the language where the arguments do not
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(List<String> args, Locale locale, PrintStream out, PrintStream err) {
        Session session = new Session(Language.of(args, locale), out, err);
        return new County(session).run(args);
    }

    private int run(List<String> args) {
        int exit = commandLine().execute(args.toArray(String[]::new));
        if (session.out().checkError()) {
            return answer(CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", "stdout")), "");
        }
        return exit;
    }

    private CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new CountyCommand(session));
        commandLine.setResourceBundle(session.texts());
        commandLine.setExpandAtFiles(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commandLine.setUsageHelpWidth(100);
        commandLine.setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8));
        commandLine.setParameterExceptionHandler((failure, args) ->
                answer(wrongCall(failure, args), failure.getCommandLine().getCommandName()));
        commandLine.setExecutionExceptionHandler(
                (failure, command, parsed) -> answer(known(failure), command.getCommandName()));
        commandLine.setExecutionStrategy(County::execute);
        return commandLine;
    }

    /** An error, such as too little memory, is also answered in one line. */
    private static int execute(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error e) {
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), "error", e);
        }
    }

    private static CallFailure wrongCall(ParameterException failure, String[] args) {
        return failure.getCause() instanceof CallFailure cause
                ? cause
                : CallFailure.wrongCall(WrongCall.reason(failure, List.of(args)));
    }

    private static CallFailure known(Throwable failure) {
        if (failure instanceof CallFailure known) {
            return known;
        }
        if (failure instanceof DatabaseException database) {
            return CallFailure.of(ExitCode.FAILED, database.reason());
        }
        // A value that the library refuses came with the call: a pack, a date.
        return failure instanceof InvalidValueException refused
                ? CallFailure.wrongCall(refused.reason())
                : fault(failure);
    }

    private int answer(CallFailure failure, String command) {
        Reason reason = failure.reason();
        if (reason.is(CallReason.CALL_OPTION_VALUE)) {
            reason = reason.with(
                    "expected", session.expected(command, reason.attributes().getOrDefault("option", "")));
        }
        session.err().println("county: " + session.text(reason).replaceAll("\\R", " "));
        session.err().flush();
        return failure.exit().number();
    }

    /** Names the kind and the place of a fault in the program, never its message, which may hold a row's values. */
    private static CallFailure fault(Throwable failure) {
        Throwable root = failure instanceof CommandLine.ExecutionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        StackTraceElement[] trace = root.getStackTrace();
        String place = trace.length == 0 ? "?" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return CallFailure.of(
                ExitCode.FAILED,
                Reason.of(CallReason.INTERNAL_FAULT, "kind", root.getClass().getSimpleName())
                        .with("place", place));
    }
}
