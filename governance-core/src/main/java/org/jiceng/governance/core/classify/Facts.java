package org.jiceng.governance.core.classify;

import org.jiceng.governance.core.outcome.Truth;

/** The facts of one household as conditions ask for them. */
public interface Facts {
    /** Whether the household has at least one of the circumstances that count. */
    Truth circumstance();

    /** Whether the household has an open claim. */
    Truth openClaim();

    /** Whether the income stands so to a percentage of the village's average. */
    Truth income(Condition.Comparison comparison, int percent);

    /**
     * Whether the household was rated a Safe Family.
     *
     * @param yearsBack 0 for the reference year, 1 for the year before
     */
    Truth rated(int yearsBack);

    /** Whether at least one of the rules before the one asked is true. */
    Truth anyRuleBefore();
}
