package org.jiceng.governance.examples.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.NextAction;
import picocli.CommandLine.Command;

/** Says what somebody may do with a matter now, and of everything else why not. */
@Command(name = "next", sortOptions = false)
final class NextCommand extends JournalQuery {
    @Override
    Optional<Report> answer(Asked asked, Report report) {
        LedgerWorkflow workflow = asked.desk().workflow(asked.matter().pack());
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
                        .forEach(reason -> refused.add(refused(action, reason)));
            }
        }
        return Optional.of(report.with("stage", asked.matter().stage().name())
                .with("version", asked.matter().version())
                .with("allowed", next.stream().map(this::allowed).toList())
                .with("not_allowed", refused));
    }

    private Map<String, Object> allowed(NextAction next) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("action", next.action().name());
        row.put("title", next.title().in(session().locale()));
        row.put("leads_to", next.leadsTo().name());
        row.put("required", next.required().stream().map(Field::name).toList());
        return row;
    }

    private Map<String, Object> refused(Action action, Reason reason) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("action", action.name());
        row.putAll(row(reason));
        return row;
    }
}
