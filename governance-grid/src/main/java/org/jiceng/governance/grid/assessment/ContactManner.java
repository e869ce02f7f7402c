package org.jiceng.governance.grid.assessment;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How a contact was made. */
public enum ContactManner {
    /**
     * The person came to the household; the only manner that keeps a visit owed.
     *
     * @term 上门走访
     */
    VISIT,
    /**
     * They spoke from afar, by telephone or message.
     *
     * @term 电话联系
     */
    CALL,
    /**
     * Somebody of the household came to a deputy who received voters.
     *
     * @term 选民接待
     */
    RECEPTION;

    /**
     * Whether a day is one on which deputies receive voters: every Wednesday, public holidays among them, for the paper names no
     * exception. A reception on another day is a contact like any other.
     *
     * @term 选民接待日
     * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 2
     */
    public static boolean isReceptionDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.WEDNESDAY;
    }
}
