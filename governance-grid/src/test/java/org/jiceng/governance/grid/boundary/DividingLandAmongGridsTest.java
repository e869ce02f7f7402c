package org.jiceng.governance.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class DividingLandAmongGridsTest {
    private static final Boundary BOX = Drawings.box(0, 0, 10, 10);

    @Test
    void eachGridGetsTheLandNearestToItsPlaces() {
        GridBoundaries boundaries = Drawings.accepted(
                GridBoundaries.within(BOX, List.of(Drawings.in(Drawings.A, 2, 5), Drawings.in(Drawings.B, 4, 5))));

        assertThat(boundaries.boundaries())
                .containsExactly(
                        Map.entry(Drawings.A, Drawings.box(0, 0, 3, 10)),
                        Map.entry(Drawings.B, Drawings.box(3, 0, 10, 10)));
        assertThat(boundaries.isHull()).isFalse();
        assertThat(boundaries.outline()).isEqualTo(BOX);
        assertThat(boundaries.placesOutside()).isEmpty();
        assertThat(boundaries.inSeveralPolygons()).isEmpty();
    }

    @Test
    void oneGridGetsAllLand() {
        assertThat(Drawings.accepted(GridBoundaries.within(BOX, List.of(Drawings.in(Drawings.A, 1, 1))))
                        .boundaries())
                .containsExactly(Map.entry(Drawings.A, BOX));
    }

    @Test
    void gridsInOneBuildingShareItsLand() {
        List<GridPlace> building = List.of(
                Drawings.in(Drawings.B, 5, 5),
                Drawings.in(Drawings.A, 5, 5),
                Drawings.in(Drawings.B, 5, 5),
                Drawings.in(Drawings.C, 5, 5));

        GridBoundaries boundaries = Drawings.accepted(GridBoundaries.within(BOX, building));

        requireCoverage(boundaries, "building");
        assertThat(boundaries.boundaries().keySet()).containsExactly(Drawings.A, Drawings.B, Drawings.C);
        assertThat(boundaries.boundaries().values())
                .allMatch(boundary -> boundary.covers(Drawings.at(5, 5)))
                .allMatch(boundary -> boundary.squareMetres() > BOX.squareMetres() / 4);
    }

    @Test
    void aGridAroundAnotherMayTouchItselfInACorner() {
        // Around the spot lie A, B, C and D in turn; A in the north closes A and C around B, and D lies open.
        GridCode d = GridCode.of("D");
        List<GridPlace> places = List.of(
                Drawings.in(Drawings.A, 5, 5),
                Drawings.in(Drawings.B, 5, 5),
                Drawings.in(Drawings.C, 5, 5),
                Drawings.in(d, 5, 5),
                Drawings.in(Drawings.A, 5, 8));
        Map<GridCode, GridCode> above =
                Map.of(Drawings.A, Drawings.A, Drawings.B, Drawings.B, Drawings.C, Drawings.A, d, d);

        GridBoundaries boundaries = Drawings.accepted(GridBoundaries.within(BOX, places));

        requireCoverage(boundaries, "base");
        requireCoverage(boundaries.above(above), "above");
        requireCoverage(boundaries.simplified(50).above(above), "simplified");
    }

    @Test
    void separateHamletsOfAGridAreSeveralPolygons() {
        GridBoundaries boundaries = Drawings.accepted(GridBoundaries.within(
                BOX,
                List.of(Drawings.in(Drawings.A, 1, 5), Drawings.in(Drawings.B, 5, 5), Drawings.in(Drawings.A, 9, 5))));

        assertThat(boundaries.inSeveralPolygons()).containsExactly(Drawings.A);
        assertThat(boundaries.boundaries().get(Drawings.A))
                .extracting(Boundary::size)
                .isEqualTo(2);
    }

    @Test
    void landCutOffFromItsGridGoesToTheGridBesideIt() {
        // A horseshoe: the tip of its east arm is nearer to A in the west arm, but reached through B only.
        Boundary horseshoe = Drawings.polygon(0, 0, 10, 0, 10, 10, 7, 10, 7, 2, 3, 2, 3, 10, 0, 10);
        List<GridPlace> places = List.of(Drawings.in(Drawings.A, 2, 9), Drawings.in(Drawings.B, 9, 1));

        GridBoundaries boundaries = Drawings.accepted(GridBoundaries.within(horseshoe, places));

        requireCoverage(boundaries, "horseshoe");
        assertThat(boundaries.inSeveralPolygons()).isEmpty();
        assertThat(boundaries.boundaries().get(Drawings.B))
                .matches(boundary -> boundary != null && boundary.covers(Drawings.at(7.5, 9.9)));
    }

    @Test
    void landCutOffFromAllGridsStaysWithTheNearest() {
        Boundary islands = Boundary.of(List.of(
                List.of(Drawings.ring(0, 0, 4, 0, 4, 4, 0, 4)), List.of(Drawings.ring(6, 0, 8, 0, 8, 4, 6, 4))));

        GridBoundaries boundaries =
                Drawings.accepted(GridBoundaries.within(islands, List.of(Drawings.in(Drawings.A, 1, 1))));

        assertThat(boundaries.boundaries()).containsExactly(Map.entry(Drawings.A, islands));
    }

    @Test
    void placesOutsideAreTold() {
        GridBoundaries boundaries = Drawings.accepted(GridBoundaries.within(
                BOX,
                List.of(
                        Drawings.in(Drawings.A, 11, 5),
                        Drawings.in(Drawings.A, 10, 5),
                        Drawings.in(Drawings.B, 1, 5))));

        assertThat(boundaries.placesOutside()).containsExactly(0);
    }

    @Test
    void aGridWithoutLandIsRefused() {
        Outcome<GridBoundaries> outcome = GridBoundaries.within(
                BOX,
                List.of(Drawings.in(Drawings.A, 9, 5), Drawings.in(Drawings.B, 30, 5), Drawings.in(Drawings.C, 5, 40)));

        assertThat(outcome)
                .isEqualTo(Outcome.refused(List.of(
                        Reason.of(BoundaryReason.GRID_WITHOUT_LAND, "grid", Drawings.B),
                        Reason.of(BoundaryReason.GRID_WITHOUT_LAND, "grid", Drawings.C))));
    }

    @Test
    void withoutAnOutlineTheHullStandsForIt() {
        List<List<GridPlace>> degenerate = List.of(
                List.of(Drawings.in(Drawings.A, 0, 0)),
                List.of(Drawings.in(Drawings.A, 0, 0), Drawings.in(Drawings.B, 0, 0)),
                List.of(Drawings.in(Drawings.A, 0, 0), Drawings.in(Drawings.B, 3, 0)),
                List.of(
                        Drawings.in(Drawings.A, 0, 0),
                        Drawings.in(Drawings.B, 1, 1),
                        Drawings.in(Drawings.C, 2, 2),
                        Drawings.in(Drawings.A, 3, 3)));

        for (List<GridPlace> places : degenerate) {
            GridBoundaries boundaries = Drawings.accepted(GridBoundaries.withinHull(places, 50));

            requireCoverage(boundaries, "hull");
            assertThat(boundaries.isHull()).isTrue();
            assertThat(boundaries.placesOutside()).isEmpty();
        }
        assertThat(Drawings.accepted(GridBoundaries.withinHull(degenerate.get(0), 50))
                        .outline()
                        .squareMetres())
                .isCloseTo(Math.PI * 50 * 50, within(60.0));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        List<GridPlace> one = List.of(Drawings.in(Drawings.A, 1, 1));
        GridBoundaries boundaries = Drawings.accepted(GridBoundaries.within(BOX, one));

        assertThatIllegalArgumentException().isThrownBy(() -> GridBoundaries.within(BOX, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> GridBoundaries.withinHull(List.of(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> GridBoundaries.withinHull(one, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> boundaries.simplified(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> boundaries.simplified(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> boundaries.above(Map.of()))
                .withMessageContaining("A");
    }

    @Test
    void randomPlacesInRandomGridsCoverRandomOutlines() {
        for (long seed = 1; seed <= 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<GridPlace> places = randomPlaces(random);
            Boundary outline = Drawings.star(random, 20);

            Optional<GridBoundaries> divided =
                    GridBoundaries.within(outline, places).fold(Optional::of, reasons -> Optional.empty());

            if (divided.isPresent()) {
                String as = "seed " + seed;
                requireCoverage(divided.get(), as);
                requirePlacesInside(divided.get(), places, as);
                requireLevels(divided.get(), as);
                requireSimplified(divided.get(), as);
            }
        }
    }

    @Test
    void theOrderOfPlacesDoesNotMatter() {
        List<GridPlace> places = randomPlaces(new SplittableRandom(5));
        List<GridPlace> reversed = new ArrayList<>(places);
        Collections.reverse(reversed);

        assertThat(Drawings.accepted(GridBoundaries.withinHull(reversed, 100)).boundaries())
                .isEqualTo(Drawings.accepted(GridBoundaries.withinHull(places, 100))
                        .boundaries());
    }

    /** Places of which some share spots, in grids that are patches or scattered. */
    private static List<GridPlace> randomPlaces(SplittableRandom random) {
        List<Place> places = Drawings.places(random, 1 + random.nextInt(120), 20);
        int grids = 1 + random.nextInt(8);
        boolean scattered = random.nextBoolean();
        List<GridPlace> result = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = random.nextInt(5) == 0 ? places.get(random.nextInt(places.size())) : places.get(i);
            int grid = scattered ? random.nextInt(grids) : (int) ((place.longitude() - 108.25) * 50 * grids);
            result.add(new GridPlace(GridCode.of("G" + grid), place));
        }
        return result;
    }

    /** Valid together, and the outline but for what rounding moves its edges: a tick along them. */
    private static void requireCoverage(GridBoundaries boundaries, String as) {
        Geometry[] land = geometries(boundaries.boundaries().values());
        assertThat(CoverageValidator.isValid(land)).as(as).isTrue();
        assertThat(land).as(as).allMatch(Geometry::isValid);
        double sum = boundaries.boundaries().values().stream()
                .mapToDouble(Boundary::squareMetres)
                .sum();
        double perimeter = boundaries.outline().ticks().getLength() * 0.0112;
        assertThat(sum).as(as).isCloseTo(boundaries.outline().squareMetres(), within(perimeter * 0.0112));
        assertThat(CoverageCheck.within(boundaries.outline(), 0.05).check(boundaries.boundaries(), List.of()))
                .as(as)
                .isEmpty();
    }

    /** A place that shares its spot may be a tick outside, for the lines between grids are rounded there. */
    private static void requirePlacesInside(GridBoundaries boundaries, List<GridPlace> places, String as) {
        List<GridPlace> inside = new ArrayList<>(places);
        boundaries.placesOutside().stream().sorted(Comparator.reverseOrder()).forEach(i -> inside.remove((int) i));

        assertThat(CoverageCheck.within(boundaries.outline(), 0.02).check(boundaries.boundaries(), inside).stream()
                        .filter(finding -> finding.fault() == CoverageFault.PLACE_OUTSIDE))
                .as(as)
                .isEmpty();
    }

    private static void requireLevels(GridBoundaries base, String as) {
        Map<GridCode, GridCode> above = new HashMap<>();
        base.boundaries()
                .keySet()
                .forEach(grid -> above.put(grid, grid.value().compareTo("G4") < 0 ? Drawings.A : Drawings.B));

        GridBoundaries higher = base.above(above);

        requireCoverage(higher, as);
        for (GridCode grid : higher.boundaries().keySet()) {
            double parts = base.boundaries().entrySet().stream()
                    .filter(each -> grid.equals(above.get(each.getKey())))
                    .mapToDouble(each -> each.getValue().squareMetres())
                    .sum();
            assertThat(higher.boundaries().get(grid))
                    .as(as)
                    .matches(boundary -> boundary != null && Math.abs(boundary.squareMetres() - parts) < 0.01);
        }
    }

    private static void requireSimplified(GridBoundaries base, String as) {
        GridBoundaries simplified = base.simplified(80);

        requireCoverage(simplified, as);
        assertThat(corners(simplified)).as(as).isLessThanOrEqualTo(corners(base));
        assertThat(base.simplified(0).boundaries()).as(as).isEqualTo(base.boundaries());
    }

    private static int corners(GridBoundaries boundaries) {
        return boundaries.boundaries().values().stream()
                .mapToInt(boundary -> boundary.ticks().getNumPoints())
                .sum();
    }

    private static Geometry[] geometries(Collection<Boundary> boundaries) {
        return boundaries.stream().map(Boundary::ticks).toArray(Geometry[]::new);
    }
}
