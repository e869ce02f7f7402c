package org.jiceng.governance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.grid.boundary.GridFeature;
import org.jiceng.governance.grid.boundary.GridGeoJson;
import org.junit.jupiter.params.provider.MethodSource;

class AnyBytesAsGeoJsonTest {
    private static final String POLYGON = """
            {"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:4490"}},"features":[{"type":"Feature",
            "properties":{"grid_code":"A","level":3,"name":"王小明"},"geometry":{"type":"Polygon","coordinates":
            [[[108,33],[108.4,33],[108.4,33.4],[108,33]],[[108.2,33.1],[108.3,33.2],[108.3,33.1],[108.2,33.1]]]}}]}
            """;

    private static final String MULTI_POLYGON = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"grid_code":"B"},"geometry":
            {"type":"MultiPolygon","coordinates":[[[[-1,0],[0,1e-7],[0,1],[-1,0]]],[[[2,0],[3,0],[3,1],[2,0]]]]}}]}
            """;

    static Stream<byte[]> seeds() {
        return Seeds.of(POLYGON, MULTI_POLYGON, "{\u0000\u0000\u0000\u0000{}{");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.TIME)
    void areBoundariesThatReadBackOrFaults(byte[] json) {
        List<GridFeature> features = orFaults(GridGeoJson.read(json), List.of());
        List<GridFeature> again = orFaults(GridGeoJson.read(GridGeoJson.write(features)), List.of());
        assertThat(again).containsExactlyInAnyOrderElementsOf(features);
        orFaults(GridGeoJson.readOutlines(json, "grid_code"), new TreeMap<>());
    }

    private static <T> T orFaults(Outcome<T> outcome, T none) {
        return outcome.fold(value -> value, reasons -> {
            assertThat(reasons).isNotEmpty().extracting(Reason::code).doesNotContainNull();
            reasons.forEach(Seeds::assertTellable);
            return none;
        });
    }
}
