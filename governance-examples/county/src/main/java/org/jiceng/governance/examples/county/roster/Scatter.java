package org.jiceng.governance.examples.county.roster;

import java.util.List;
import java.util.function.Supplier;

/** Chooses places that keep apart: of several candidates the one that is farthest from all chosen before. */
final class Scatter {
    private Scatter() {}

    static Place next(List<Place> chosen, int candidates, Supplier<Place> candidate) {
        Place best = candidate.get();
        double bestDistance = nearest(best, chosen);
        for (int i = 1; i < candidates; i++) {
            Place other = candidate.get();
            double distance = nearest(other, chosen);
            if (distance > bestDistance) {
                best = other;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Metres to the nearest of several places; infinite if there is none. */
    static double nearest(Place place, List<Place> others) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Place other : others) {
            nearest = Math.min(nearest, place.metresTo(other));
        }
        return nearest;
    }
}
