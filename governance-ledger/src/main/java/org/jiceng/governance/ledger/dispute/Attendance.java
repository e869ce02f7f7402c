package org.jiceng.governance.ledger.dispute;

import java.util.Objects;

/**
 * How many were invited to a consultation in one capacity, and how many came. Everybody counts once: in the capacity in
 * which they vote, if they do. To an assembly all its members are invited.
 *
 * @param capacity the capacity
 * @param invited how many were invited, 0 to {@value #MOST}
 * @param present how many of them came, at least 0
 */
public record Attendance(Capacity capacity, int invited, int present) {
    /** The most people in one capacity. */
    public static final int MOST = 100_000;

    /** @throws org.jiceng.governance.core.outcome.InvalidValueException if a number is out of its range */
    public Attendance {
        Objects.requireNonNull(capacity, "capacity");
        Counts.require("invited", invited, MOST);
        Counts.require("present", present, invited);
    }
}
