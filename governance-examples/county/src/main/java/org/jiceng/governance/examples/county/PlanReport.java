package org.jiceng.governance.examples.county;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.grids.PlanFigures;
import org.jiceng.governance.grid.audit.AuditCheck;
import org.jiceng.governance.grid.audit.Finding;
import org.jiceng.governance.grid.audit.Severity;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.plan.Balance;
import org.jiceng.governance.grid.plan.GroupDivision;
import org.jspecify.annotations.Nullable;

/** What a county officer wants to know of planned grids, with the certificate of their audit. */
final class PlanReport {
    /** So many findings are shown one by one as text; the counts by code are of all, and so is the JSON. */
    private static final int MOST_SHOWN = 20;

    private static final String GRIDS = "grids.csv";

    private final PlanFigures figures;
    private final Report report;

    private PlanReport(PlanFigures figures, Report report) {
        this.figures = figures;
        this.report = report;
    }

    /**
     * Adds the figures to a report.
     *
     * @param persons whether something was said of heads and workers
     * @param again whether there was an earlier plan
     * @param all whether every finding is to be there
     */
    static void add(PlanFigures figures, boolean persons, boolean again, boolean all, Session session, Report report) {
        PlanReport plan = new PlanReport(figures, report);
        plan.refused(session);
        plan.grids();
        plan.divisions(session, all);
        plan.ground();
        if (persons) {
            plan.staff();
        }
        if (again) {
            plan.changes();
        }
        plan.certificate(session, all);
    }

    private void refused(Session session) {
        if (!figures.refused().isEmpty()) {
            report.with(
                    "villages_refused",
                    figures.refused().entrySet().stream()
                            .map(refused -> row(refused.getKey(), refused.getValue(), session))
                            .toList());
        }
    }

    private static Map<String, @Nullable Object> row(RegionCode village, Reason reason, Session session) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("village", village.text());
        row.put("code", reason.code());
        row.put("message", session.text(reason).replaceAll("\\R", " "));
        return row;
    }

    private void grids() {
        report.with("grids_first", figures.grids(GridLevel.FIRST))
                .with("grids_second", figures.grids(GridLevel.SECOND))
                .with("grids_third", figures.grids(GridLevel.THIRD))
                .with("base_grids", figures.baseGrids())
                .with("workload_measure", figures.measure().name())
                .with("workload_least", figures.workload().least())
                .with("workload_most", figures.workload().most());
        figures.workload().mean().ifPresent(mean -> report.with("workload_mean", decimal(mean)));
    }

    private static BigDecimal decimal(Fraction fraction) {
        return BigDecimal.valueOf(fraction.numerator())
                .divide(BigDecimal.valueOf(fraction.denominator()), 1, RoundingMode.HALF_UP);
    }

    private void divisions(Session session, boolean all) {
        long divided = figures.divided();
        report.with("groups_divided", divided)
                .withShare("groups_within", figures.divided(Balance.WITHIN), divided, GRIDS)
                .withShare("groups_not_found", figures.divided(Balance.NOT_FOUND), divided, GRIDS)
                .withShare("groups_impossible", figures.divided(Balance.IMPOSSIBLE), divided, GRIDS);
        if (!figures.causes().isEmpty()) {
            report.with("division_causes", figures.causes());
        }
        if (!figures.uneven().isEmpty()) {
            report.with(
                    "groups_uneven",
                    figures.uneven().stream()
                            .limit(shown(all))
                            .map(division -> row(division, session))
                            .toList());
        }
        for (Balance balance : Balance.values()) {
            if (figures.divided(balance) > 0) {
                report.with("deviation_" + balance, figures.deviation(balance).percent(2));
            }
        }
        report.with("hamlets_joined", figures.hamletsJoined());
    }

    private void ground() {
        report.with("outlines_given", figures.outlines(true))
                .with("outlines_made", figures.outlines(false))
                .with("outlines_hull", figures.hulls())
                .with("households_without_place", figures.withoutPlace())
                .with("households_outside", figures.placesOutside());
        if (!figures.notes().isEmpty()) {
            report.with("plan_notes", figures.notes());
        }
    }

    private void staff() {
        report.with("persons", figures.persons())
                .withShare("grids_with_head", figures.headed(), figures.allGrids(), GRIDS)
                .withShare("base_grids_with_worker", figures.worked(), figures.baseGrids(), GRIDS)
                .with("workers", figures.workers())
                .with("stipend_yuan", figures.stipendYuan());
    }

    private void changes() {
        report.with("households_moved", figures.moved().size())
                .with("grids_added", figures.added())
                .with("grids_ended", figures.ended());
    }

    private static String verdict(boolean isSound, Session session, boolean json) {
        if (json) {
            return isSound ? "SOUND" : "NOT_SOUND";
        }
        return session.texts().getString(isSound ? "plan.sound" : "plan.unsound");
    }

    private void certificate(Session session, boolean all) {
        List<Finding> faults = figures.findings(finding -> finding.severity() == Severity.FAULT);
        List<Finding> warnings = figures.findings(finding -> finding.severity() == Severity.WARNING);
        boolean isSound = faults.isEmpty() && figures.refused().isEmpty();
        report.with("certificate", verdict(isSound, session, all))
                .withShare(
                        "households_in_grids", figures.householdsInGrids(), figures.allHouseholds(), "membership.csv")
                .withShare("base_grids_connected", figures.connected(), figures.baseGrids(), "membership.csv")
                .with("audit_faults", faults.size())
                .with("audit_warnings", warnings.size());
        List<Finding> findings =
                Stream.concat(faults.stream(), warnings.stream()).toList();
        if (!findings.isEmpty()) {
            report.with("findings_by_code", PlanFigures.counts(findings))
                    .with(
                            "findings",
                            findings.stream()
                                    .limit(shown(all))
                                    .map(finding -> row(finding, session))
                                    .toList());
        }
        if (!figures.notExamined().isEmpty()) {
            report.with(
                    "not_examined",
                    figures.notExamined().stream().map(AuditCheck::name).toList());
        }
    }

    private static long shown(boolean all) {
        return all ? Long.MAX_VALUE : MOST_SHOWN;
    }

    private static Map<String, @Nullable Object> row(GroupDivision division, Session session) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("grid", division.group().value());
        row.put("parts", division.parts());
        row.put("deviation", division.deviation().percent(2));
        row.put("balance", division.balance().name());
        row.put(
                "causes",
                division.causes().stream()
                        .map(cause -> session.text(cause).replaceAll("\\R", " "))
                        .toList());
        return row;
    }

    private static Map<String, @Nullable Object> row(Finding finding, Session session) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("severity", finding.severity().name());
        row.put("code", finding.code());
        row.put("grid", finding.grid() == null ? null : finding.grid().value());
        row.put("message", session.text(finding.reason()).replaceAll("\\R", " "));
        return row;
    }
}
