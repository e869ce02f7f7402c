package org.jiceng.governance.ledger.deadline;

/**
 * How grave a lateness is; a pack says from how many days on.
 *
 * @basis library default: no document grades a lateness
 */
public enum LateGrade {
    SLIGHT,
    SERIOUS,
    GRAVE
}
