package org.jiceng.governance.core.region;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A retired region and a new one that likely took its place.
 *
 * @param retired the region whose code was retired
 * @param successor the region with a new code
 * @param evidence what speaks for it, in the order of the enum; never empty
 */
public record Succession(Region retired, Region successor, Set<SuccessionEvidence> evidence) {
    public Succession {
        evidence = Collections.unmodifiableSet(EnumSet.copyOf(evidence));
    }

    /**
     * Whether the region came under another superior, which is why its code had to change.
     *
     * @basis Measures for administrative division codes (Ministry of Civil Affairs, Order 79, in force 2025-09-01),
     *     article 6
     */
    public boolean moved() {
        return !evidence.contains(SuccessionEvidence.SAME_SUPERIOR);
    }
}
