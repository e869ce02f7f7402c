package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a bulletin is asked for.
 *
 * @param period the days that it deals with
 * @param drawnUpAt when it is drawn up: what happens later does not count
 * @param breakdowns by which groupings the whole is parted, one after the other; each of one grouping, or of several crossed
 * @param viewer who is to be handed it
 */
public record BulletinRequest(BulletinPeriod period, Instant drawnUpAt, List<Set<Grouping>> breakdowns, Viewer viewer) {
    /**
     * @throws IllegalArgumentException if a breakdown is empty or stands twice
     */
    public BulletinRequest {
        breakdowns = breakdowns.stream().map(BulletinRequest::copy).toList();
        if (new LinkedHashSet<>(breakdowns).size() < breakdowns.size()) {
            throw new IllegalArgumentException("a breakdown stands twice\nGive each once.");
        }
    }

    private static Set<Grouping> copy(Set<Grouping> breakdown) {
        if (breakdown.isEmpty()) {
            throw new IllegalArgumentException("a breakdown has no grouping\nThe whole is there of itself.");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(breakdown));
    }

    /** A bulletin for the office that draws it up, parted by some groupings, each by itself. */
    public static BulletinRequest of(BulletinPeriod period, Instant drawnUpAt, Grouping... groupings) {
        List<Set<Grouping>> breakdowns =
                Arrays.stream(groupings).<Set<Grouping>>map(EnumSet::of).toList();
        return new BulletinRequest(period, drawnUpAt, breakdowns, Viewer.allKnowing());
    }

    /** This request with a breakdown more, by several groupings crossed. */
    public BulletinRequest crossing(Grouping... groupings) {
        List<Set<Grouping>> more = new ArrayList<>(breakdowns);
        more.add(new TreeSet<>(Arrays.asList(groupings)));
        return new BulletinRequest(period, drawnUpAt, more, viewer);
    }

    /** This request for another to be handed it. */
    public BulletinRequest readBy(Viewer reader) {
        return new BulletinRequest(period, drawnUpAt, breakdowns, reader);
    }
}
