package org.jiceng.governance.ledger.journal;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with what is to be written to a journal, with a journal, or with what is held against it. */
public enum JournalReason implements ReasonCode {
    /** A number is not finite, or the text that RFC 8785 gives it denotes another number. */
    JOURNAL_NUMBER_NOT_EXACT,
    /** A text has half of a surrogate pair. */
    JOURNAL_TEXT_SURROGATE,
    /** A tree holds what JSON does not know. */
    JOURNAL_VALUE_KIND,
    /** A tree is nested too deeply. */
    JOURNAL_TOO_DEEP,
    /** Bytes are not canonical JSON. */
    JOURNAL_NOT_CANONICAL,
    /** No provider offers the digest algorithm. */
    JOURNAL_ALGORITHM_UNKNOWN,
    /** A digest of the algorithm is too short to be safe. */
    JOURNAL_ALGORITHM_SHORT,
    /** A digest is not written in pairs of lower-case hexadecimal digits. */
    JOURNAL_DIGEST_FORM,
    /** An expected version is negative. */
    JOURNAL_VERSION_NEGATIVE,
    /** A commit touches a stream without an event. */
    JOURNAL_EVENTS_MISSING,
    /** A commit touches no stream. */
    JOURNAL_STREAMS_MISSING,
    /** A commit touches a stream twice. */
    JOURNAL_STREAM_TWICE,
    /** A commit has too many bytes. */
    JOURNAL_COMMIT_TOO_LARGE,
    /** A stream has another version than the commit expects. */
    JOURNAL_CONFLICT,
    /** A command's id was used for another command. */
    JOURNAL_COMMAND_REUSED,
    /** Another store of the same process is writing to the journal. */
    JOURNAL_LOCKED,
    /** A journal was opened to be read only. */
    JOURNAL_READ_ONLY,
    /** A journal has become shorter than it was. */
    JOURNAL_SHORTENED,
    /** The last line of a journal has no end. */
    JOURNAL_LINE_INCOMPLETE,
    /** A line of a journal is too long. */
    JOURNAL_LINE_TOO_LONG,
    /** A line of a journal is not a digest and an entry. */
    JOURNAL_LINE_FORM,
    /** The digest of an entry is not that of its bytes. */
    JOURNAL_DIGEST_WRONG,
    /** An entry is not written as entries are. */
    JOURNAL_ENTRY_FORM,
    /** An entry has another number than its place gives it. */
    JOURNAL_SEQUENCE_WRONG,
    /** An entry does not follow the one before it. */
    JOURNAL_PREVIOUS_WRONG,
    /** An entry of a journal goes on from another version of a stream than the entries before it give. */
    JOURNAL_VERSION_WRONG,
    /** A journal has two entries of one command. */
    JOURNAL_COMMAND_TWICE,
    /** A range of entries is empty or not within the journal. */
    JOURNAL_RANGE,
    /** A checkpoint is not one of the schema that is known. */
    JOURNAL_CHECKPOINT_FORM,
    /** A journal ends before the last entry of a checkpoint. */
    JOURNAL_TRUNCATED,
    /** The entries of a checkpoint's range are not those it was taken of. */
    JOURNAL_CHECKPOINT_WRONG
}
