package org.jiceng.governance.examples.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.NextAction;
import picocli.CommandLine.Command;

/** Says what somebody may do with a matter now, and of everything else why not. */
@Command(name = "next", sortOptions = false)
final class NextCommand extends JournalQuery {
    @Override
    ExitCode answer(Asked asked, Report report) {
        LedgerWorkflow workflow = asked.workflow();
        Naming naming = naming(asked);
        List<NextAction> next = workflow.nextActions(
                asked.matter(), asked.actor(), asked.at(), asked.desk().surroundings());
        List<Map<String, Object>> refused = new ArrayList<>();
        for (Action action : workflow.definition().actions()) {
            if (next.stream().noneMatch(one -> one.action().equals(action))) {
                workflow.whyNot(
                                asked.matter(),
                                action,
                                asked.actor(),
                                asked.at(),
                                asked.desk().surroundings())
                        .forEach(reason -> refused.add(
                                refused(naming.action(action, asked.matter().stage()), reason)));
            }
        }
        report.with("stage", naming.stage(asked.matter().stage()))
                .with("version", asked.matter().version())
                .with("allowed", allowed(next, naming, session().locale()))
                .with("not_allowed", refused);
        return ExitCode.OK;
    }

    /** A row for each action that may be taken. */
    static List<Map<String, Object>> allowed(List<NextAction> next, Naming naming, Locale locale) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (NextAction one : next) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("action", one.action().name());
            row.put("title", one.title().in(locale));
            row.put("leads_to", naming.stage(one.leadsTo()));
            row.put("required", one.required().stream().map(Field::name).toList());
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Object> refused(String action, Reason reason) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("action", action);
        row.putAll(row(reason));
        return row;
    }
}
