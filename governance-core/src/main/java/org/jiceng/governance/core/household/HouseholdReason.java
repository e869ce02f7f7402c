package org.jiceng.governance.core.household;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why a part of a household's file was refused. */
public enum HouseholdReason implements ReasonCode {
    /** An amount of money is negative or too large to be one household's yearly income. */
    INCOME_OUT_OF_RANGE,
    /** An amount of money has parts of a fen. */
    INCOME_NOT_WHOLE_FEN,
    /** A household's region is not a village or community. */
    HOUSEHOLD_NOT_IN_VILLAGE,
    /** A number of residents, registered people or open claims is negative or too large. */
    HOUSEHOLD_COUNT_OUT_OF_RANGE,
    /** A calendar year lies outside 1949 to 9999. */
    YEAR_OUT_OF_RANGE,
    /** The first year of known ratings lies after the last. */
    RATING_YEARS_REVERSED,
    /** One circumstance is said to be present and unknown. */
    CIRCUMSTANCE_CONTRADICTED,
    /** A new version of a file does not begin after the one before. */
    VERSION_NOT_AFTER_LAST,
    /** A version of a file is about another household. */
    VERSION_OF_OTHER_HOUSEHOLD,
    /** Households of two villages were put into one village's average. */
    INCOME_OF_OTHER_VILLAGE,
    /** An average of one year was used where another year's is needed. */
    INCOME_OF_OTHER_YEAR,
    /** A classification was to be explained with the figures of another household. */
    CLASSIFICATION_OF_OTHER_HOUSEHOLD
}
