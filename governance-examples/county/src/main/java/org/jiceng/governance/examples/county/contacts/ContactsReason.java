package org.jiceng.governance.examples.county.contacts;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with the files of contacts. */
public enum ContactsReason implements ReasonCode {
    PERSON_NOT_LISTED,
    PERSON_WITHOUT_LINE,
    TIE_TWICE
}
