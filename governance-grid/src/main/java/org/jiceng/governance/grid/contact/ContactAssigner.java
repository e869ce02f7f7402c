package org.jiceng.governance.grid.contact;

import java.time.LocalDate;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPack;

/**
 * Assigns households to the persons of the three lines by the settings of a pack in force on a day. Immutable.
 *
 * <p>The plan is the best there is: as few households as possible are left out, those owed one-to-one help first; then come the
 * pack's objectives in their order. Among equals, the first household by id has the first person by id that it has in any of
 * them, then the second household, and so on. Only where a household needs each line and somebody may serve it in several of
 * them, the search is bounded: {@link ContactPlan#isProved} says whether it was enough, and among equals the ways that were found
 * first are kept.
 */
public final class ContactAssigner {
    private final ContactRules rules;
    private final CoverageAudit audit;

    private ContactAssigner(PolicyPack pack, LocalDate asOf) {
        rules = ContactRules.of(pack, asOf);
        audit = CoverageAudit.of(pack, asOf);
    }

    /**
     * The assigner by a pack's settings in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static ContactAssigner of(PolicyPack pack, LocalDate asOf) {
        return new ContactAssigner(pack, asOf);
    }

    /**
     * A plan of contacts.
     *
     * @throws InvalidValueException if so many persons compete for the same households, so far away, that the objectives cannot
     *     be weighed in exact whole numbers
     */
    public ContactPlan assign(ContactRequest request) {
        ContactField field = new ContactField(rules, request);
        return new ContactPlan(field, ContactPart.all(field), audit);
    }
}
