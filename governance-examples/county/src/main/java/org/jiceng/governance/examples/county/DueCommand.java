package org.jiceng.governance.examples.county;

import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.ledger.desk.MatterView;
import picocli.CommandLine.Command;

/** Says of each clock of a matter that the viewer may see when it is due and why. */
@Command(name = "due", sortOptions = false)
final class DueCommand extends JournalQuery {
    @Override
    ExitCode answer(Asked asked, Report report) {
        MatterView view = asked.desk()
                .view(asked.matter().id(), asked.actor(), asked.at())
                .orElseThrow();
        Naming naming = naming(asked);
        report.with("stage", naming.stage(asked.matter().stage()))
                .with("version", asked.matter().version());
        ClockRows.add(report, view.clocks(), naming, session().locale());
        return ExitCode.OK;
    }
}
