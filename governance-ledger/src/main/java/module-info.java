/** The secretary's three ledgers: workflow, clocks, supervision, disputes and the journal. */
module org.jiceng.governance.ledger {
    requires transitive org.jiceng.governance.core;
    requires static transitive java.sql;
    requires static transitive org.jspecify;

    provides org.jiceng.governance.core.policy.PackSection with
            org.jiceng.governance.ledger.LedgerPolicy;
    provides org.jiceng.governance.core.outcome.ReasonCatalog with
            org.jiceng.governance.ledger.LedgerReasonCatalog;

    exports org.jiceng.governance.ledger.conformance;
    exports org.jiceng.governance.ledger.deadline;
    exports org.jiceng.governance.ledger.desk;
    exports org.jiceng.governance.ledger.dispute;
    exports org.jiceng.governance.ledger.journal;
    exports org.jiceng.governance.ledger.journal.jdbc;
    exports org.jiceng.governance.ledger.matter;
    exports org.jiceng.governance.ledger.privacy;
    exports org.jiceng.governance.ledger.supervision;
    exports org.jiceng.governance.ledger.workflow;
}
