package org.jiceng.governance.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesOfPlacesTest {
    /** Worked out by the angle between the places seen from the middle of the earth. */
    @ParameterizedTest
    @CsvSource({
        "108.5, 32.89, 108.5, 32.90, 1112",
        "108.2478, 33.0386, 108.5087, 32.8931, 29226",
        "179.99, 0, -179.99, 0, 2224",
        "0, 90, 120, 90, 0",
        "0, 0, 180, 0, 20015114",
        "10, 45, -170, -45, 20015114",
        "116.3912757, 39.906217, 116.391276, 39.906217, 0",
    })
    void theWayIsThatOfAGreatCircleInWholeMetres(
            double longitude, double latitude, double otherLongitude, double otherLatitude, long metres) {
        Place one = new Place(longitude, latitude);
        Place other = new Place(otherLongitude, otherLatitude);
        assertThat(one.metresTo(other)).isEqualTo(metres);
        assertThat(other.metresTo(one)).isEqualTo(metres);
    }

    @Test
    void aPlaceIsNoWayFromItself() {
        Place place = new Place(108.5, 32.9);
        assertThat(place.metresTo(place)).isZero();
    }
}
