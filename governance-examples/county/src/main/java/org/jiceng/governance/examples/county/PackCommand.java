package org.jiceng.governance.examples.county;

import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import picocli.CommandLine.Command;

/** Everything about policy packs. */
@Command(
        name = "pack",
        sortOptions = false,
        subcommands = {PackCheckCommand.class, PackDiffCommand.class, PackShowCommand.class, PackAnalyseCommand.class})
final class PackCommand extends Subcommand {
    @Override
    ExitCode run() {
        throw CallFailure.wrongCall(Reason.of(CallReason.CALL_COMMAND_MISSING));
    }
}
