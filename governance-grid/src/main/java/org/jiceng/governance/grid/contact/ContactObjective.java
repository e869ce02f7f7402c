package org.jiceng.governance.grid.contact;

/**
 * What an assignment strives for once as few households as possible are left out, those owed one-to-one help first. That always
 * comes before and is no setting.
 */
public enum ContactObjective {
    /** As few households as possible get another person than before. */
    FEWEST_CHANGES,
    /** The households are spread evenly over the persons. */
    BALANCE,
    /** The way is short. */
    DISTANCE
}
