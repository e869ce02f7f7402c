package org.jiceng.governance.grid.audit;

/** What can be wrong with a boundary. */
public enum BoundaryFault {
    /** A part of the village lies in no grid. */
    GAP(AuditReason.BOUNDARY_GAP),
    /** A place lies in several grids. */
    OVERLAP(AuditReason.BOUNDARY_OVERLAP),
    /** A grid reaches beyond the village. */
    BEYOND(AuditReason.BOUNDARY_BEYOND),
    /** A base grid has no boundary. */
    MISSING(AuditReason.BOUNDARY_MISSING),
    /** A boundary encloses no proper area, for it crosses itself or has no extent. */
    INVALID(AuditReason.BOUNDARY_INVALID);

    private final AuditReason reason;

    BoundaryFault(AuditReason reason) {
        this.reason = reason;
    }

    AuditReason reason() {
        return reason;
    }
}
