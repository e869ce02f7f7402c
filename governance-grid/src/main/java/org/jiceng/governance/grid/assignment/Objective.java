package org.jiceng.governance.grid.assignment;

/** What an assignment tries for, once nobody is left out who could be placed. */
public enum Objective {
    /** As few households as possible change their person. */
    FEWEST_CHANGES,
    /** The loads are as equal as can be, each measured by the person's capacity. */
    BALANCE,
    /** The costs of all candidates chosen, such as distances, are together as small as can be. */
    COST
}
