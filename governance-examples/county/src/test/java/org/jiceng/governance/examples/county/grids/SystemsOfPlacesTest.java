package org.jiceng.governance.examples.county.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.jiceng.governance.core.region.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SystemsOfPlacesTest {
    private static final Offset<Double> CENTIMETRE = within(1e-7);

    /** The example that the published programs for this shift give. */
    @Test
    void thePublishedExampleIsShifted() {
        assertPlace(Crs.shifted(new Place(116.404, 39.915)), 116.41024449916938, 39.91640428150164);
    }

    @Test
    void theShiftIsUndone() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            Place place = new Place(73.5 + 61 * random.nextDouble(), 18 + 35 * random.nextDouble());
            Place back = Objects.requireNonNull(Crs.GCJ02.toWgs84(Crs.shifted(place)));
            assertPlace(back, place.longitude(), place.latitude());
        }
    }

    @Test
    void placesOutsideChinaStay() {
        Place paris = new Place(2.35, 48.86);
        assertThat(Crs.GCJ02.toWgs84(paris)).isEqualTo(paris);
    }

    @ParameterizedTest
    @EnumSource(names = {"WGS84", "CGCS2000"})
    void theOthersAreTakenAsTheyAre(Crs crs) {
        Place place = new Place(108.5, 32.9);
        assertThat(crs.toWgs84(place)).isSameAs(place);
        assertThat(crs.toWgs84(null)).isNull();
    }

    private static void assertPlace(Place place, double longitude, double latitude) {
        assertThat(place.longitude()).isCloseTo(longitude, CENTIMETRE);
        assertThat(place.latitude()).isCloseTo(latitude, CENTIMETRE);
    }
}
