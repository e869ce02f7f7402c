/** Service grids and contact lines: their division, audit and assignment. */
module org.jiceng.governance.grid {
    requires transitive org.jiceng.governance.core;
    requires org.locationtech.jts;
    requires static transitive org.jspecify;

    provides org.jiceng.governance.core.policy.PackSection with
            org.jiceng.governance.grid.ContactPolicy,
            org.jiceng.governance.grid.GridPolicy;
    provides org.jiceng.governance.core.outcome.ReasonCatalog with
            org.jiceng.governance.grid.GridReasonCatalog;

    exports org.jiceng.governance.grid.assessment;
    exports org.jiceng.governance.grid.assignment;
    exports org.jiceng.governance.grid.audit;
    exports org.jiceng.governance.grid.conformance;
    exports org.jiceng.governance.grid.contact;
    exports org.jiceng.governance.grid.division;
    exports org.jiceng.governance.grid.boundary;
    exports org.jiceng.governance.grid.grid;
    exports org.jiceng.governance.grid.plan;
}
