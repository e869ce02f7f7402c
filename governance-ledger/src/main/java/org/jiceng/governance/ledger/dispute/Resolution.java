package org.jiceng.governance.ledger.dispute;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What was put to the vote in a consultation, and what came of it.
 *
 * @term 民主协商决议
 * @param votesFor votes for it, 0 to {@value Attendance#MOST}
 * @param votesAgainst votes against it, in the same range
 * @param abstentions who voted for neither, in the same range
 * @param adopted whether it was declared adopted
 * @param followUp what becomes of it; {@code null} if it was not adopted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resolution(
        int votesFor,
        int votesAgainst,
        int abstentions,
        boolean adopted,
        @Nullable FollowUp followUp) {
    /** @throws org.jiceng.governance.core.outcome.InvalidValueException if a number is out of its range */
    public Resolution {
        Counts.require("votesFor", votesFor, Attendance.MOST);
        Counts.require("votesAgainst", votesAgainst, Attendance.MOST);
        Counts.require("abstentions", abstentions, Attendance.MOST);
    }

    /** All votes together, abstentions among them. */
    @JsonIgnore
    public int votes() {
        return votesFor + votesAgainst + abstentions;
    }
}
