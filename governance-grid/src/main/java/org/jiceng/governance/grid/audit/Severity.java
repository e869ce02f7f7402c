package org.jiceng.governance.grid.audit;

/** How much a finding weighs. */
public enum Severity {
    /** The grids are not sound. */
    FAULT,
    /** The grids may be sound; somebody should look. */
    WARNING
}
