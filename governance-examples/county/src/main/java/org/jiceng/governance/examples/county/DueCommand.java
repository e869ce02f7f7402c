package org.jiceng.governance.examples.county;

import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import picocli.CommandLine.Command;

/** Says of each clock of a matter when it is due and why. */
@Command(name = "due", sortOptions = false)
final class DueCommand extends JournalQuery {
    @Override
    void answer(Asked asked, Report report) {
        LedgerWorkflow workflow = asked.desk().workflow(asked.matter().pack());
        report.with("stage", asked.matter().stage().name())
                .with("version", asked.matter().version());
        ClockRows.add(
                report, workflow.read(asked.matter(), asked.at()), session().locale());
    }
}
