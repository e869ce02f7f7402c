package org.jiceng.governance.ledger.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.Dated;
import org.jiceng.governance.core.policy.PolicyPack;

/**
 * The workflows of a pack, by the day on which its settings are looked up; what is the same on many days is made once. Not for
 * several threads.
 */
public final class LedgerWorkflows {
    private final PolicyPack pack;
    private final WorkCalendar calendar;
    private final List<LocalDate> changes;
    private final Map<LocalDate, LedgerWorkflow> bySettings = new HashMap<>();

    /**
     * The workflows of a pack.
     *
     * @param calendar the calendar by which clocks are read
     */
    public LedgerWorkflows(PolicyPack pack, WorkCalendar calendar) {
        this.pack = pack;
        this.calendar = calendar;
        changes = WorkflowParameters.all().stream()
                .flatMap(parameter -> pack.history(parameter).stream())
                .flatMap(dated -> from(dated).stream())
                .distinct()
                .toList();
    }

    private static List<LocalDate> from(Dated<?> dated) {
        LocalDate from = dated.from();
        return from == null ? List.of() : List.of(from);
    }

    /**
     * The workflow with the settings in force on a day.
     *
     * @throws InvalidValueException if the pack has no section {@code ledger}, or none in force on the day
     * @throws InvalidValueException if its definition contradicts itself
     */
    public LedgerWorkflow asOf(LocalDate day) {
        LocalDate since = changes.stream()
                .filter(change -> !change.isAfter(day))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return bySettings
                .computeIfAbsent(since, first -> LedgerWorkflow.of(pack, day, calendar))
                .pinnedTo(day);
    }
}
