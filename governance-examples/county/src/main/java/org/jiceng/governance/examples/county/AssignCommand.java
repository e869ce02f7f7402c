package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.util.List;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.contacts.CandidateAssignment;
import org.jiceng.governance.examples.county.contacts.ContactFiles;
import org.jiceng.governance.examples.county.files.InputFiles;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.grid.assignment.LeastCostAssignment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assigns the households of a file to the persons of the three lines, or to candidates at given costs. */
@Command(name = "assign", sortOptions = false)
final class AssignCommand extends Subcommand {
    @Option(names = "--candidates", paramLabel = "FILE")
    private @Nullable Path candidates;

    @Mixin
    private final ContactOptions given = new ContactOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out.file")
    private Path out = Path.of("");

    @Override
    ExitCode run() {
        RowProblems problems = new RowProblems(session().err(), session().locale());
        if (candidates == null) {
            assign(problems);
        } else {
            assign(candidates, problems);
        }
        return problems.exit();
    }

    private void assign(RowProblems problems) {
        OutputFiles.refuseInput(out, given.inputs());
        ContactOptions.Assigned assigned = given.assign(problems);
        try (OutputFiles files = OutputFiles.open()) {
            ContactFiles.writeAssignments(assigned.contacts(), out, files);
            Report report = given.report(session(), problems);
            ContactReport.add(assigned, json(), session(), report);
            files.commit();
            print(report.with("out", out.toString()));
        }
    }

    private void assign(Path file, RowProblems problems) {
        given.besideCandidates().ifPresent(option -> {
            throw CallFailure.wrongCall(Reason.of(CallReason.CALL_OPTIONS_TOGETHER, "option", "--candidates")
                    .with("other", option));
        });
        List<Path> inputs = List.of(file, given.persons());
        OutputFiles.refuseInput(out, inputs);
        inputs.forEach(InputFiles::require);
        CandidateAssignment found =
                CandidateAssignment.of(file, given.persons(), given.charset().charset(), problems);
        try (OutputFiles files = OutputFiles.open()) {
            found.write(out, files);
            files.commit();
        }
        report(found, problems);
    }

    /** The last line is the same in every language, for programs that read it. */
    private void report(CandidateAssignment found, RowProblems problems) {
        LeastCostAssignment assignment = found.assignment();
        int assigned = assignment.assigned();
        int unassigned = found.households() - assigned;
        Report report = new Report()
                .with("households", found.households())
                .with("persons_listed", found.persons())
                .with("candidates", found.rows())
                .with("candidates_again", found.again())
                .with("rows_refused", problems.refusedRows())
                .with("proof", ContactReport.proof(found.isProved(), session(), json()))
                .with("out", out.toString());
        List<String> left = found.unassigned().stream().map(HouseholdId::value).toList();
        if (!left.isEmpty()) {
            report.with("unassigned_ids", ContactReport.shown(left, json()));
        }
        if (json()) {
            print(report.with("total_cost", assignment.cost().cost())
                    .with("assigned", assigned)
                    .with("unassigned", unassigned));
        } else {
            print(report);
            session()
                    .out()
                    .println("total cost " + assignment.cost().cost() + ", assigned " + assigned + ", unassigned "
                            + unassigned);
        }
    }
}
