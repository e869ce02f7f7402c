package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a bulletin is asked for. The whole is always parted by every {@link Grouping}.
 *
 * @param period the days that it deals with
 * @param drawnUpAt when it is drawn up: what happens later does not count
 * @param crossings by which groupings crossed the whole is parted besides
 * @param viewer who is to be handed it
 */
public record BulletinRequest(BulletinPeriod period, Instant drawnUpAt, Set<Set<Grouping>> crossings, Viewer viewer) {
    /**
     * @throws IllegalArgumentException if a crossing has less than two groupings
     */
    public BulletinRequest {
        crossings = crossings.stream().map(BulletinRequest::copy).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Grouping> copy(Set<Grouping> crossing) {
        if (crossing.size() < 2) {
            throw new IllegalArgumentException("a crossing has the groupings " + crossing
                    + " alone\nGive two or more: the parts of each are there of themselves.");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(crossing));
    }

    /** A bulletin for the office that draws it up. */
    public static BulletinRequest of(BulletinPeriod period, Instant drawnUpAt) {
        return new BulletinRequest(period, drawnUpAt, Set.of(), Viewer.allKnowing());
    }

    /**
     * This request with the parts by several groupings crossed besides.
     *
     * @throws IllegalArgumentException if they are less than two, or one stands twice
     */
    public BulletinRequest crossing(Grouping... groupings) {
        Set<Set<Grouping>> more = new HashSet<>(crossings);
        more.add(Set.of(groupings));
        return new BulletinRequest(period, drawnUpAt, more, viewer);
    }

    /** This request for another to be handed it. */
    public BulletinRequest readBy(Viewer reader) {
        return new BulletinRequest(period, drawnUpAt, crossings, reader);
    }
}
