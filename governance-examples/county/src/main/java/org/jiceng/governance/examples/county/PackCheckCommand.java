package org.jiceng.governance.examples.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.policy.PackCheck;
import org.jiceng.governance.core.policy.PackFault;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.examples.county.call.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a pack and names all its faults at once. */
@Command(name = "check", sortOptions = false)
final class PackCheckCommand extends Subcommand {
    @Parameters(paramLabel = "PACK", descriptionKey = "pack")
    private String pack = "";

    @Mixin
    private final PackOption packs = new PackOption();

    @Override
    ExitCode run() {
        PackCheck check = PolicyPacks.builtInIds().contains(pack)
                ? new PackCheck(PolicyPacks.builtIn(pack), List.of(), List.of())
                : packs.check(pack);
        PolicyPack good = check.pack();
        List<PackFault> faults = new ArrayList<>(check.faults());
        List<PackFault> notes = new ArrayList<>(check.notes());
        if (good != null) {
            WorkflowCheck workflow = WorkflowCheck.of(good);
            faults.addAll(workflow.faults());
            notes.addAll(workflow.notes());
        }
        Report report = new Report().with("pack", good == null ? pack : good.id() + " " + good.version());
        report.with("faults_count", faults.size());
        if (!faults.isEmpty()) {
            report.with("faults", rows(faults));
        }
        if (!notes.isEmpty()) {
            report.with("notes", rows(notes));
        }
        print(report);
        return faults.isEmpty() ? ExitCode.OK : ExitCode.ROWS_REFUSED;
    }

    private List<Map<String, Object>> rows(List<PackFault> faults) {
        return faults.stream()
                .map(fault -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("pointer", fault.pointer().isEmpty() ? "/" : fault.pointer());
                    row.put("code", fault.reason().code());
                    row.put("message", session().text(fault.reason()).replaceAll("\\R", " "));
                    return row;
                })
                .toList();
    }
}
