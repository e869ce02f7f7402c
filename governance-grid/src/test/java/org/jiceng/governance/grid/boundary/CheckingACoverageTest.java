package org.jiceng.governance.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.region.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingACoverageTest {
    /** Square metres of a step by a step at 33 degrees. */
    private static final double STEP = 111.195 * 111.195 * Math.cos(Math.toRadians(33));

    private static final Boundary OUTLINE = Drawings.box(0, 0, 9, 3);
    private static final CoverageCheck CHECK = CoverageCheck.within(OUTLINE, 0.05);
    private static final List<GridPlace> PLACES =
            List.of(Drawings.in(Drawings.A, 1, 1), Drawings.in(Drawings.B, 4, 1), Drawings.in(Drawings.C, 8, 1));

    private static SortedMap<GridCode, Boundary> clean() {
        return new TreeMap<>(Map.of(
                Drawings.A,
                Drawings.box(0, 0, 3, 3),
                Drawings.B,
                Drawings.box(3, 0, 6, 3),
                Drawings.C,
                Drawings.box(6, 0, 9, 3)));
    }

    @Test
    void findsNothingWhereAllIsClean() {
        assertThat(CHECK.check(clean(), PLACES)).isEmpty();
        assertThat(CoverageCheck.withoutOutline(0.05).check(clean(), PLACES)).isEmpty();
    }

    @Test
    void findsNothingWhereALineIsOnlyCutDifferently() {
        SortedMap<GridCode, Boundary> land = clean();
        land.put(Drawings.B, Drawings.polygon(3, 0, 6, 0, 6, 3, 3, 3, 3, 1.7, 3, 0.4));

        assertThat(CHECK.check(land, PLACES)).isEmpty();
    }

    @Test
    void aGapIsFoundWithTheGridsAroundIt() {
        SortedMap<GridCode, Boundary> land = clean();
        land.put(Drawings.B, Drawings.box(4, 0, 6, 3));

        requireOne(land, CoverageFault.GAP, Set.of(Drawings.A, Drawings.B), 3, Drawings.box(3, 0, 4, 3));
    }

    @Test
    void aMissingGridIsAGapAndNamed() {
        SortedMap<GridCode, Boundary> land = clean();
        land.remove(Drawings.B);

        assertThat(CHECK.check(land, PLACES))
                .extracting(CoverageFinding::fault, CoverageFinding::grids)
                .containsExactly(
                        tuple(CoverageFault.GAP, Set.of(Drawings.A, Drawings.C)),
                        tuple(CoverageFault.MISSING, Set.of(Drawings.B)));
    }

    @Test
    void anOverlapIsFoundWithBothGrids() {
        SortedMap<GridCode, Boundary> land = clean();
        land.put(Drawings.A, Drawings.box(0, 0, 4, 3));

        requireOne(land, CoverageFault.OVERLAP, Set.of(Drawings.A, Drawings.B), 3, Drawings.box(3, 0, 4, 3));
    }

    @Test
    void aGridDrawnTwiceIsAnOverlap() {
        SortedMap<GridCode, Boundary> land = clean();
        land.put(GridCode.of("D"), Drawings.box(3, 0, 6, 3));

        requireOne(land, CoverageFault.OVERLAP, Set.of(Drawings.B, GridCode.of("D")), 9, Drawings.box(3, 0, 6, 3));
    }

    @Test
    void aGridWithinAnotherIsAnOverlap() {
        SortedMap<GridCode, Boundary> land = clean();
        land.put(GridCode.of("D"), Drawings.box(4, 1, 5, 2));

        requireOne(land, CoverageFault.OVERLAP, Set.of(Drawings.B, GridCode.of("D")), 1, Drawings.box(4, 1, 5, 2));
    }

    @Test
    void landBeyondTheOutlineIsFound() {
        SortedMap<GridCode, Boundary> land = clean();
        land.put(Drawings.C, Drawings.box(6, 0, 11, 3));

        requireOne(land, CoverageFault.BEYOND, Set.of(Drawings.C), 6, Drawings.box(9, 0, 11, 3));
        assertThat(CoverageCheck.withoutOutline(0.05).check(land, PLACES)).isEmpty();
    }

    @Test
    void aShiftedCornerIsAGapAndAnOverlap() {
        SortedMap<GridCode, Boundary> land = clean();
        land.put(Drawings.B, Drawings.polygon(3, 0, 5.5, 0, 6.5, 3, 3, 3));

        assertThat(CHECK.check(land, PLACES))
                .extracting(CoverageFinding::fault, CoverageFinding::grids)
                .containsExactly(
                        tuple(CoverageFault.GAP, Set.of(Drawings.B, Drawings.C)),
                        tuple(CoverageFault.OVERLAP, Set.of(Drawings.B, Drawings.C)));
    }

    @Test
    void aHoleIsAGapEvenWithoutAnOutline() {
        SortedMap<GridCode, Boundary> land = clean();
        land.put(
                Drawings.B,
                Boundary.of(List.of(
                        List.of(Drawings.ring(3, 0, 6, 0, 6, 3, 3, 3), Drawings.ring(4, 1, 5, 1, 5, 2, 4, 2)))));
        List<GridPlace> none = List.of();

        assertThat(CoverageCheck.withoutOutline(0.05).check(land, none))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.fault()).isEqualTo(CoverageFault.GAP);
                    assertThat(finding.grids()).containsExactly(Drawings.B);
                    assertThat((double) finding.squareMetres()).isCloseTo(STEP, within(STEP / 1000));
                });
    }

    @Test
    void placesOutsideTheirGridAreFoundEach() {
        List<GridPlace> places = List.of(
                Drawings.in(Drawings.A, 3, 1),
                Drawings.in(Drawings.A, 3.0001, 1),
                Drawings.in(Drawings.A, 3.01, 1),
                Drawings.in(Drawings.B, 8, 1));

        assertThat(CHECK.check(clean(), places))
                .containsExactly(
                        new CoverageFinding(CoverageFault.PLACE_OUTSIDE, Set.of(Drawings.A), Drawings.at(3.01, 1), 0),
                        new CoverageFinding(CoverageFault.PLACE_OUTSIDE, Set.of(Drawings.B), Drawings.at(8, 1), 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 100, 110})
    void landNarrowerThanTheToleranceDoesNotCount(double tolerance) {
        SortedMap<GridCode, Boundary> land = clean();
        land.put(Drawings.B, Drawings.box(4, 0, 6, 3));

        // The gap is 93 by 334 metres, so 73 wide in the mean.
        assertThat(CoverageCheck.within(OUTLINE, tolerance).check(land, PLACES)).hasSize(tolerance < 73 ? 1 : 0);
    }

    @Test
    void nothingAtAllIsOneGap() {
        assertThat(CHECK.check(Map.of(), List.of())).singleElement().satisfies(finding -> {
            assertThat(finding.grids()).isEmpty();
            assertThat((double) finding.squareMetres()).isCloseTo(OUTLINE.squareMetres(), within(1.0));
        });
        assertThat(CoverageCheck.withoutOutline(0).check(Map.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aToleranceThatMakesNoSenseIsRefused(double tolerance) {
        assertThatIllegalArgumentException().isThrownBy(() -> CoverageCheck.withoutOutline(tolerance));
        assertThatIllegalArgumentException().isThrownBy(() -> CoverageCheck.within(OUTLINE, tolerance));
    }

    private static void requireOne(
            SortedMap<GridCode, Boundary> land,
            CoverageFault fault,
            Set<GridCode> grids,
            double steps,
            Boundary where) {
        assertThat(CHECK.check(land, PLACES)).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(fault);
            assertThat(finding.grids()).isEqualTo(grids);
            assertThat((double) finding.squareMetres()).isCloseTo(steps * STEP, within(steps * STEP / 1000));
            Place place = finding.place();
            assertThat(where.covers(place)).isTrue();
        });
    }
}
