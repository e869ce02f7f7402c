package org.jiceng.governance.examples.county.roster;

import java.util.List;
import java.util.function.Supplier;

/** Chooses places that keep apart: of several candidates the one that is farthest from all chosen before. */
final class Scatter {
    private Scatter() {}

    static RosterPlace next(List<RosterPlace> chosen, int candidates, Supplier<RosterPlace> candidate) {
        RosterPlace best = candidate.get();
        double bestDistance = nearest(best, chosen);
        for (int i = 1; i < candidates; i++) {
            RosterPlace other = candidate.get();
            double distance = nearest(other, chosen);
            if (distance > bestDistance) {
                best = other;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Metres to the nearest of several places; infinite if there is none. */
    static double nearest(RosterPlace place, List<RosterPlace> others) {
        double nearest = Double.POSITIVE_INFINITY;
        for (RosterPlace other : others) {
            nearest = Math.min(nearest, place.metresTo(other));
        }
        return nearest;
    }
}
