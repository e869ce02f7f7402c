package org.jiceng.governance.grid.plan;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.region.Place;
import org.jspecify.annotations.Nullable;

/** Distances and middles of places, as near as the neighbourhood of a village needs. */
final class Ground {
    private static final double METRES_OF_A_DEGREE = StrictMath.toRadians(6_371_008.8);

    private Ground() {}

    /** How far two places are apart, in metres. */
    static double metres(Place one, Place other) {
        double middle = StrictMath.toRadians((one.latitude() + other.latitude()) / 2);
        double east = (one.longitude() - other.longitude()) * StrictMath.cos(middle);
        return METRES_OF_A_DEGREE * StrictMath.hypot(east, one.latitude() - other.latitude());
    }

    /** The mean of the places of some households; {@code null} if none has one. */
    static @Nullable Place middle(Collection<Household> households) {
        List<Place> places = households.stream()
                .map(Household::place)
                .filter(Objects::nonNull)
                .toList();
        return places.isEmpty()
                ? null
                : new Place(
                        places.stream().mapToDouble(Place::longitude).sum() / places.size(),
                        places.stream().mapToDouble(Place::latitude).sum() / places.size());
    }

    /** The nearest of some households to a place, the first of several; empty if none has a place. */
    static Optional<Household> nearest(Place place, List<Household> households) {
        Household nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Household household : households) {
            double metres = household.place() == null ? Double.POSITIVE_INFINITY : metres(place, household.place());
            if (metres < least) {
                least = metres;
                nearest = household;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
