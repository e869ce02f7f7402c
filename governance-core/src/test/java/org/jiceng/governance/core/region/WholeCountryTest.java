package org.jiceng.governance.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The national table of 2023. Two kinds of its rows repeat a higher region, filled up with zeros: the counties 441900,
 * 442000 and 460400 of cities without counties, and a township and a village of 350527. They are left out of the tree.
 */
@EnabledIfSystemProperty(named = "divisions.national", matches = ".+")
class WholeCountryTest {
    private record Line(String code, String name) {}

    @Test
    void everyCodePrintsBackAndAllFormOneTreeWithoutAnOrphan() throws IOException {
        Map<RegionCode, Region> regions = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        for (String file : List.of("provinces.csv", "cities.csv", "areas.csv", "streets.csv", "villages.csv")) {
            for (Line line : lines(file)) {
                RegionCode code = line.code.length() < 6 ? RegionCode.of(line.code) : RegionCode.ofPadded(line.code);
                assertThat(code.padded()).isEqualTo(line.code + "0".repeat(12 - line.code.length()));
                if (regions.putIfAbsent(code, Region.of(code, line.name)) != null) {
                    repeated.add(line.code);
                } else {
                    assertThat(code.text()).isEqualTo(line.code);
                }
            }
        }

        RegionTree tree = RegionTree.of(RegionList.of(CountyLists.endOf(2023), regions.values()));

        assertThat(repeated).containsExactly("441900", "442000", "460400", "350527000", "350527000000");
        assertThat(tree.roots()).hasSize(31);
        assertThat(tree.roots().stream().flatMap(root -> tree.descendants(root.code(), RegionLevel.VILLAGE).stream()))
                .hasSize(620_572);
        assertThat(reachable(tree, tree.roots()))
                .isEqualTo(tree.list().regions().size());
        assertThat(tree.children(RegionCode.of("4419"))).hasSize(36);
    }

    private static long reachable(RegionTree tree, List<Region> regions) {
        return regions.stream()
                .mapToLong(region -> 1 + reachable(tree, tree.children(region.code())))
                .sum();
    }

    private static List<Line> lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("divisions.national"), file))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(fields -> new Line(fields[0], fields[1].replace("\"", "")))
                    .toList();
        }
    }
}
