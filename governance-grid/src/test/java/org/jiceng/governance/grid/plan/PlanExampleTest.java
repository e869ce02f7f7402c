package org.jiceng.governance.grid.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.boundary.GridBoundaries;
import org.jiceng.governance.grid.boundary.GridFeature;
import org.jiceng.governance.grid.boundary.GridGeoJson;
import org.jiceng.governance.grid.grid.GridLevel;
import org.junit.jupiter.api.Test;

class PlanExampleTest {
    @Test
    void theExampleGivesWhatTheGuideSays() {
        RegionCode code = RegionCode.of("610921100201");
        PolicyPack pack = PolicyPacks.builtIn("hanyin-321");
        LocalDate asOf = LocalDate.of(2024, 6, 30);
        List<VillageGroup> groups = List.of(new VillageGroup("一组", "东片"));
        List<Household> households = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            households.add(Household.builder(HouseholdId.of("H" + i), code)
                    .group("一组")
                    .place(new Place(108.5 + 0.0003 * (i % 5), 32.8 + 0.0003 * Math.floorDiv(i, 5)))
                    .residents(4)
                    .build());
        }
        List<Household> later = households.subList(0, 19);
        List<String> texts = new ArrayList<>();
        List<Fraction> deviations = new ArrayList<>();
        // spotless:off
        // guide:begin docs/grids
        GridPlanner planner = GridPlanner.of(pack, asOf);
        VillageRequest village = VillageRequest.builder(code, "大坝村")
                .groups(groups)                                        // in the village's order, each with its area if it has one
                .households(households)
                .build();                                              // outline, barriers, persons, codes issued: if there are any
        GridPlan plan = planner.plan(village);
        plan.tree().baseGrids();
        plan.notes().forEach(note -> texts.add(note.reason().text(Locale.CHINA)));
        plan.quality().divisions().forEach(division -> deviations.add(division.deviation()));  // exact, of an equal share
        plan.audit().isSound();
        GridBoundaries areas = plan.boundaries(GridLevel.FIRST).fold(drawn -> drawn, reasons -> {
            throw new IllegalArgumentException(reasons.toString());
        });

        VillageRequest now = VillageRequest.builder(code, "大坝村").groups(groups).households(later).build();
        GridPlan next = planner.replan(plan, now);                     // moves as little as it can
        next.changes().moved();
        // guide:end
        // spotless:on
        assertThat(plan.tree().baseGrids()).hasSize(2);
        assertThat(texts).containsExactly("该组已分为2个网格；偏离平均最多的一个偏离0.00%，容许10%。\n无须处理。");
        assertThat(deviations).containsExactly(new Fraction(0, 1));
        assertThat(plan.audit().isSound()).isTrue();
        assertThat(areas.boundaries()).hasSize(1);
        assertThat(areas.isHull()).isTrue();
        assertThat(next.changes().isEmpty()).isTrue();
    }

    @Test
    void aPlanIsWrittenAsGeoJson() {
        RegionCode code = RegionCode.of("610921100201");
        List<Household> households = List.of(
                Household.builder(HouseholdId.of("H1"), code)
                        .place(new Place(108.5, 32.8))
                        .residents(4)
                        .build(),
                Household.builder(HouseholdId.of("H2"), code)
                        .place(new Place(108.5, 32.801))
                        .residents(4)
                        .build());
        GridPlan plan = GridPlanner.of(PolicyPacks.builtIn("hanyin-321"), LocalDate.of(2024, 6, 30))
                .plan(VillageRequest.builder(code, "大坝村").households(households).build());
        // spotless:off
        // guide:begin docs/boundaries
        GridBoundaries drawn = plan.boundaries().fold(made -> made, reasons -> {
            throw new IllegalArgumentException(reasons.toString());
        });
        List<GridFeature> features = plan.tree().baseGrids().stream()
                .map(grid -> new GridFeature(
                        grid.code(), grid.level(), grid.name(), Objects.requireNonNull(drawn.boundaries().get(grid.code()))))
                .toList();
        byte[] json = GridGeoJson.write(features);
        Outcome<List<GridFeature>> back = GridGeoJson.read(json);      // the same features, or every fault
        // guide:end
        // spotless:on
        assertThat(features).hasSameSizeAs(plan.tree().baseGrids()).isNotEmpty();
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("grid_code", "Polygon");
        assertThat(back).isEqualTo(Outcome.accepted(features));
    }
}
