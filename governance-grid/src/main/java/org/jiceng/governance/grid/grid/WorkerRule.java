package org.jiceng.governance.grid.grid;

/** How strictly it is meant who may work a base grid. */
public enum WorkerRule {
    /** Nobody else may. */
    REQUIRED,
    /** Generally it is one of those; somebody else is pointed out, but is no fault. */
    PREFERRED
}
