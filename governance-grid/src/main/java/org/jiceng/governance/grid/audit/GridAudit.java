package org.jiceng.governance.grid.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridCodeScheme;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.GridTree;
import org.jiceng.governance.grid.grid.SizeRange;
import org.jiceng.governance.grid.grid.Workload;

/** The audit of grids by the settings of a pack in force on a day. Immutable. */
public final class GridAudit {
    private final PolicyPack pack;
    private final LocalDate asOf;
    private final GridRules rules;
    private final Workload workload;

    private GridAudit(PolicyPack pack, LocalDate asOf) {
        this.pack = pack;
        this.asOf = asOf;
        this.rules = GridRules.of(pack, asOf);
        this.workload = Workload.of(pack, asOf);
    }

    /**
     * The audit by a pack's settings in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static GridAudit of(PolicyPack pack, LocalDate asOf) {
        return new GridAudit(pack, asOf);
    }

    /**
     * What there is to say of some grids: every finding once, in the order of the checks of {@link AuditCheck}, then of the codes
     * of the grids.
     */
    public GridCertificate audit(AuditRequest request) {
        Inventory inventory = new Inventory(request);
        WorkloadCheck work = new WorkloadCheck(inventory, rules, workload);
        ConnectionCheck connection = request.neighbours()
                .map(neighbours -> new ConnectionCheck(inventory, rules, neighbours))
                .orElse(null);
        List<Finding> findings = new ArrayList<>();
        request.codes().ifPresent(scheme -> findings.addAll(codes(inventory, scheme)));
        findings.addAll(tree(request.grids(), inventory));
        findings.addAll(inventory.findings());
        if (request.isStaffed()) {
            findings.addAll(StaffCheck.findings(inventory, rules, request.persons()));
        }
        findings.addAll(work.findings());
        findings.addAll(sizes(inventory));
        if (connection != null) {
            findings.addAll(connection.findings(inventory));
        }
        request.boundaries().stream()
                .flatMap(List::stream)
                .map(BoundaryFinding::finding)
                .forEach(findings::add);
        Figures figures = new Figures(inventory, work, connection, rules);
        return new GridCertificate(
                pack.id(), pack.version(), asOf, figures.all(), figures.byVillage(), findings, notExamined(request));
    }

    private static Set<AuditCheck> notExamined(AuditRequest request) {
        Set<AuditCheck> checks = EnumSet.noneOf(AuditCheck.class);
        addUnless(request.codes().isPresent(), AuditCheck.CODES, checks);
        addUnless(request.isStaffed(), AuditCheck.STAFF, checks);
        addUnless(request.persons().isPresent(), AuditCheck.ELIGIBILITY, checks);
        addUnless(request.neighbours().isPresent(), AuditCheck.CONNECTION, checks);
        addUnless(request.boundaries().isPresent(), AuditCheck.BOUNDARIES, checks);
        return checks;
    }

    private static void addUnless(boolean given, AuditCheck check, Set<AuditCheck> checks) {
        if (!given) {
            checks.add(check);
        }
    }

    private static List<Finding> codes(Inventory inventory, GridCodeScheme scheme) {
        return inventory.grids().stream()
                .flatMap(grid -> scheme.check(grid.code()).or(() -> codeDiffers(grid, scheme)).stream()
                        .map(reason -> Finding.fault(reason, grid)))
                .toList();
    }

    private static Optional<Reason> codeDiffers(Grid grid, GridCodeScheme scheme) {
        return scheme.village(grid.code()).equals(grid.village())
                ? Optional.empty()
                : Optional.of(Reason.of(AuditReason.GRID_CODE_DIFFERS, "grid", grid.code())
                        .with("village", grid.village()));
    }

    private static List<Finding> tree(List<Grid> grids, Inventory inventory) {
        return GridTree.check(grids).stream()
                .map(reason -> Finding.fault(
                        reason,
                        inventory.grid(GridCode.of(
                                Objects.requireNonNull(reason.attributes().get("grid"))))))
                .toList();
    }

    private List<Finding> sizes(Inventory inventory) {
        return inventory.bases().stream()
                .flatMap(grid -> size(grid, inventory.households(grid).size()).stream())
                .toList();
    }

    /** An empty grid is a fault already, found as such. */
    private Optional<Finding> size(Grid grid, int households) {
        SizeRange usual = rules.usualSize(grid.village());
        if (households == 0 || usual.contains(households)) {
            return Optional.empty();
        }
        AuditReason reason = households < usual.least() ? AuditReason.GRID_SMALL : AuditReason.GRID_LARGE;
        return Optional.of(Finding.warning(
                Reason.of(reason, "grid", grid.code())
                        .with("households", households)
                        .with("least", usual.least())
                        .with("most", usual.most()),
                grid));
    }
}
