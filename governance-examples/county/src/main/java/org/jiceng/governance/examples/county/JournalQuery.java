package org.jiceng.governance.examples.county;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.ledger.JournalToRead;
import org.jiceng.governance.examples.county.ledger.Place;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.WorkflowReason;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A question about one matter of a journal, which is only read. Who must not know of the matter, or has no part in it, is answered
 * exactly as for one that does not exist.
 */
abstract class JournalQuery extends Subcommand {
    @Mixin
    private final JournalOption journal = new JournalOption();

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

    /** What is asked, of a matter in which the actor has a part. */
    record Asked(LedgerDesk desk, Matter matter, Actor actor, Instant at) {
        LedgerWorkflow workflow() {
            return desk.workflow(matter.pack());
        }
    }

    /** How the answer names what there is in the workflow of the matter. */
    final Naming naming(Asked asked) {
        return new Naming(asked.workflow().definition(), session(), json());
    }

    /** Adds the answer to a report, and gives back how it went. */
    abstract ExitCode answer(Asked asked, Report report);

    /** Asks with the personal data that the answer needs: none. */
    ExitCode withVault(Place place, Function<Vault, ExitCode> ask) {
        return ask.apply(new MemoryVault());
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
        UnitDirectory directory = units.read(problems);
        try (JournalToRead opened = JournalToRead.open(journal.place(), List.of())) {
            return withVault(vault.of(journal.place()), values -> {
                LedgerDesk desk = new LedgerDesk(
                        opened.journal(), values, JournalQuery::noSalt, known, WorkCalendar.stateCouncil(), directory);
                return ask(desk, id, asking, problems.exit());
            });
        }
    }

    private ExitCode ask(LedgerDesk desk, MatterId id, Actor asking, ExitCode exit) {
        Instant moment = at.toInstant();
        Report report = new Report().with("matter", id.value()).with("asked_at", Naming.time(moment, json()));
        Asked asked = visible(desk, id, asking)
                .map(found -> new Asked(desk, found, asking, moment))
                .filter(JournalQuery::mayHave)
                .orElse(null);
        if (asked == null) {
            return refuse(report, Reason.of(WorkflowReason.UNKNOWN_MATTER, "matter", id));
        }
        Instant last = asked.matter().lastAt();
        if (moment.isBefore(last)) {
            return refuse(report, Reason.of(WorkflowReason.TIME_REVERSED, "last", last));
        }
        ExitCode answered = answer(asked, report);
        print(report);
        return answered == ExitCode.OK ? exit : answered;
    }

    private static Salt noSalt() {
        throw new IllegalStateException("a question seals nothing");
    }

    /** Asked of any workflow, so that not even a pack that is not here tells of a matter. */
    private static Optional<Matter> visible(LedgerDesk desk, MatterId id, Actor asking) {
        LedgerWorkflow any = LedgerWorkflow.of(PolicyPacks.builtIn("hanyin-321"), LocalDate.MAX);
        return desk.matter(id).filter(found -> !any.isHidden(found, asking, desk.surroundings()));
    }

    /** Whether who asks has a part in the matter. */
    private static boolean mayHave(Asked asked) {
        return asked.desk()
                .view(asked.matter().id(), asked.actor(), asked.matter().lastAt())
                .isPresent();
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
