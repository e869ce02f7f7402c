package org.jiceng.governance.examples.county.call;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why a call was not answered. */
public enum CallReason implements ReasonCode {
    CALL_COMMAND_MISSING,
    CALL_COMMAND_UNKNOWN,
    CALL_OPTION_UNKNOWN,
    CALL_ARGUMENT_UNEXPECTED,
    CALL_OPTION_MISSING,
    CALL_VALUE_MISSING,
    CALL_OPTION_TWICE,
    CALL_OPTION_VALUE,
    CALL_OPTIONS_TOGETHER,
    CALL_WRONG,
    FILE_MISSING,
    FILE_IS_FOLDER,
    FILE_UNREADABLE,
    FOLDER_IS_FILE,
    PACK_FILE_MISSING,
    PACK_FAULTY,
    HOUSEHOLD_UNKNOWN,
    CHECKPOINT_LINE,
    UNIT_UNKNOWN,
    SEVERAL_PACKS,
    JOURNAL_OTHER,
    OUTPUT_IS_INPUT,
    OUTPUT_REFUSED,
    OUTPUT_FAILED,
    PORT_TAKEN,
    INTERNAL_FAULT
}
