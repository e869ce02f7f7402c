package org.jiceng.governance.core.classify;

/** What "income" means when a household is compared with its village. */
public enum IncomeMeasure {
    /** The income of the household against the mean of the households' incomes. */
    HOUSEHOLD,
    /** The income a resident against the village's total income a resident. */
    PER_HEAD
}
