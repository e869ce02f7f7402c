package org.jiceng.governance.ledger.desk;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why a text is no command, or a command is not handled. */
public enum DeskReason implements ReasonCode {
    /** The text is no JSON. */
    COMMAND_NOT_JSON,
    /** A text, a name or the nesting is beyond what is read. */
    COMMAND_TOO_LARGE,
    /** The JSON is no object. */
    COMMAND_NOT_OBJECT,
    /** A member is missing. */
    COMMAND_MEMBER_MISSING,
    /** A member has not its form. */
    COMMAND_MEMBER_FORM,
    /** The actor has not the form of one. */
    COMMAND_ACTOR_FORM,
    /** A member is none of a command's. */
    COMMAND_MEMBER_UNKNOWN,
    /** A member of the data is close to a known one and not the same. */
    COMMAND_MEMBER_MISSPELT,
    /** The id was given to another command. */
    COMMAND_ID_REUSED,
    /** The personal data of the command was deleted, so it cannot be compared. */
    COMMAND_FORGOTTEN,
    /** The pack under which the matter is handled is not here. */
    PACK_NOT_HERE,
    /** Others kept changing what the command touches. */
    TOO_BUSY
}
