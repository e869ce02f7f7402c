package org.jiceng.governance.examples.benchmarks.classification;

import java.util.List;

/** One way to classify households. */
interface Contestant {
    /** The decisions on a village's households, in their order. */
    List<Decision> decide(Village village);
}
