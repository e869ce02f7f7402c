package org.jiceng.governance.core.outcome.planted;

import org.jiceng.governance.core.region.planted.KnowsOutcome;

/** One half of a ring of packages. */
public final class KnowsRegion {
    KnowsOutcome region = new KnowsOutcome();
}
