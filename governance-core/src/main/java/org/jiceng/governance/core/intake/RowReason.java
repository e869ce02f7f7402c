package org.jiceng.governance.core.intake;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why a row was refused, or what a user should know of one that was accepted. */
public enum RowReason implements ReasonCode {
    /** A field that must be filled in is blank. */
    ROW_REQUIRED,
    /** A text is too long. */
    ROW_TOO_LONG,
    /** A text has characters that cannot be seen or could not be read. */
    ROW_UNREADABLE_CHARACTER,
    /** A number is not whole or out of its range. */
    ROW_WHOLE_NUMBER,
    /** An amount of money is not written as one, or out of its range. */
    ROW_AMOUNT,
    /** An item of a list of years is no year. */
    ROW_YEARS,
    /** A day is not written as one or does not exist. */
    ROW_DAY,
    /** A longitude or latitude is not written as one, or out of its range. */
    ROW_DEGREES,
    /** A text is none of those allowed. */
    ROW_CHOICE,
    /** An item stands twice in a list. */
    ROW_REPEATED_ITEM,
    /** A region code is not that of a village or community. */
    ROW_NOT_A_VILLAGE,
    /** A field is filled in and the one that belongs to it is not. */
    ROW_PARTNER_MISSING,
    /** A circumstance is given as present and as not known. */
    ROW_CONTRADICTION,
    /** A first year lies after the last. */
    ROW_YEARS_REVERSED,
    /** An id stands in an earlier row already. */
    ROW_DUPLICATE,
    /** A constraint that the application added is not met. */
    ROW_OTHER_CONSTRAINT,
    /** Warning: years are given as rated that lie outside the known ones. */
    ROW_RATING_WITHOUT_EFFECT
}
