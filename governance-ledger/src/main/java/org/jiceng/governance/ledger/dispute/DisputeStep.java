package org.jiceng.governance.ledger.dispute;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** Something that was done about a dispute. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Attempt.class, name = "ATTEMPT"),
    @JsonSubTypes.Type(value = HandUp.class, name = "HAND_UP"),
    @JsonSubTypes.Type(value = Settlement.class, name = "SETTLEMENT"),
    @JsonSubTypes.Type(value = Reopening.class, name = "REOPENING")
})
public sealed interface DisputeStep permits Attempt, HandUp, Settlement, Reopening {
    /** The day on which it was done. */
    LocalDate day();
}
