/** Codes, identifiers, calendar, policy packs, household classification and service. */
module org.jiceng.governance.core {
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires static transitive org.jspecify;

    uses org.jiceng.governance.core.outcome.ReasonCatalog;
    uses org.jiceng.governance.core.policy.PackSection;

    provides org.jiceng.governance.core.outcome.ReasonCatalog with
            org.jiceng.governance.core.CoreReasonCatalog;
    provides org.jiceng.governance.core.policy.PackSection with
            org.jiceng.governance.core.classify.HouseholdPolicy,
            org.jiceng.governance.core.service.ServicePolicy;

    exports org.jiceng.governance.core.calendar;
    exports org.jiceng.governance.core.classify;
    exports org.jiceng.governance.core.conformance;
    exports org.jiceng.governance.core.household;
    exports org.jiceng.governance.core.identity;
    exports org.jiceng.governance.core.indicator;
    exports org.jiceng.governance.core.intake;
    exports org.jiceng.governance.core.json;
    exports org.jiceng.governance.core.outcome;
    exports org.jiceng.governance.core.policy;
    exports org.jiceng.governance.core.region;
    exports org.jiceng.governance.core.service;

    opens org.jiceng.governance.core.intake to
            org.hibernate.validator;
}
