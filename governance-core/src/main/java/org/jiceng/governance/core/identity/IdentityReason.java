package org.jiceng.governance.core.identity;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with identifiers. */
public enum IdentityReason implements ReasonCode {
    /** An id is empty or only white space. */
    ID_BLANK,
    /** An id is too long. */
    ID_TOO_LONG,
    /** An id begins or ends with white space. */
    ID_SURROUNDING_SPACE,
    /** An id has a control character or another one that cannot be seen. */
    ID_INVISIBLE_CHARACTER,
    /** An id of a person or household is a resident number. */
    ID_IS_RESIDENT_NUMBER,
    /** A resident number has not 18 characters. */
    RESIDENT_NUMBER_LENGTH,
    /** A resident number has other characters than 17 digits and a digit or X. */
    RESIDENT_NUMBER_CHARACTERS,
    /** The first six digits of a resident number belong to no form. */
    RESIDENT_NUMBER_PREFIX,
    /** The check character of a resident number is wrong. */
    RESIDENT_NUMBER_CHECK,
    /** The birth date of a resident number does not exist. */
    RESIDENT_NUMBER_BIRTH_DATE,
    /** The birth date of a resident number is after the day asked about. */
    RESIDENT_NUMBER_BIRTH_IN_FUTURE,
    /** A credit code has not 18 characters. */
    CREDIT_CODE_LENGTH,
    /** A credit code has a character outside its alphabet. */
    CREDIT_CODE_CHARACTERS,
    /** The check character of a credit code is wrong. */
    CREDIT_CODE_CHECK
}
