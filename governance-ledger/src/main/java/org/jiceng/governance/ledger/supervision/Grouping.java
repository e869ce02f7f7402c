package org.jiceng.governance.ledger.supervision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;
import org.jiceng.governance.ledger.matter.Matter;

/** By what matters are parted. Every matter lies in exactly one part. */
public enum Grouping {
    /** The unit that keeps it, by its id. */
    UNIT {
        @Override
        String key(Matter matter) {
            return matter.unit().value();
        }
    },
    /** The unit that handles it, by its id; until it is assigned, the one that keeps it. */
    HANDLER {
        @Override
        String key(Matter matter) {
            return matter.lead().orElse(matter.unit()).value();
        }
    },
    /** The tier of the unit that keeps it. */
    TIER {
        @Override
        String key(Matter matter) {
            return matter.tier().name();
        }
    },
    /** The book in which it stands. */
    BOOK {
        @Override
        String key(Matter matter) {
            return matter.book().name();
        }
    },
    /** The town in which it happened, by its code; that of the region where it is no part of a town. */
    TOWN {
        @Override
        String key(Matter matter) {
            return place(matter, RegionLevel.TOWNSHIP);
        }
    },
    /** The village in which it happened, by its code; that of the region where it is no part of a village. */
    VILLAGE {
        @Override
        String key(Matter matter) {
            return place(matter, RegionLevel.VILLAGE);
        }
    };

    /** The part in which a matter lies. */
    abstract String key(Matter matter);

    /** The same groupings in the order of the constants. */
    static Set<Grouping> inOrder(Set<Grouping> groupings) {
        Set<Grouping> inOrder = EnumSet.noneOf(Grouping.class);
        inOrder.addAll(groupings);
        return Collections.unmodifiableSet(inOrder);
    }

    private static String place(Matter matter, RegionLevel level) {
        RegionCode region = matter.region();
        return region.ancestor(level).orElse(region).text();
    }
}
