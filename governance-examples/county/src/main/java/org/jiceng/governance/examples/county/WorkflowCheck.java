package org.jiceng.governance.examples.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.Dated;
import org.jiceng.governance.core.policy.PackFault;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.ledger.workflow.LedgerSettings;
import org.jiceng.governance.ledger.workflow.LintFinding;
import org.jiceng.governance.ledger.workflow.LintReason;
import org.jiceng.governance.ledger.workflow.StageDefinition;
import org.jiceng.governance.ledger.workflow.Transition;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;
import org.jiceng.governance.ledger.workflow.WorkflowLinter;
import org.jiceng.governance.ledger.workflow.WorkflowParameters;

/** What is wrong with the workflow of a pack, and what follows from it, on each day on which it begins or changes. */
final class WorkflowCheck {
    private static final String STAGES = "/ledger/stages";
    private static final String ACTIONS = "/ledger/actions";

    private final Set<PackFault> faults = new LinkedHashSet<>();
    private final Set<PackFault> notes = new LinkedHashSet<>();

    private WorkflowCheck() {}

    /** The check of a pack; nothing is found in one that has no workflow. */
    static WorkflowCheck of(PolicyPack pack) {
        WorkflowCheck check = new WorkflowCheck();
        for (LocalDate day : days(pack)) {
            check.add(pack, day);
        }
        return check;
    }

    /** The days on which all that a workflow needs is in force and some of it begins, and the last day of all. */
    private static Set<LocalDate> days(PolicyPack pack) {
        Set<LocalDate> days = new TreeSet<>();
        if (!pack.gives(WorkflowParameters.STAGES)) {
            return days;
        }
        days.add(LocalDate.MAX);
        for (Parameter<?> parameter : WorkflowParameters.all()) {
            for (Dated<?> dated : pack.history(parameter)) {
                if (dated.from() != null) {
                    days.add(dated.from());
                }
            }
        }
        days.removeIf(day -> !WorkflowParameters.all().stream()
                .allMatch(parameter -> pack.history(parameter).stream().anyMatch(dated -> dated.hasBegun(day))));
        return days;
    }

    private void add(PolicyPack pack, LocalDate day) {
        List<StageDefinition> stages = pack.value(WorkflowParameters.STAGES, day);
        List<Transition> actions = pack.value(WorkflowParameters.ACTIONS, day);
        List<Reason> contradictions = WorkflowDefinition.check(stages, actions);
        contradictions.forEach(reason -> faults.add(new PackFault(ACTIONS, reason)));
        if (contradictions.isEmpty()) {
            WorkflowLinter.check(WorkflowDefinition.of(stages, actions), LedgerSettings.of(pack, day))
                    .forEach(this::add);
        }
    }

    private void add(LintFinding finding) {
        String pointer = finding.action().isEmpty() && finding.stage().isPresent() ? STAGES : ACTIONS;
        Set<PackFault> found = finding.severity() == LintReason.Severity.ERROR ? faults : notes;
        found.add(new PackFault(pointer, finding.reason()));
    }

    /** What is wrong. */
    List<PackFault> faults() {
        return new ArrayList<>(faults);
    }

    /** What will be missed or follows. */
    List<PackFault> notes() {
        return new ArrayList<>(notes);
    }
}
