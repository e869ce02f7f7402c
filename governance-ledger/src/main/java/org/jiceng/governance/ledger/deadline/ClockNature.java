package org.jiceng.governance.ledger.deadline;

/** Who sets a clock, and with that what may be done to it. */
public enum ClockNature {
    /**
     * A statute sets it: it cannot be paused or set off anew, and a pack cannot loosen it.
     *
     * @term 法定期限
     */
    STATUTORY,
    /**
     * A pack or a person sets it: it can be paused, resumed and set off anew.
     *
     * @term 内部时限
     */
    INTERNAL
}
