package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a bulletin is asked for.
 *
 * @param period the days that it deals with
 * @param drawnUpAt when it is drawn up: what happens later does not count
 * @param groupings by which it is to be published; those who keep the ledger see the parts of all
 * @param crossings by which groupings crossed they see the parts besides
 * @param viewer who is to be handed it
 */
public record BulletinRequest(
        BulletinPeriod period,
        Instant drawnUpAt,
        Set<Grouping> groupings,
        Set<Set<Grouping>> crossings,
        Viewer viewer) {
    /**
     * @throws IllegalArgumentException if a crossing has less than two groupings
     */
    public BulletinRequest {
        groupings = Grouping.inOrder(groupings);
        crossings = crossings.stream().map(BulletinRequest::copy).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Grouping> copy(Set<Grouping> crossing) {
        if (crossing.size() < 2) {
            throw new IllegalArgumentException("a crossing has the groupings " + crossing
                    + " alone\nGive two or more: the parts of each are there of themselves.");
        }
        return Grouping.inOrder(crossing);
    }

    /** A bulletin for the office that draws it up, to be published by some groupings. */
    public static BulletinRequest of(BulletinPeriod period, Instant drawnUpAt, Grouping... groupings) {
        return new BulletinRequest(
                period, drawnUpAt, new HashSet<>(Arrays.asList(groupings)), Set.of(), Viewer.allKnowing());
    }

    /**
     * This request with the parts by several groupings crossed besides.
     *
     * @throws IllegalArgumentException if they are less than two, or one stands twice
     */
    public BulletinRequest crossing(Grouping... crossed) {
        Set<Set<Grouping>> more = new HashSet<>(crossings);
        more.add(Set.of(crossed));
        return new BulletinRequest(period, drawnUpAt, groupings, more, viewer);
    }

    /** This request for another to be handed it. */
    public BulletinRequest readBy(Viewer reader) {
        return new BulletinRequest(period, drawnUpAt, groupings, crossings, reader);
    }
}
