package org.jiceng.governance.grid.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.grid.grid.GridLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundariesAsGeoJsonTest {
    private static final String TWO = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"grid_code":"A","level":3,"name":"一组"},\
            "geometry":{"type":"Polygon","coordinates":\
            [[[108.25,33],[108.26,33],[108.26,33.01],[108.25,33]]]}},
            {"type":"Feature","properties":{"grid_code":"B"},\
            "geometry":{"type":"MultiPolygon","coordinates":\
            [[[[-1,0],[0,0.0000001],[0,1],[-1,0]]],[[[2,0],[3,0],[3,1],[2,0]]]]}}
            ]}
            """;

    private static final List<GridFeature> FEATURES = List.of(
            new GridFeature(
                    Drawings.A,
                    GridLevel.THIRD,
                    "一组",
                    Boundary.of(List.of(List.of(places(108.25, 33, 108.26, 33.01, 108.26, 33, 108.25, 33))))),
            new GridFeature(
                    Drawings.B,
                    null,
                    null,
                    Boundary.of(List.of(
                            List.of(places(2, 0, 3, 0, 3, 1, 2, 0)), List.of(places(-1, 0, 0, 1e-7, 0, 1, -1, 0))))));

    private static List<Place> places(double... degrees) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < degrees.length; i += 2) {
            places.add(new Place(degrees[i], degrees[i + 1]));
        }
        return places;
    }

    @Test
    void areWrittenWithOuterRingsCounterClockwise() {
        assertThat(new String(GridGeoJson.write(FEATURES), UTF_8)).isEqualTo(TWO);
    }

    @Test
    void areNotWrittenWithACodeTwice() {
        assertThatThrownBy(() -> GridGeoJson.write(List.of(FEATURES.get(0), FEATURES.get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Drawings.A.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void anEmptyFileIsNoJson(String empty) {
        List<Reason> faults = read(empty).fold(features -> List.of(), reasons -> reasons);
        assertThat(faults).extracting(Reason::code).containsExactly("GEOJSON_SYNTAX");
    }

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(read(TWO)).isEqualTo(Outcome.accepted(FEATURES));
        assertThat(read(new String(GridGeoJson.write(List.of()), UTF_8))).isEqualTo(Outcome.accepted(List.of()));
    }

    @Test
    void whatIsNotKnownIsPassedOver() {
        String more = TWO.replace("{\"type\":\"Feature\",", "{\"id\":7,\"type\":\"Feature\",\"bbox\":[1],")
                .replace("[108.25,33]", "[108.25000001,33.00000001,620.5]")
                .replace("\"level\":3", "\"level\":3,\"colour\":\"red\"")
                .replace("\"features\"", "\"crs\":{\"properties\":{\"name\":\"EPSG:4490\"}},\"features\"");

        assertThat(read(more)).isEqualTo(Outcome.accepted(FEATURES));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            FeatureCollection | Collection            | GEOJSON_TYPE       | /type
            "features":[      | "features":{"a":1},"x":[ | GEOJSON_TYPE       | /features
            "features":[      | "crs":{},"features":[ | GEOJSON_SYSTEM     | /crs
            "features":[      | "features":[3,        | GEOJSON_TYPE       | /features/0
            "Feature","p      | "Feat","p             | GEOJSON_TYPE       | /features/0/type
            "grid_code":"A"   | "code":"A"            | GEOJSON_CODE       | /features/0/properties/grid_code
            "grid_code":"A"   | "grid_code":7         | GEOJSON_CODE       | /features/0/properties/grid_code
            "grid_code":"A"   | "grid_code":" "       | GEOJSON_CODE       | /features/0/properties/grid_code
            "grid_code":"B"   | "grid_code":"A"       | GEOJSON_CODE_TWICE | /features/1/properties/grid_code
            "level":3         | "level":4             | GEOJSON_LEVEL      | /features/0/properties/level
            "level":3         | "level":"3"           | GEOJSON_LEVEL      | /features/0/properties/level
            "一组"              | 1                     | GEOJSON_TYPE       | /features/0/properties/name
            "Polygon"         | "LineString"          | GEOJSON_TYPE       | /features/0/geometry/type
            "Polygon"         | "MultiPolygon"        | GEOJSON_POSITION   | /features/0/geometry/coordinates/0/0/0
            [[[108.25,33],[108.26,33],[108.26,33.01],[108.25,33]]] | {"a":1} | GEOJSON_TYPE | /features/0/geometry/coordinates
            "MultiPolygon"    | "Polygon"             | GEOJSON_POSITION   | /features/1/geometry/coordinates/0/0
            108.26,33.01      | 180.01,33.01          | GEOJSON_POSITION   | /features/0/geometry/coordinates/0/2
            108.26,33.01      | 108.26,-90.1          | GEOJSON_POSITION   | /features/0/geometry/coordinates/0/2
            108.26,33.01      | 108.26,"33"           | GEOJSON_POSITION   | /features/0/geometry/coordinates/0/2
            108.26,33.01      | 108.26                | GEOJSON_POSITION   | /features/0/geometry/coordinates/0/2
            108.26,33.01      | 1,2,3,4               | GEOJSON_POSITION   | /features/0/geometry/coordinates/0/2
            108.26,33.01      | 1e999,2               | GEOJSON_POSITION   | /features/0/geometry/coordinates/0/2
            [[108.25,33],     | [[108.24,33],         | RING_OPEN          | /features/0/geometry/coordinates/0
            108.26,33.01      | 108.26,33             | RING_SHORT         | /features/0/geometry/coordinates/0
            [3,1]             | [3,0]                 | RING_SHORT         | /features/1/geometry/coordinates/1/0
            [2,0],[3,0],[3,1],[2,0] | [-1,0],[3,0],[3,1],[-1,0] | RINGS_CROSS | /features/1/geometry/coordinates
            """, delimiter = '|')
    void aFaultIsNamedWithItsPlace(String text, String instead, String code, String at) {
        assertThat(TWO).contains(text);

        List<Reason> reasons = refusal(TWO.replace(text, instead));

        assertThat(reasons.get(0).code()).isEqualTo(code);
        assertThat(reasons.get(0).attributes()).containsEntry("at", at);
        if (at.startsWith("/features/")) {
            assertThat(reasons.get(0).attributes()).containsEntry("feature", at.charAt(10) == '0' ? "1" : "2");
        }
    }

    @Test
    void allFaultsAreNamedUpToTheMost() {
        String two = TWO.replace("[3,1]", "[3,0]").replace("\"level\":3", "\"level\":0");
        String many = "{\"type\":\"FeatureCollection\",\"features\":[" + "0,".repeat(2000) + "0]}";

        assertThat(refusal(two)).extracting(Reason::code).containsExactly("GEOJSON_LEVEL", "RING_SHORT");
        assertThat(refusal(many)).hasSize(GridGeoJson.MOST_FAULTS);
    }

    @Test
    void emptyGeometryIsRefused() {
        assertThat(refusal(TWO.replaceFirst("\\[\\[\\[108.*?]]]", "[]")))
                .extracting(Reason::code)
                .containsExactly("POLYGON_WITHOUT_RING");
        assertThat(refusal(TWO.replaceFirst("\\[\\[\\[\\[-1.*]]]]", "[]")))
                .extracting(Reason::code)
                .containsExactly("POLYGON_NONE");
        assertThat(refusal(TWO.replaceFirst("\\[\\[\\[108.*?]]]", "[[]]")))
                .extracting(Reason::code)
                .containsExactly("RING_OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nothing", "{} {}", "{\"type\":1,\"type\":1}", "\u0000"})
    void whatIsNoJsonIsRefused(String text) {
        assertThat(refusal(text))
                .singleElement()
                .matches(reason -> reason.code().startsWith("GEOJSON_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\u0000\u0000\u0000\u0000{}{", "\u0000\u0000\u0000{{}{}", "{\u0000\"\u0000{"})
    void whatLooksLikeAnotherEncodingIsRefused(String text) {
        assertThat(refusal(text)).singleElement().matches(reason -> reason.is(BoundaryReason.GEOJSON_SYNTAX));
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        assertThat(refusal("[".repeat(100_000)))
                .singleElement()
                .matches(reason -> reason.is(BoundaryReason.GEOJSON_SYNTAX));
    }

    @Test
    void outlinesAreReadByAnyProperty() {
        SortedMap<String, Boundary> outlines =
                Drawings.accepted(GridGeoJson.readOutlines(TWO.getBytes(UTF_8), "grid_code"));

        assertThat(outlines)
                .containsOnlyKeys("A", "B")
                .containsEntry("A", FEATURES.get(0).boundary());
        assertThat(GridGeoJson.readOutlines(TWO.getBytes(UTF_8), "code").<Integer>fold(accepted -> 0, List::size))
                .isEqualTo(2);
    }

    @Test
    void randomBoundariesReadBackEqual() {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<GridPlace> places = new ArrayList<>();
            for (Place place : Drawings.places(random, 40, 20)) {
                places.add(new GridPlace(GridCode.of("G" + random.nextInt(5)), place));
            }
            List<GridFeature> features = new ArrayList<>();
            Drawings.accepted(GridBoundaries.withinHull(places, 30))
                    .boundaries()
                    .forEach((grid, land) -> features.add(new GridFeature(grid, GridLevel.THIRD, "网格" + grid, land)));

            byte[] written = GridGeoJson.write(features);

            assertThat(GridGeoJson.read(written)).as("seed %d", seed).isEqualTo(Outcome.accepted(features));
            assertThat(GridGeoJson.write(features)).as("seed %d", seed).isEqualTo(written);
        }
    }

    private static Outcome<List<GridFeature>> read(String text) {
        return GridGeoJson.read(text.getBytes(UTF_8));
    }

    private static List<Reason> refusal(String text) {
        return read(text)
                .fold(
                        features -> {
                            throw new AssertionError("accepted " + features);
                        },
                        reasons -> List.copyOf(reasons));
    }
}
