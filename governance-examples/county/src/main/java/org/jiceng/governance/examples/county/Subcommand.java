package org.jiceng.governance.examples.county;

import java.util.concurrent.Callable;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every subcommand has: its session, its reports, its refusals. */
abstract class Subcommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** Does the work; a {@link CallFailure} ends it early. */
    abstract ExitCode run();

    @Override
    public final Integer call() {
        return run().number();
    }

    final Session session() {
        return county().session();
    }

    final boolean json() {
        return county().json();
    }

    final void print(Report report) {
        report.print(session(), json());
    }

    /** A value that parsed but is out of range. */
    static CallFailure badValue(String option, Object value) {
        return CallFailure.wrongCall(
                Reason.of(CallReason.CALL_OPTION_VALUE, "option", option).with("value", value));
    }

    private CountyCommand county() {
        if (spec == null) {
            throw new IllegalStateException("not parsed yet\nRun it by County.run.");
        }
        return (CountyCommand) spec.root().userObject();
    }
}
