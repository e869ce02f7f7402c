/** The conformance kit: all cases, and how a program in any language is held to them. */
module org.jiceng.governance.conformance {
    requires transitive org.jiceng.governance.core;
    requires org.jiceng.governance.grid;
    requires org.jiceng.governance.ledger;
    requires static transitive org.jspecify;

    exports org.jiceng.governance.conformance;
}
