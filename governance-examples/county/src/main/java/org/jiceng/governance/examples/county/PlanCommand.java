package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.Region;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.InputFiles;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.grids.CountyPlan;
import org.jiceng.governance.examples.county.grids.CountyRequest;
import org.jiceng.governance.examples.county.grids.GroupTable;
import org.jiceng.governance.examples.county.grids.Person;
import org.jiceng.governance.examples.county.grids.PersonTable;
import org.jiceng.governance.examples.county.grids.PlanFigures;
import org.jiceng.governance.examples.county.grids.PlanFiles;
import org.jiceng.governance.examples.county.grids.VillageOutlines;
import org.jiceng.governance.examples.county.grids.VillageTable;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans the grids of the villages of a file. */
@Command(name = "plan", sortOptions = false)
final class PlanCommand extends Subcommand {
    @Option(names = "--pack", required = true, paramLabel = "PACK")
    private String pack = "";

    @Option(names = "--as-of", required = true, paramLabel = "DATE", descriptionKey = "plan.as-of")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(names = "--villages", required = true, paramLabel = "FILE", descriptionKey = "villages.file")
    private Path villages = Path.of("");

    @Option(names = "--groups", required = true, paramLabel = "FILE", descriptionKey = "groups.file")
    private Path groups = Path.of("");

    @Option(names = "--households", required = true, paramLabel = "FILE", descriptionKey = "households.file")
    private Path households = Path.of("");

    @Option(names = "--persons", paramLabel = "FILE", descriptionKey = "persons.file")
    private @Nullable Path persons;

    @Option(names = "--boundary", paramLabel = "FILE", descriptionKey = "boundary.file")
    private @Nullable Path boundary;

    @Option(names = "--previous", paramLabel = "DIR|FILE", descriptionKey = "plan.previous")
    private @Nullable Path previous;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "plan.out")
    private Path out = Path.of("");

    @Mixin
    private final PackOption packs = new PackOption();

    @Mixin
    private final CrsOption crs = new CrsOption();

    @Mixin
    private final CharsetOption charset = new CharsetOption();

    @Override
    ExitCode run() {
        PolicyPack policy = packs.load(pack);
        List<Path> inputs = inputs();
        PlanFiles.places(out).forEach(place -> OutputFiles.refuseInput(place, inputs));
        // What the call decides is refused before a file is read and its rows are told of.
        GridRules.of(policy, asOf);
        inputs.forEach(InputFiles::require);
        RowProblems problems = new RowProblems(session().err(), session().locale());
        CountyRequest request = request(problems);
        try (OutputFiles files = OutputFiles.open()) {
            CountyPlan plan = CountyPlan.of(policy, asOf, request);
            plan.refused().forEach(problems::refused);
            PlanFiles.write(plan, out, files);
            Report report = report(policy, request, problems);
            PlanReport.add(
                    new PlanFigures(plan),
                    request.persons() != null,
                    request.previous() != null,
                    json(),
                    session(),
                    report);
            files.commit();
            print(report.with("out", out.toString()));
        }
        return problems.exit();
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(packs.files(pack));
        inputs.addAll(List.of(villages, groups, households));
        Stream.of(persons, boundary).filter(file -> file != null).forEach(inputs::add);
        if (previous != null) {
            inputs.addAll(PlanFiles.earlier(previous));
        }
        return inputs;
    }

    private CountyRequest request(RowProblems problems) {
        Collection<Region> places = VillageTable.read(villages, charset.charset(), problems);
        Set<RegionCode> codes = places.stream().map(Region::code).collect(Collectors.toSet());
        List<GroupTable.Group> known = GroupTable.read(groups, charset.charset(), codes, problems);
        Map<RegionCode, List<Household>> byVillage = CountyRequest.byVillage(
                crs.households(HouseholdTable.read(households, charset.charset(), codes, problems)));
        @Nullable
        List<Person> people =
                persons == null ? null : crs.persons(PersonTable.read(persons, charset.charset(), problems));
        VillageOutlines outlines =
                boundary == null ? VillageOutlines.none() : VillageOutlines.read(boundary, codes, byVillage);
        @Nullable
        GridMembership earlier = previous == null ? null : PlanFiles.read(previous, charset.charset(), problems);
        Set<GridCode> issued = previous == null ? Set.of() : PlanFiles.issued(previous, charset.charset(), problems);
        return new CountyRequest(places, known, byVillage, people, outlines, earlier, issued);
    }

    private Report report(PolicyPack policy, CountyRequest request, RowProblems problems) {
        Report report = new Report()
                .with("pack", policy.id())
                .with("as_of", asOf.toString())
                .with("villages", request.villages().size())
                .with("groups", request.groups().size())
                .with(
                        "households",
                        request.households().values().stream()
                                .mapToInt(List::size)
                                .sum())
                .with("rows_refused", problems.refusedRows());
        return crs.add(session(), report);
    }
}
