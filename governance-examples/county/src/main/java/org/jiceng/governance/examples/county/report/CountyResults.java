package org.jiceng.governance.examples.county.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.examples.county.bulletin.BulletinSheet;
import org.jiceng.governance.examples.county.contacts.CountyContacts;
import org.jiceng.governance.examples.county.grids.CountyPlan;
import org.jiceng.governance.examples.county.matters.MatterYear;
import org.jiceng.governance.examples.county.roster.Roster;
import org.jiceng.governance.examples.county.roster.RosterSettings;
import org.jiceng.governance.examples.county.roster.RosterSummary;
import org.jiceng.governance.grid.grid.Workload;
import org.jiceng.governance.grid.grid.WorkloadMeasure;
import org.jiceng.governance.ledger.supervision.MatterHistory;
import org.jiceng.governance.ledger.supervision.SupervisionSettings;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;

/**
 * All that a run found. Personal data: {@code toString} leaves it out.
 *
 * @param settings of what county, day and seed
 * @param pack by which settings
 * @param roster the county's divisions and groups
 * @param summary the figures of its households
 * @param households what was decided of each household that was accepted
 * @param plan the grids
 * @param contacts who contacts whom
 * @param year the matters of a year
 * @param histories what happened to each of them
 * @param bulletins what was published of them, by quarter, in the order of time
 */
public record CountyResults(
        RosterSettings settings,
        PolicyPack pack,
        Roster roster,
        RosterSummary summary,
        List<DecidedHousehold> households,
        CountyPlan plan,
        CountyContacts contacts,
        MatterYear year,
        List<MatterHistory> histories,
        Map<String, BulletinSheet> bulletins) {
    public CountyResults {
        households = List.copyOf(households);
        histories = List.copyOf(histories);
        bulletins = Collections.unmodifiableMap(new LinkedHashMap<>(bulletins));
    }

    LocalDate asOf() {
        return settings.asOf();
    }

    /** The smallest count that may be shown of what may point to somebody. */
    int smallest() {
        return SupervisionSettings.of(pack, asOf()).smallestCountShown();
    }

    WorkloadMeasure measure() {
        return Workload.of(pack, asOf()).measure();
    }

    WorkflowDefinition definition() {
        return LedgerWorkflow.of(pack, asOf()).definition();
    }

    @Override
    public String toString() {
        return "CountyResults[masked]";
    }
}
