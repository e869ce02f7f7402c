package org.jiceng.governance.grid.audit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.WorkerRule;
import org.jspecify.annotations.Nullable;

/** Whether every grid has its head and every base grid its worker, and whether the pack admits them. */
final class StaffCheck {
    private final Inventory inventory;
    private final GridRules rules;
    private final @Nullable Map<PersonId, GridPerson> known;
    private final List<Finding> findings = new ArrayList<>();

    private StaffCheck(Inventory inventory, GridRules rules, Optional<List<GridPerson>> persons) {
        this.inventory = inventory;
        this.rules = rules;
        this.known = persons.map(this::byId).orElse(null);
    }

    static List<Finding> findings(Inventory inventory, GridRules rules, Optional<List<GridPerson>> persons) {
        StaffCheck check = new StaffCheck(inventory, rules, persons);
        Map<PersonId, List<Grid>> gridsOf = new TreeMap<>();
        for (Grid grid : inventory.grids()) {
            check.head(grid);
            check.worker(grid);
            if (grid.worker() != null && inventory.isBase(grid)) {
                gridsOf.computeIfAbsent(grid.worker(), id -> new ArrayList<>()).add(grid);
            }
        }
        gridsOf.forEach(check::load);
        return check.findings;
    }

    private Map<PersonId, GridPerson> byId(List<GridPerson> persons) {
        Map<PersonId, GridPerson> byId = new HashMap<>();
        for (GridPerson person : persons) {
            if (byId.putIfAbsent(person.id(), person) != null) {
                Reason reason = Reason.of(AuditReason.PERSON_TWICE, "person", person.id());
                findings.add(new Finding(Severity.FAULT, reason, null, null, null));
            }
        }
        return byId;
    }

    private void head(Grid grid) {
        PersonId head = grid.head();
        if (head == null) {
            findings.add(Finding.fault(
                    at(Reason.of(AuditReason.HEAD_MISSING, "level", grid.level().number()), grid), grid));
        } else if (known != null) {
            GridPerson person = known.get(head);
            Optional<Reason> fault = person == null
                    ? Optional.of(Reason.of(AuditReason.HEAD_UNKNOWN, "person", head))
                    : rules.headFault(person, grid.level());
            fault.ifPresent(reason -> findings.add(Finding.fault(at(reason, grid), grid)));
        }
    }

    private void worker(Grid grid) {
        PersonId worker = grid.worker();
        if (!inventory.isBase(grid)) {
            if (worker != null) {
                findings.add(Finding.fault(at(Reason.of(AuditReason.WORKER_UNDUE, "person", worker), grid), grid));
            }
        } else if (worker == null) {
            findings.add(Finding.fault(Reason.of(AuditReason.WORKER_MISSING, "grid", grid.code()), grid));
        } else if (known != null) {
            eligibility(worker, known.get(worker), grid);
        }
    }

    private void eligibility(PersonId worker, @Nullable GridPerson person, Grid grid) {
        if (person == null) {
            findings.add(Finding.fault(at(Reason.of(AuditReason.WORKER_UNKNOWN, "person", worker), grid), grid));
            return;
        }
        rules.workerFault(person)
                .map(reason -> at(reason, grid))
                .map(reason -> rules.workerRule() == WorkerRule.REQUIRED
                        ? Finding.fault(reason, grid)
                        : Finding.warning(reason, grid))
                .ifPresent(findings::add);
    }

    /** One finding for a person, at the first grid beyond the bound. */
    private void load(PersonId worker, List<Grid> grids) {
        int most = rules.gridsOfWorker();
        if (grids.size() > most) {
            Reason reason = Reason.of(AuditReason.WORKER_OF_TOO_MANY, "person", worker)
                    .with(
                            "grids",
                            grids.stream().map(grid -> grid.code().value()).collect(joining(", ")))
                    .with("most", most);
            findings.add(Finding.fault(reason, grids.get(most)));
        }
    }

    private static Reason at(Reason reason, Grid grid) {
        return reason.with("grid", grid.code());
    }
}
