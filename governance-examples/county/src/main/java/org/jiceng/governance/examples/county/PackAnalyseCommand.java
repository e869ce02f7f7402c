package org.jiceng.governance.examples.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiceng.governance.core.classify.RuleAnalysis;
import org.jiceng.governance.examples.county.call.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds which combinations of facts match no household rule of a pack, or several. */
@Command(name = "analyse", sortOptions = false)
final class PackAnalyseCommand extends Subcommand {
    @Parameters(paramLabel = "PACK", descriptionKey = "pack")
    private String pack = "";

    /** Without a date, the rules that are in force last. */
    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "analyse.as-of")
    private LocalDate rulesOf = LocalDate.MAX;

    @Mixin
    private final PackOption packs = new PackOption();

    @Override
    ExitCode run() {
        RuleAnalysis analysis = RuleAnalysis.of(packs.load(pack), rulesOf);
        Report report =
                new Report().with("pack", pack).with("cases", analysis.cases()).with("gap_cases", analysis.gapCases());
        if (!analysis.gaps().isEmpty()) {
            report.with("gaps", rows(analysis.gaps()));
        }
        report.with("overlap_cases", analysis.overlapCases());
        if (!analysis.overlaps().isEmpty()) {
            report.with("overlaps", rows(analysis.overlaps()));
        }
        print(report.with("never_deciding", String.join(", ", analysis.neverDeciding())));
        return ExitCode.OK;
    }

    private static List<Map<String, Object>> rows(List<RuleAnalysis.Group> groups) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RuleAnalysis.Group group : groups) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("cases", group.cases());
            row.put("matched", String.join(" ", group.matched()));
            row.put(
                    "when",
                    group.states().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + String.join("|", entry.getValue()))
                            .collect(Collectors.joining(" ")));
            rows.add(row);
        }
        return rows;
    }
}
