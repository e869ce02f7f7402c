package org.jiceng.governance.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** What comes back to a question. */
public sealed interface Reply {
    /**
     * An answer.
     *
     * @param answer the whole answer, to be compared
     */
    record Answered(JsonNode answer) implements Reply {}

    /** The counterpart says that it does not know this operation: the case is not run. */
    record Unsupported() implements Reply {}

    /**
     * The counterpart says that it failed: the answer differs.
     *
     * @param error what it says of the failure
     */
    record Failed(String error) implements Reply {}

    /**
     * There is no reply and none can be had any more.
     *
     * @param loss what happened
     * @param detail its exit code, or the beginning of what it wrote; empty for a time limit that passed
     */
    record Lost(Loss loss, String detail) implements Reply {}

    /** Why a counterpart cannot be asked any more. */
    enum Loss {
        /** It ended before it replied. */
        ENDED,
        /** It did not reply in time. */
        TIMED_OUT,
        /** What it wrote is no reply to the request. */
        GARBLED
    }
}
