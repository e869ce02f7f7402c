package org.jiceng.governance.core.region.planted;

import org.jiceng.governance.core.outcome.planted.KnowsRegion;

/** The other half of a ring of packages. */
public final class KnowsOutcome {
    KnowsRegion outcome = new KnowsRegion();
}
