package org.jiceng.governance.examples.county;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiceng.governance.conformance.CommandCounterpart;
import org.jiceng.governance.conformance.ConformanceKit;
import org.jiceng.governance.conformance.KitReport;
import org.jiceng.governance.conformance.LibraryServer;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts the conformance cases to the library or to another program, or lets the library answer those of others. */
@Command(name = "conformance", sortOptions = false)
final class ConformanceCommand extends Subcommand {
    /** A word, or what stands between quotes. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @Option(names = "--command", paramLabel = "COMMAND", descriptionKey = "conformance.command")
    private @Nullable String command;

    @Option(names = "--area", paramLabel = "AREA,...", split = ",", descriptionKey = "conformance.area")
    private List<String> areas = ConformanceKit.areas();

    @Option(names = "--operation", paramLabel = "OPERATION,...", split = ",", descriptionKey = "conformance.operation")
    private @Nullable List<String> operations;

    @Option(names = "--timeout", paramLabel = "SECONDS", descriptionKey = "conformance.timeout")
    private int timeout = 10;

    @Option(names = "--serve", descriptionKey = "conformance.serve")
    private boolean serve;

    @Override
    ExitCode run() {
        ConformanceKit kit = new ConformanceKit();
        if (serve) {
            return serve(kit);
        }
        if (timeout < 1 || timeout > 3600) {
            throw badValue("--timeout", timeout);
        }
        List<ConformanceCase> cases = cases(kit);
        KitReport report = command == null ? KitReport.of(cases, kit::library) : asked(command, cases);
        print(report(cases, report));
        session().out().flush();
        if (report.lost() != null) {
            throw lost(report.lost());
        }
        return !report.failed().isEmpty() ? ExitCode.ROWS_REFUSED : report.allPassed() ? ExitCode.OK : ExitCode.FAILED;
    }

    private ExitCode serve(ConformanceKit kit) {
        if (command != null) {
            throw CallFailure.wrongCall(Reason.of(CallReason.CALL_OPTIONS_TOGETHER, "option", "--serve")
                    .with("other", "--command"));
        }
        try {
            new LibraryServer(kit)
                    .serve(
                            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                            new OutputStreamWriter(session().out(), StandardCharsets.UTF_8));
            return ExitCode.OK;
        } catch (IOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.FILE_UNREADABLE, "file", "stdin"));
        }
    }

    private List<ConformanceCase> cases(ConformanceKit kit) {
        Collection<String> chosenAreas = only("--area", areas, ConformanceKit.areas());
        List<ConformanceCase> ofAreas = kit.cases().stream()
                .filter(one -> chosenAreas.contains(one.area()))
                .toList();
        if (operations == null) {
            return ofAreas;
        }
        Set<String> asked = ofAreas.stream().map(ConformanceKit::operation).collect(Collectors.toSet());
        Collection<String> chosen = only("--operation", operations, asked);
        return ofAreas.stream()
                .filter(one -> chosen.contains(ConformanceKit.operation(one)))
                .toList();
    }

    private static Collection<String> only(String option, List<String> chosen, Collection<String> known) {
        for (String one : chosen) {
            if (!known.contains(one)) {
                throw badValue(option, one);
            }
        }
        return chosen;
    }

    private KitReport asked(String program, List<ConformanceCase> cases) {
        List<String> words =
                WORD.matcher(program).results().map(ConformanceCommand::word).toList();
        if (words.isEmpty()) {
            throw badValue("--command", program);
        }
        try (CommandCounterpart counterpart = CommandCounterpart.start(words, Duration.ofSeconds(timeout))) {
            return KitReport.of(cases, counterpart);
        } catch (IOException e) {
            throw CallFailure.wrongCall(Reason.of(CallReason.COMMAND_NOT_STARTED, "command", words.get(0)));
        }
    }

    private static String word(MatchResult match) {
        for (int group = 1; group < 3; group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group();
    }

    private CallFailure lost(KitReport.LostAt lost) {
        CallReason reason = switch (lost.how().loss()) {
            case ENDED -> CallReason.COMMAND_ENDED;
            case TIMED_OUT -> CallReason.COMMAND_TIMED_OUT;
            case GARBLED -> CallReason.COMMAND_GARBLED;
        };
        return CallFailure.of(
                ExitCode.FAILED,
                Reason.of(reason, "case", lost.one().id())
                        .with("detail", lost.how().detail().replaceAll("\\p{Cntrl}", "?"))
                        .with("seconds", timeout));
    }

    private Report report(List<ConformanceCase> cases, KitReport found) {
        Report report = new Report()
                .with("kit", ConformanceKit.version())
                .with("counterpart", command == null ? session().texts().getString("report.the_library") : command)
                .with("cases_asked", cases.size())
                .with("cases_passed", found.passed().size())
                .with("cases_failed", found.failed().size())
                .with("cases_not_run", found.notRun().size())
                .with("areas", byArea(cases, found));
        return found.failed().isEmpty() ? report : report.with("differences_of_cases", differences(found.failed()));
    }

    private static List<Map<String, Object>> byArea(List<ConformanceCase> cases, KitReport found) {
        List<ConformanceCase> failed =
                found.failed().stream().map(KitReport.Failure::one).toList();
        Set<String> areas =
                cases.stream().map(ConformanceCase::area).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String area : areas) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("area", area);
            row.put("asked", of(area, cases));
            row.put("passed", of(area, found.passed()));
            row.put("failed", of(area, failed));
            row.put("not_run", of(area, found.notRun()));
            rows.add(row);
        }
        return rows;
    }

    private static long of(String area, List<ConformanceCase> cases) {
        return cases.stream().filter(one -> one.area().equals(area)).count();
    }

    private static List<Map<String, Object>> differences(List<KitReport.Failure> failed) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (KitReport.Failure failure : failed) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("case", failure.one().id());
            row.put(
                    "pointer",
                    failure.difference().pointer().isEmpty()
                            ? "/"
                            : failure.difference().pointer());
            row.put("expected", failure.difference().expected());
            row.put("actual", failure.difference().actual());
            row.put("basis", basis(failure.one().basis()));
            rows.add(row);
        }
        return rows;
    }

    private static String basis(Basis basis) {
        return basis.place() == null ? basis.document() : basis.document() + " " + basis.place();
    }
}
