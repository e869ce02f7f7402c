package org.jiceng.governance.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.region.Place;
import org.junit.jupiter.api.Test;

class DrawingABoundaryTest {
    private static final List<Place> SHELL = Drawings.ring(0, 0, 9, 0, 9, 9, 0, 9);
    private static final List<Place> HOLE = Drawings.ring(1, 1, 2, 1, 2, 2);

    @Test
    void isEqualWhereverARingBeginsAndWhicheverWayItTurns() {
        Boundary same = Drawings.polygon(9, 9, 9, 0, 0, 0, 0, 9);

        assertThat(same).isEqualTo(Drawings.box(0, 0, 9, 9)).hasSameHashCodeAs(Drawings.box(0, 0, 9, 9));
        assertThat(same).isNotEqualTo(Drawings.box(0, 0, 9, 8)).isNotEqualTo("Boundary");
        assertThat(same.polygons()).isEqualTo(List.of(List.of(SHELL)));
    }

    @Test
    void turnsOuterRingsAgainstTheClockAndHolesWithIt() {
        List<List<Place>> rings =
                Boundary.of(List.of(List.of(SHELL, HOLE))).polygons().get(0);

        assertThat(rings.get(0)).isEqualTo(SHELL);
        assertThat(rings.get(1)).isEqualTo(Drawings.ring(1, 1, 2, 2, 2, 1));
    }

    @Test
    void isRoundedToSevenDecimals() {
        assertThat(Drawings.polygon(0, 0, 1, 0, 1, 1.00001)).isEqualTo(Drawings.polygon(0, 0, 1, 0, 1, 1));
        assertThat(Drawings.box(0, 0, 1, 1).covers(Drawings.at(0, 1.00001))).isTrue();
        assertThat(Drawings.box(0, 0, 1, 1).covers(Drawings.at(0, 1.0001))).isFalse();
    }

    @Test
    void losesRepeatedCornersAndSpikes() {
        assertThat(Drawings.polygon(0, 5, 0, 0, 9, 0, 9, 0, 12, 0, 12, 3, 12, 0, 9, 0, 9, 9, 0, 9, 0, 12, 0, 9, 0, 5))
                .isEqualTo(Drawings.polygon(0, 5, 0, 0, 9, 0, 9, 9, 0, 9));
        assertThat(Drawings.polygon(-4, 0, 0, 0, 9, 0, 9, 9, 0, 9, 0, 0)).isEqualTo(Drawings.box(0, 0, 9, 9));
        assertThat(Drawings.polygon(0, 0, 9, 0, 9, 9, 0, 9, 0, 0, -4, 0)).isEqualTo(Drawings.box(0, 0, 9, 9));
    }

    @Test
    void hasTheAreaOfItsLandOnASphere() {
        double step = 111.19508 * 111.19508 * Math.cos(Math.toRadians(33.0045));

        assertThat(Drawings.box(0, 0, 9, 9).squareMetres()).isCloseTo(81 * step, within(1.0));
        assertThat(Boundary.of(List.of(List.of(SHELL, HOLE))).squareMetres()).isCloseTo(80.5 * step, within(2.0));
        // A belt from the equator to 30 degrees, a quarter of the way round, is an eighth of a hemisphere's cylinder.
        assertThat(Boundary.of(List.of(List.of(List.of(
                                new Place(0, 0),
                                new Place(90, 0),
                                new Place(90, 30),
                                new Place(0, 30),
                                new Place(0, 0)))))
                        .squareMetres())
                .isCloseTo(Math.PI / 4 * 6_371_008.8 * 6_371_008.8, within(1.0));
    }

    @Test
    void saysHowManyPolygonsItHas() {
        Boundary two = Boundary.of(List.of(List.of(Drawings.ring(20, 0, 21, 0, 21, 1)), List.of(SHELL, HOLE)));

        assertThat(two.size()).isEqualTo(2);
        assertThat(two).hasToString("Boundary[2 polygons, 13 corners]");
    }

    @Test
    void isRefusedWithItsFault() {
        requireRefusal("POLYGON_NONE", List.of());
        requireRefusal("POLYGON_WITHOUT_RING", List.of(List.of()));
        requireRefusal("RING_OPEN", List.of(List.of(List.of())));
        requireRefusal("RING_OPEN", List.of(List.of(SHELL.subList(0, 4), HOLE)));
        requireRefusal("RING_SHORT", List.of(List.of(Drawings.ring(0, 0, 1, 1))));
        requireRefusal("RING_SHORT", List.of(List.of(Drawings.ring(0, 0))));
        requireRefusal("RINGS_CROSS", List.of(List.of(Drawings.ring(0, 0, 2, 2, 2, 0, 0, 2))));
        requireRefusal("RINGS_CROSS", List.of(List.of(HOLE, SHELL)));
        requireRefusal("RINGS_CROSS", List.of(List.of(SHELL), List.of(HOLE)));
    }

    private static void requireRefusal(String code, List<List<List<Place>>> polygons) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Boundary.of(polygons))
                .satisfies(refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
