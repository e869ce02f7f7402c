package org.jiceng.governance.examples.county;

import java.time.LocalDate;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.WorkflowDiagram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the workflow of a pack. */
@Command(name = "diagram", sortOptions = false)
final class DiagramCommand extends Subcommand {
    @Option(names = "--pack", required = true, paramLabel = "PACK")
    private String pack = "";

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "analyse.as-of")
    private LocalDate asOf = LocalDate.MAX;

    @Mixin
    private final PackOption packs = new PackOption();

    @Override
    ExitCode run() {
        LedgerWorkflow workflow = LedgerWorkflow.of(packs.load(pack), asOf);
        String drawn = WorkflowDiagram.mermaid(workflow.definition(), session().locale());
        if (json()) {
            print(new Report().with("mermaid", drawn));
        } else {
            session().out().print(drawn);
        }
        return ExitCode.OK;
    }
}
