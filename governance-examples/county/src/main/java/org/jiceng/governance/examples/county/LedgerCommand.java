package org.jiceng.governance.examples.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.ledger.CheckpointFile;
import org.jiceng.governance.examples.county.ledger.CommandLines;
import org.jiceng.governance.examples.county.ledger.CommandRun;
import org.jiceng.governance.examples.county.ledger.LedgerFiles;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.jdbc.DatabaseException;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Handles a file of commands: each line is answered, what it changes goes into the journal. */
@Command(name = "ledger", sortOptions = false)
final class LedgerCommand extends Subcommand {
    @Option(names = "--pack", required = true, paramLabel = "PACK")
    private String pack = "";

    @Option(names = "--commands", required = true, paramLabel = "FILE")
    private Path commands = Path.of("");

    @Mixin
    private final JournalOption journal = new JournalOption();

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "answers.file")
    private Path out = Path.of("");

    @Option(names = "--checkpoints", paramLabel = "FILE", descriptionKey = "ledger.checkpoints")
    private @Nullable Path checkpoints;

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
        PolicyPack policy = packs.load(pack);
        LedgerWorkflow.of(policy, LocalDate.MAX);
        refuseSameFiles();
        RowProblems problems = new RowProblems(session().err(), session().locale());
        UnitDirectory directory = units.read(problems);
        List<Checkpoint> before =
                checkpoints == null || Files.notExists(checkpoints) ? List.of() : CheckpointFile.read(checkpoints);
        try (CommandLines lines = CommandLines.open(commands);
                OutputFiles files = OutputFiles.open()) {
            Writer answers = files.text(out);
            try (LedgerFiles ledger = LedgerFiles.open(journal.place(), vault.of(journal.place()), before)) {
                SaltSource source = salts.source(ledger.journal().size());
                CommandRun run = new CommandRun(
                        ledger.journal(),
                        ledger.vault(),
                        (entries, values) -> new LedgerDesk(
                                entries,
                                values,
                                source,
                                PackOption.withBuiltIn(List.of(policy)),
                                WorkCalendar.stateCouncil(),
                                directory),
                        answers,
                        session().locale());
                answer(lines, run);
                if (checkpoints != null) {
                    CheckpointFile.write(CheckpointFile.extended(before, ledger.journal()), checkpoints, files);
                }
                files.commit();
                print(report(policy, run, ledger));
                return run.notCommands() > 0 ? ExitCode.ROWS_REFUSED : problems.exit();
            }
        }
    }

    private void answer(CommandLines lines, CommandRun run) {
        try {
            for (Outcome<String> line = lines.next(); line != null; line = lines.next()) {
                run.accept(line);
            }
            run.answerWaiting();
        } catch (IOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", out));
        } catch (DatabaseException e) {
            throw CallFailure.of(ExitCode.FAILED, e.reason());
        } catch (UncheckedIOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", journal.place()));
        }
    }

    private void refuseSameFiles() {
        List<Path> inputs = packs.files(pack);
        inputs.add(commands);
        inputs.addAll(units.files());
        List<Path> written = new ArrayList<>(List.of(out));
        Stream.of(journal.place(), vault.of(journal.place()))
                .distinct()
                .flatMap(place -> place.file().stream())
                .forEach(written::add);
        if (checkpoints != null) {
            written.add(checkpoints);
        }
        for (Path file : written) {
            OutputFiles.refuseInput(file, inputs);
            inputs.add(file);
        }
    }

    private Report report(PolicyPack policy, CommandRun run, LedgerFiles ledger) {
        Report report = new Report()
                .with("pack", policy.id())
                .with("lines", run.lines())
                .with("accepted", run.accepted())
                .with("refused", run.refused());
        if (run.refused() > 0) {
            report.with("refused_by_code", run.refusedByCode());
        }
        return report.with("not_commands", run.notCommands())
                .with("entries", ledger.journal().size())
                .with("recovered_bytes", ledger.recoveredBytes())
                .with("journal", journal.place().toString())
                .with("out", out.toString());
    }
}
