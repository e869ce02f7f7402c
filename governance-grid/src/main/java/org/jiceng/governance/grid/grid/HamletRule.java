package org.jiceng.governance.grid.grid;

/** What is done with hamlets of a group that do not touch each other when the group is divided. */
public enum HamletRule {
    /** No part has households of two hamlets. */
    KEPT_APART,
    /** A part may hold several hamlets, whole or in part, but in each of them it is connected. */
    JOINED
}
