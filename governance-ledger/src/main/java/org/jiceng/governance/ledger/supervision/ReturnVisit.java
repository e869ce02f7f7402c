package org.jiceng.governance.ledger.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jspecify.annotations.Nullable;

/**
 * A return visit that an archived matter is owed.
 *
 * @term 回访
 * @param matter the matter
 * @param due the day by which it is due, inclusive
 * @param state how it stands on the day asked about
 * @param doneOn the day on which it was made; {@code null} if it was not
 * @param satisfaction what the person said; {@code null} if it was not made
 * @basis 石泉县“321”基层治理模式: 三（二）1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnVisit(
        MatterId matter,
        LocalDate due,
        State state,
        @Nullable LocalDate doneOn,
        @Nullable Satisfaction satisfaction) {

    /** How a return visit stands on a day. */
    public enum State {
        /** It is due on a later day. */
        AHEAD,
        /** It is due on that day. */
        DUE,
        /** Its day has passed and it was not made. */
        OVERDUE,
        /** It was made. */
        DONE
    }

    /** Whether it was made by the day on which it was due. */
    public boolean isInTime() {
        return doneOn != null && !doneOn.isAfter(due);
    }
}
