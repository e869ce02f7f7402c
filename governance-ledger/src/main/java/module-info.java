/** The secretary's three ledgers: workflow, clocks, supervision and journal. */
module org.jiceng.governance.ledger {
    requires transitive org.jiceng.governance.core;
    requires static transitive org.jspecify;
}
