package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.ledger.JournalFile;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.WorkflowReason;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A question about one matter of a journal, which is only read. Who must not know of the matter is answered exactly as for one
 * that does not exist.
 */
abstract class JournalQuery extends Subcommand {
    @Option(names = "--journal", required = true, paramLabel = "FILE", descriptionKey = "journal.file")
    private Path journal = Path.of("");

    @Option(names = "--matter", required = true, paramLabel = "ID")
    private String matter = "";

    @Option(names = "--actor", required = true, paramLabel = "JSON")
    private String actor = "";

    @Option(names = "--at", required = true, paramLabel = "TIME")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Option(names = "--pack", paramLabel = "PACK", descriptionKey = "query.pack")
    private List<String> given = new ArrayList<>();

    @Mixin
    private final VaultOption vault = new VaultOption();

    @Mixin
    private final UnitsOption units = new UnitsOption();

    @Mixin
    private final PackOption packs = new PackOption();

    /** What is asked, of a matter that the actor may know of. */
    record Asked(LedgerDesk desk, Matter matter, Actor actor, Instant at) {}

    /** Adds the answer to a report; empty if the actor may not know of the matter. */
    abstract Optional<Report> answer(Asked asked, Report report);

    /** The personal data that the answer needs: none. */
    Vault vault(Path file) {
        return new MemoryVault();
    }

    @Override
    final ExitCode run() {
        MatterId id = MatterId.of(matter);
        Actor asking = new CommandReader().readActor(actor).fold(read -> read, reasons -> {
            throw CallFailure.wrongCall(reasons.get(0));
        });
        List<PolicyPack> known =
                PackOption.withBuiltIn(given.stream().map(packs::load).toList());
        RowProblems problems = new RowProblems(session().err(), session().locale());
        try (FileEventStore store = JournalFile.openToRead(journal, List.of())) {
            LedgerDesk desk = new LedgerDesk(
                    store,
                    vault(vault.of(journal)),
                    JournalQuery::noSalt,
                    known,
                    WorkCalendar.stateCouncil(),
                    units.read(problems));
            Report report = new Report()
                    .with("matter", id.value())
                    .with("asked_at", at.toInstant().toString());
            Matter found = visible(desk, id, asking).orElse(null);
            if (found != null && at.toInstant().isBefore(found.lastAt())) {
                return refuse(report, Reason.of(WorkflowReason.TIME_REVERSED, "last", found.lastAt()));
            }
            return Optional.ofNullable(found)
                    .flatMap(one -> answer(new Asked(desk, one, asking, at.toInstant()), report))
                    .map(answer -> {
                        print(answer);
                        return problems.exit();
                    })
                    .orElseGet(() -> refuse(report, Reason.of(WorkflowReason.UNKNOWN_MATTER, "matter", id)));
        }
    }

    private static Salt noSalt() {
        throw new IllegalStateException("a question seals nothing");
    }

    /** Asked of any workflow, so that not even a pack that is not here tells of a matter. */
    private static Optional<Matter> visible(LedgerDesk desk, MatterId id, Actor asking) {
        LedgerWorkflow any = LedgerWorkflow.of(PolicyPacks.builtIn("hanyin-321"), LocalDate.MAX);
        return desk.matter(id).filter(found -> !any.isHidden(found, asking, desk.surroundings()));
    }

    private ExitCode refuse(Report report, Reason reason) {
        print(report.with("reasons", List.of(row(reason))));
        return ExitCode.ROWS_REFUSED;
    }

    /** A row with a reason's code and text. */
    final Map<String, Object> row(Reason reason) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", reason.code());
        row.put("message", session().text(reason).replaceAll("\\R", " "));
        return row;
    }
}
