package org.jiceng.governance.examples.county;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.policy.PackDifference;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what two packs say differently and, given households, what that changes for them. */
@Command(name = "diff", sortOptions = false)
final class PackDiffCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "pack")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "pack")
    private String after = "";

    @Option(names = "--households", paramLabel = "FILE", descriptionKey = "households.file")
    private @Nullable Path households;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "diff.as-of")
    private @Nullable LocalDate asOf;

    @Mixin
    private final PackOption packs = new PackOption();

    @Mixin
    private final CharsetOption charset = new CharsetOption();

    @Override
    ExitCode run() {
        PolicyPack first = packs.load(before);
        PolicyPack second = packs.load(after);
        List<PackDifference> differences = PolicyPacks.diff(first, second);
        RowProblems problems = new RowProblems(session().err(), session().locale());
        Report report = new Report().with("differences_count", differences.size());
        if (!differences.isEmpty()) {
            report.with("differences", rows(differences));
        }
        if (households != null) {
            List<Household> good = HouseholdTable.read(households, charset.charset(), problems);
            addMoves(report, first, second, good);
        }
        print(report);
        return problems.exit();
    }

    /** One row for the values before and one for those after, so that long ones stay readable. */
    private static List<Map<String, Object>> rows(List<PackDifference> differences) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PackDifference difference : differences) {
            rows.add(row(difference.pointer(), "-", difference.before()));
            rows.add(row(difference.pointer(), "+", difference.after()));
        }
        return rows;
    }

    private static Map<String, Object> row(String pointer, String side, @Nullable Object values) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("side", side);
        row.put("pointer", pointer);
        row.put("values", written(values));
        return row;
    }

    private static String written(@Nullable Object values) {
        try {
            return values == null ? "" : new ObjectMapper().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a pack cannot be written as JSON", e);
        }
    }

    private void addMoves(Report report, PolicyPack first, PolicyPack second, List<Household> good) {
        LocalDate day = asOf == null ? lastDayAfterIncomes(good) : asOf;
        Classified old = Classified.of(first, day, good);
        Classified now = Classified.of(second, day, good);
        Map<String, Long> moves = new TreeMap<>();
        for (int i = 0; i < good.size(); i++) {
            Object from = old.entries().get(i).classification().outcome();
            Object to = now.entries().get(i).classification().outcome();
            if (from != to) {
                moves.merge(from + "->" + to, 1L, Long::sum);
            }
        }
        long moved = moves.values().stream().mapToLong(Long::longValue).sum();
        report.with("as_of", day.toString())
                .withShare("moved", moved, good.size(), "households.csv")
                .with("moves", moves);
    }

    /** The last day of the year after the latest income, so that that income counts. */
    private static LocalDate lastDayAfterIncomes(List<Household> good) {
        int year = good.stream()
                .map(Household::income)
                .filter(Objects::nonNull)
                .mapToInt(Income::year)
                .max()
                .orElse(2023);
        return LocalDate.of(year + 1, 12, 31);
    }
}
