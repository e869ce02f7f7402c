package org.jiceng.governance.core.indicator;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with an indicator or a question to it. */
public enum IndicatorReason implements ReasonCode {
    /** The id of an indicator has not its form. */
    INDICATOR_ID_FORM,
    /** An indicator has no title key. */
    INDICATOR_TITLE_MISSING,
    /** An indicator does not say what defines it. */
    INDICATOR_BASIS_MISSING,
    /** A count is negative. */
    INDICATOR_COUNT_NEGATIVE,
    /** A reason of exclusion stands twice. */
    INDICATOR_EXCLUSION_TWICE,
    /** Two indicators that are not the same are to be added. */
    INDICATOR_NOT_THE_SAME,
    /** A fraction has a denominator of 0 or less. */
    INDICATOR_NO_FIGURE,
    /** A percentage is to have fewer than no decimal places. */
    INDICATOR_SCALE_NEGATIVE,
    /** A threshold of suppression is less than 1. */
    INDICATOR_THRESHOLD_TOO_LOW
}
