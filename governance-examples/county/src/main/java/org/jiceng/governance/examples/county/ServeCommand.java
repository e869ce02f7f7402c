package org.jiceng.governance.examples.county;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.ledger.LedgerFiles;
import org.jiceng.governance.examples.county.ledger.Place;
import org.jiceng.governance.examples.county.serve.LocalServer;
import org.jiceng.governance.examples.county.serve.NamedUnit;
import org.jiceng.governance.examples.county.serve.TrialDesk;
import org.jiceng.governance.examples.county.serve.TrialUnits;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a page on which the ledger can be tried by hand, until it is stopped. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand extends Subcommand {
    private static final int MOST_PORT = 65_535;

    @Option(names = "--pack", required = true, paramLabel = "PACK")
    private String pack = "";

    @Option(
            names = "--journal",
            paramLabel = "FILE|JDBC",
            descriptionKey = "serve.journal",
            converter = PlaceConverter.class)
    private @Nullable Place journal;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port")
    private int port = 8321;

    @Mixin
    private final VaultOption vault = new VaultOption();

    @Mixin
    private final UnitsOption units = new UnitsOption();

    @Mixin
    private final SaltOption salts = new SaltOption();

    @Mixin
    private final PackOption packs = new PackOption();

    @Override
    ExitCode run() {
        if (port < 0 || port > MOST_PORT) {
            throw badValue("--port", port);
        }
        PolicyPack policy = packs.load(pack);
        LedgerWorkflow.of(policy, LocalDate.MAX);
        RowProblems problems = new RowProblems(session().err(), session().locale());
        TrialUnits known = units(problems);
        if (journal == null) {
            serve(policy, known, new MemoryEventStore(DigestAlgorithm.sha256()), new MemoryVault());
        } else {
            try (LedgerFiles ledger = LedgerFiles.open(journal, vault.of(journal), List.of())) {
                serve(policy, known, ledger.journal(), ledger.vault());
            }
        }
        return problems.exit();
    }

    private TrialUnits units(RowProblems problems) {
        List<NamedUnit> read = units.readNamed(problems);
        if (units.files().isEmpty()) {
            return TrialUnits.madeUp();
        }
        if (read.isEmpty()) {
            throw badValue("--units", units.files().get(0));
        }
        return TrialUnits.of(read);
    }

    private void serve(PolicyPack policy, TrialUnits known, EventStore entries, Vault values) {
        TrialDesk desk = new TrialDesk(
                entries, values, salts.source(entries.size()), PackOption.withBuiltIn(List.of(policy)), known);
        try {
            desk.requirePacks();
        } catch (InvalidValueException e) {
            throw CallFailure.wrongCall(e.reason());
        }
        String place = journal == null ? "" : journal.toString();
        try (LocalServer server = LocalServer.start(
                desk, place, port, Clock.systemUTC(), session().locale())) {
            print(new Report()
                    .with("pack", policy.id())
                    .with("address", server.address().toString()));
            session().out().flush();
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw CallFailure.wrongCall(Reason.of(CallReason.PORT_TAKEN, "port", port));
        } catch (InterruptedException e) {
            // Whoever runs the command in a thread stops it so.
        }
    }
}
