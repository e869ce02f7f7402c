package org.jiceng.governance.examples.county.grids;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.grid.boundary.Boundary;
import org.jiceng.governance.grid.boundary.GridFeature;
import org.jiceng.governance.grid.boundary.GridGeoJson;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridTree;

/**
 * A plan as {@code grids.csv}, {@code membership.csv}, {@code grids.geojson} and {@code issued.csv} of one folder; the last
 * has every code ever issued, so that none is given again however often is planned anew.
 */
public final class PlanFiles {
    static final List<String> GRID_COLUMNS = List.of(
            "grid_code",
            "level",
            "parent_code",
            "village_code",
            "name",
            "residents",
            "households",
            "workload",
            "head_person_id",
            "worker_person_id");
    static final List<String> MEMBER_COLUMNS = List.of("household_id", "grid_code");

    private static final String GRIDS = "grids.csv";
    private static final String MEMBERS = "membership.csv";
    static final List<String> ISSUED_COLUMNS = List.of("grid_code");
    private static final String ISSUED = "issued.csv";
    private static final String GEOJSON = "grids.geojson";

    private PlanFiles() {}

    /** The files that {@link #write} writes. */
    public static List<Path> places(Path folder) {
        return Stream.of(GRIDS, MEMBERS, GEOJSON, ISSUED).map(folder::resolve).toList();
    }

    /**
     * The files of an earlier plan: those of a folder, or a file of grids and the {@code membership.csv} beside it; and
     * {@code issued.csv} if it is there.
     */
    public static List<Path> earlier(Path place) {
        Path grids = Files.isDirectory(place) ? place.resolve(GRIDS) : place;
        Path issued = grids.resolveSibling(ISSUED);
        Path members = grids.resolveSibling(MEMBERS);
        return Files.exists(issued) ? List.of(grids, members, issued) : List.of(grids, members);
    }

    /** The codes that an earlier plan says were ever issued, of grids that ended too; none if it does not say. */
    public static Set<GridCode> issued(Path place, Charset charset, RowProblems problems) {
        return earlier(place).stream()
                .skip(2)
                .flatMap(file -> IssuedTable.read(file, charset, problems).stream())
                .collect(Collectors.toSet());
    }

    /**
     * The earlier plan at a place, as {@link #earlier} finds its files.
     *
     * @throws CallFailure if a file is missing, or the grids are no tree, or a household is in none of its base grids or in two
     */
    public static GridMembership read(Path place, Charset charset, RowProblems problems) {
        List<Path> files = earlier(place);
        return read(files.get(0), files.get(1), charset, problems);
    }

    /**
     * The plan of a file of grids and one of their members.
     *
     * @throws CallFailure if a file is missing, or the grids are no tree, or a household is in none of its base grids or in two
     */
    public static GridMembership read(Path grids, Path members, Charset charset, RowProblems problems) {
        List<Grid> rows = GridTable.read(grids, charset, problems);
        GridTree tree = sound(GridTree.of(rows), grids);
        return sound(GridMembership.of(tree, MemberTable.read(members, charset, problems)), members);
    }

    private static <T> T sound(Outcome<T> outcome, Path file) {
        return outcome.fold(Function.<T>identity(), faults -> {
            throw CallFailure.wrongCall(Reason.of(GridsReason.PREVIOUS_FAULTY, "file", file)
                    .with("count", faults.size())
                    .with("code", faults.get(0).code())
                    .with("grid", faults.get(0).attributes().getOrDefault("grid", "")));
        });
    }

    /** Writes the files; they appear when the caller commits. */
    public static void write(CountyPlan plan, Path folder, OutputFiles files) {
        CsvOutput grids = files.csv(folder.resolve(GRIDS), GRID_COLUMNS);
        CsvOutput members = files.csv(folder.resolve(MEMBERS), MEMBER_COLUMNS);
        CsvOutput issued = files.csv(folder.resolve(ISSUED), ISSUED_COLUMNS);
        plan.issued().forEach(code -> issued.row(List.of(code.value())));
        List<GridFeature> features = new ArrayList<>();
        for (PlannedGrid planned : plan.grids()) {
            Grid grid = planned.grid();
            grids.row(row(planned));
            Boundary boundary = planned.boundary();
            if (boundary != null) {
                features.add(new GridFeature(grid.code(), grid.level(), grid.name(), boundary));
            }
        }
        for (GridMembership membership : plan.memberships()) {
            for (GridMember member : membership.members()) {
                members.row(List.of(member.household().value(), member.grid().value()));
            }
        }
        write(features, folder.resolve(GEOJSON), files);
    }

    private static void write(List<GridFeature> features, Path place, OutputFiles files) {
        Writer text = files.text(place);
        try {
            text.write(new String(GridGeoJson.write(features), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CallFailure.of(ExitCode.FAILED, Reason.of(CallReason.OUTPUT_FAILED, "file", place));
        }
    }

    private static List<String> row(PlannedGrid planned) {
        Grid grid = planned.grid();
        GridCode parent = grid.parent();
        return List.of(
                grid.code().value(),
                Integer.toString(grid.level().number()),
                parent == null ? "" : parent.value(),
                grid.village().toString(),
                grid.name(),
                text(planned.residents()),
                Integer.toString(planned.households()),
                text(planned.workload()),
                grid.head() == null ? "" : grid.head().value(),
                grid.worker() == null ? "" : grid.worker().value());
    }

    /** Blank where a figure of one household is not known. */
    private static String text(OptionalLong figure) {
        return figure.isEmpty() ? "" : Long.toString(figure.getAsLong());
    }
}
