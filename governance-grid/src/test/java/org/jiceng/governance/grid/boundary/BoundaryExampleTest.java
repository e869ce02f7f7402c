package org.jiceng.governance.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.region.Place;
import org.junit.jupiter.api.Test;

class BoundaryExampleTest {
    @Test
    void tellsWhichPlacesTouch() {
        List<Place> places = List.of(Drawings.at(1, 1), Drawings.at(2, 1), Drawings.at(1, 2));
        List<List<Place>> rivers = List.of(List.of(Drawings.at(0, 1.5), Drawings.at(3, 1.5)));
        // spotless:off
        // guide:begin docs/boundaries
        Adjacency adjacency = Adjacency.of(places, AdjacencySettings.standard().withBarriers(rivers));
        adjacency.borders();
        adjacency.components();
        adjacency.joined();
        // guide:end
        // spotless:on
        assertThat(adjacency.components()).containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void givesLandToGrids() {
        Boundary village = Drawings.polygon(0, 0, 4, 0, 4, 2, 0, 2);
        List<GridPlace> places = List.of(Drawings.in(Drawings.A, 1, 1), Drawings.in(Drawings.B, 3, 1));
        Map<GridCode, GridCode> secondLevelOf = Map.of(Drawings.A, Drawings.C, Drawings.B, Drawings.C);
        // spotless:off
        // guide:begin docs/boundaries
        Outcome<GridBoundaries> outcome = GridBoundaries.within(village, places);
        GridBoundaries third = outcome.fold(made -> made, reasons -> {
            throw new IllegalArgumentException(reasons.toString());
        });
        GridBoundaries second = third.above(secondLevelOf);
        GridBoundaries drawn = third.simplified(20);
        // guide:end
        // spotless:on
        assertThat(second.boundaries()).containsOnlyKeys(Drawings.C);
        Map<GridCode, Boundary> boundaries = drawn.boundaries();
        // spotless:off
        // guide:begin docs/boundaries
        List<CoverageFinding> findings = CoverageCheck.within(village, 0.05).check(boundaries, places);
        // guide:end
        // spotless:on
        assertThat(findings).isEmpty();
    }
}
