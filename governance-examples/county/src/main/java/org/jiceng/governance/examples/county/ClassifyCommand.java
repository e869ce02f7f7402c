package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Classifies the households of a file. */
@Command(name = "classify", sortOptions = false)
final class ClassifyCommand extends Subcommand {
    @Option(names = "--pack", required = true, paramLabel = "PACK")
    private String pack = "";

    @Option(names = "--as-of", required = true, paramLabel = "DATE", descriptionKey = "classify.as-of")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(names = "--households", required = true, paramLabel = "FILE", descriptionKey = "households.file")
    private Path households = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out.file")
    private Path out = Path.of("");

    @Option(names = "--explain", paramLabel = "HOUSEHOLD")
    private @Nullable String explain;

    @Mixin
    private final PackOption packs = new PackOption();

    @Mixin
    private final CharsetOption charset = new CharsetOption();

    @Override
    ExitCode run() {
        PolicyPack policy = packs.load(pack);
        List<Path> inputs = packs.files(pack);
        inputs.add(households);
        OutputFiles.refuseInput(out, inputs);
        // What the call decides is refused before the file is read and its rows are told of.
        HouseholdClassifier classifier = HouseholdClassifier.of(policy, asOf);
        ServicePlan service = ServicePlan.of(policy, asOf);
        RowProblems problems = new RowProblems(session().err(), session().locale());
        try (OutputFiles files = OutputFiles.open()) {
            CsvOutput decisions = DecisionFile.begin(out, files);
            List<Household> good = HouseholdTable.read(households, charset.charset(), problems);
            Classified classified = Classified.of(classifier, service, good);
            DecisionFile.write(classified, decisions);
            String explanation = explain == null ? null : explanation(classified, explain);
            files.commit();
            print(report(classified, problems, explanation));
        }
        return problems.exit();
    }

    private Report report(Classified classified, RowProblems problems, @Nullable String explanation) {
        Report report = new Report()
                .with("pack", classified.classifier().pack().id())
                .with("as_of", asOf.toString())
                .with("reference_year", classified.classifier().referenceYear())
                .with("households", classified.entries().size())
                .with("rows_refused", problems.refusedRows());
        ClassTally.of(classified).report(report);
        report.with("out", out.toString());
        return explanation == null ? report : report.with("explanation", explanation);
    }

    private String explanation(Classified classified, String id) {
        Classified.Entry entry = classified.entries().stream()
                .filter(candidate -> candidate.household().id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> CallFailure.wrongCall(Reason.of(CallReason.EXPLAINED_UNKNOWN)));
        return classified
                .classifier()
                .explainWithFigures(
                        entry.classification(),
                        entry.household(),
                        classified.incomeOf(entry.household()),
                        session().locale());
    }
}
