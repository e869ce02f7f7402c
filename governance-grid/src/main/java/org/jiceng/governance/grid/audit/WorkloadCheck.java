package org.jiceng.governance.grid.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.Workload;

/** How the work is spread, whether groups are divided as the pack says, and whether the parts of one are equal. */
final class WorkloadCheck {
    private final Inventory inventory;
    private final GridRules rules;
    private final Workload workload;

    WorkloadCheck(Inventory inventory, GridRules rules, Workload workload) {
        this.inventory = inventory;
        this.rules = rules;
        this.workload = workload;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Grid grid : inventory.grids()) {
            if (inventory.isBase(grid)) {
                unknown(grid).ifPresent(findings::add);
            }
            if (grid.level() == GridLevel.SECOND) {
                division(grid).ifPresent(findings::add);
                findings.addAll(uneven(grid));
            }
        }
        return findings;
    }

    private Optional<Finding> unknown(Grid grid) {
        long unknown = inventory.households(grid).stream()
                .filter(household -> workload.of(household).isEmpty())
                .count();
        return unknown == 0
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        Reason.of(AuditReason.WORKLOAD_UNKNOWN, "grid", grid.code())
                                .with("households", unknown),
                        grid));
    }

    /** Households whose residents are not known can make a group populous; that it is not is said only if all are known. */
    private Optional<Finding> division(Grid group) {
        boolean divided = inventory.parts(group).size() > 1;
        boolean known = true;
        long residents = 0;
        for (Household household : inventory.households(group)) {
            known &= household.residents() != null;
            residents += household.residents() == null ? 0 : household.residents();
        }
        boolean populous = rules.isPopulous(residents);
        if (populous == divided || (divided && !known)) {
            return Optional.empty();
        }
        AuditReason reason = populous ? AuditReason.GROUP_NOT_DIVIDED : AuditReason.GROUP_DIVIDED_UNDULY;
        return Optional.of(
                Finding.warning(Reason.of(reason, "grid", group.code()).with("residents", residents), group));
    }

    private List<Finding> uneven(Grid group) {
        List<Grid> parts = inventory.parts(group);
        Optional<WorkloadSpread> spread = wholeSpread(parts);
        List<Finding> findings = new ArrayList<>();
        for (Grid part : parts) {
            spread.filter(known -> isUneven(work(part).orElseThrow(), known))
                    .ifPresent(known -> findings.add(uneven(part, known)));
        }
        return findings;
    }

    private boolean isUneven(long work, WorkloadSpread spread) {
        return 100 * Math.abs(work * spread.grids() - spread.total()) > rules.tolerancePercent() * spread.total();
    }

    private Finding uneven(Grid part, WorkloadSpread spread) {
        return Finding.warning(
                Reason.of(AuditReason.WORKLOAD_UNEVEN, "grid", part.code())
                        .with("workload", work(part).orElseThrow())
                        .with("total", spread.total())
                        .with("parts", spread.grids())
                        .with("percent", rules.tolerancePercent()),
                part);
    }

    /** The work of a base grid; empty if that of one of its households is not known. */
    private OptionalLong work(Grid grid) {
        long work = 0;
        for (Household household : inventory.households(grid)) {
            OptionalLong of = workload.of(household);
            if (of.isEmpty()) {
                return of;
            }
            work += of.getAsLong();
        }
        return OptionalLong.of(work);
    }

    /** How the work of those of some base grids is spread whose work is known. */
    WorkloadSpread spread(Collection<Grid> bases) {
        return WorkloadSpread.of(bases.stream()
                .map(this::work)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .toArray());
    }

    private Optional<WorkloadSpread> wholeSpread(List<Grid> parts) {
        return Optional.of(spread(parts)).filter(spread -> spread.grids() == parts.size());
    }

    /** The largest deviation among the parts of one group; empty if no group is divided or no work of a divided one is known. */
    Optional<Fraction> unevenness(Collection<Grid> grids) {
        return grids.stream()
                .map(inventory::parts)
                .filter(parts -> parts.size() > 1)
                .flatMap(parts -> wholeSpread(parts).stream())
                .flatMap(spread -> spread.deviation().stream())
                .max(Fraction::compareTo);
    }
}
