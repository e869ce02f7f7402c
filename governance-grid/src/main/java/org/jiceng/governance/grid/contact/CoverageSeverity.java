package org.jiceng.governance.grid.contact;

/** How much a finding weighs. */
public enum CoverageSeverity {
    /** The assignment is not sound. */
    FAULT,
    /** The assignment may be sound; somebody should look. */
    NOTE
}
