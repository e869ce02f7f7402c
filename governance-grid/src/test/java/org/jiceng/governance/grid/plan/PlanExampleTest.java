package org.jiceng.governance.grid.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.boundary.GridBoundaries;
import org.jiceng.governance.grid.grid.GridLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanExampleTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern THIS_EXAMPLE = Pattern.compile("// guide:begin\n(.*?) *// guide:end", Pattern.DOTALL);

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
        // spotless:off
        // guide:begin
        GridPlanner planner = GridPlanner.of(pack, asOf);
        VillageRequest village = VillageRequest.builder(code, "大坝村")
                .groups(groups)                                        // in the village's order, each with its area if it has one
                .households(households)
                .build();                                              // outline, barriers, persons, codes issued: if there are any
        GridPlan plan = planner.plan(village);
        plan.tree().baseGrids();
        plan.notes().forEach(note -> texts.add(note.reason().text(Locale.CHINA)));
        plan.quality().divisions().get(0).deviation();                 // exact, as a fraction of an equal share
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
        assertThat(plan.audit().isSound()).isTrue();
        assertThat(areas.boundaries()).hasSize(1);
        assertThat(areas.isHull()).isTrue();
        assertThat(next.changes().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/grids.md", "docs/grids.zh-CN.md"})
    void theGuideShowsThisExample(String page) throws IOException {
        String test = Files.readString(Path.of("src/test/java/org/jiceng/governance/grid/plan/PlanExampleTest.java"));
        String compiled =
                THIS_EXAMPLE.matcher(test).results().findFirst().orElseThrow().group(1);
        List<String> shown = JAVA_BLOCK
                .matcher(Files.readString(Path.of("..", page)))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(shown).contains(compiled.indent(-8));
    }
}
