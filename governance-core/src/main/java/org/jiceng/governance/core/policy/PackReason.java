package org.jiceng.governance.core.policy;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why a policy pack, or a question to one, was refused. */
public enum PackReason implements ReasonCode {
    /** The document is not UTF-8. */
    PACK_ENCODING,
    /** The document is not JSON. */
    PACK_SYNTAX,
    /** The document is larger than allowed. */
    PACK_TOO_LARGE,
    /** Objects and lists are nested deeper than allowed. */
    PACK_TOO_DEEP,
    /** A text is longer than allowed. */
    PACK_TEXT_TOO_LONG,
    /** A key stands twice in one object. */
    PACK_DUPLICATE_KEY,
    /** A key is not known. */
    PACK_UNKNOWN_KEY,
    /** A key that must be there is not. */
    PACK_MISSING,
    /** A value has another type than needed. */
    PACK_TYPE,
    /** A text is not one of those allowed. */
    PACK_CHOICE,
    /** A number is not whole or out of its range. */
    PACK_NUMBER,
    /** A text does not have the form needed. */
    PACK_FORM,
    /** A list or an object is empty. */
    PACK_EMPTY,
    /** A list has fewer items than needed. */
    PACK_TOO_FEW,
    /** A list has more items than allowed. */
    PACK_TOO_MANY,
    /** Two items of a list have the same name. */
    PACK_DUPLICATE_NAME,
    /** The values of a parameter are not in ascending order of their days. */
    PACK_DATES_ORDER,
    /** The pack extends one that is not known. */
    PACK_UNKNOWN_BASE,
    /** A value is laxer than a statute allows. */
    PACK_LAXER_THAN_STATUTE,
    /** The rules ask for more combinations of facts than can be examined. */
    PACK_RULES_TOO_WIDE,
    /** Note: the pack has the id and version of a known one and says something else. */
    PACK_VERSION_TAKEN,
    /** A text has characters that cannot be seen. */
    PACK_CONTROL_CHARACTER,
    /** A section is kept but not examined, since the module that reads it is not on the path. */
    PACK_SECTION_UNREAD,
    /** No built-in pack has the id. */
    PACK_UNKNOWN_ID,
    /** A parameter has no value in force on the day asked for. */
    PACK_NOT_IN_FORCE
}
