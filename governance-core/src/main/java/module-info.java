/** Codes, identifiers, calendar, policy packs, household classification and service. */
module org.jiceng.governance.core {
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires static transitive org.jspecify;

    uses org.jiceng.governance.core.outcome.ReasonCatalog;

    provides org.jiceng.governance.core.outcome.ReasonCatalog with
            org.jiceng.governance.core.CoreReasonCatalog;

    exports org.jiceng.governance.core.identity;
    exports org.jiceng.governance.core.outcome;
    exports org.jiceng.governance.core.region;
}
