package org.jiceng.governance.examples.county;

import java.util.List;
import java.util.stream.Collectors;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallReason;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what the parser complains of into a reason with a text in both languages. */
final class WrongCall {
    private WrongCall() {}

    static Reason reason(ParameterException failure, List<String> args) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (failure instanceof MissingParameterException missing) {
            return missing(missing, args);
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return Reason.of(CallReason.CALL_OPTION_TWICE, "option", name(twice.getOverwritten()));
        }
        return failure.getArgSpec() == null
                ? Reason.of(CallReason.CALL_WRONG)
                : Reason.of(CallReason.CALL_OPTION_VALUE, "option", name(failure.getArgSpec()))
                        .with("value", failure.getValue() == null ? "" : failure.getValue());
    }

    private static Reason unmatched(UnmatchedArgumentException failure) {
        String argument = failure.getUnmatched().get(0).replaceFirst("=.*", "");
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        if (argument.startsWith("-")) {
            return Reason.of(CallReason.CALL_OPTION_UNKNOWN, "option", argument)
                    .with("nearest", NearestName.to(argument, longOptions(command)));
        }
        return command.subcommands().isEmpty()
                ? Reason.of(CallReason.CALL_ARGUMENT_UNEXPECTED, "argument", argument)
                : Reason.of(CallReason.CALL_COMMAND_UNKNOWN, "command", argument)
                        .with(
                                "nearest",
                                NearestName.to(
                                        argument,
                                        List.copyOf(command.subcommands().keySet())));
    }

    private static List<String> longOptions(CommandSpec command) {
        return command.options().stream().map(OptionSpec::longestName).toList();
    }

    private static Reason missing(MissingParameterException failure, List<String> args) {
        List<ArgSpec> missing = failure.getMissing();
        String names = missing.stream().map(WrongCall::name).collect(Collectors.joining(", "));
        boolean named = missing.stream()
                .anyMatch(option -> args.stream().anyMatch(arg -> arg.split("=", 2)[0].equals(name(option))));
        return Reason.of(named ? CallReason.CALL_VALUE_MISSING : CallReason.CALL_OPTION_MISSING, "option", names);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
