package org.jiceng.governance.examples.county;

import java.util.concurrent.Callable;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself: the options that every subcommand shares. */
@Command(
        name = "county",
        subcommands = {
            RunCommand.class,
            ClassifyCommand.class,
            PlanCommand.class,
            AssignCommand.class,
            WhyCommand.class,
            LedgerCommand.class,
            NextCommand.class,
            DueCommand.class,
            ViewCommand.class,
            ServeCommand.class,
            BulletinCommand.class,
            VerifyCommand.class,
            CheckpointCommand.class,
            PackCommand.class,
            DiagramCommand.class,
            ConformanceCommand.class
        },
        versionProvider = CountyCommand.Version.class,
        sortOptions = false)
@SuppressWarnings("UnusedVariable") // the parser acts on --lang, --help and --version by itself
final class CountyCommand implements Callable<Integer> {
    private final Session session;

    /** Read by {@link Language#of} before; declared here for its check and its help. */
    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "zh|en")
    private @Nullable Language language;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT)
    private boolean version;

    CountyCommand(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    /** Whether reports are to be JSON. */
    boolean json() {
        return json;
    }

    @Override
    public Integer call() {
        throw CallFailure.wrongCall(Reason.of(CallReason.CALL_COMMAND_MISSING));
    }

    /** The version of the archive; there is none when the classes run outside it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = County.class.getPackage().getImplementationVersion();
            return new String[] {"county " + (version == null ? "(not packaged)" : version)};
        }
    }
}
