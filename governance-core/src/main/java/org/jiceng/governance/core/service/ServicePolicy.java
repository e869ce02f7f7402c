package org.jiceng.governance.core.service;

import java.time.Period;
import java.util.List;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.PackSection;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.ParameterType;
import org.jspecify.annotations.Nullable;

/** The section {@code service} of a policy pack: what each class is owed. */
public final class ServicePolicy implements PackSection {
    private static final String SECTION = "service";
    private static final ParameterType<VisitRhythm> RHYTHM = ParameterType.of(ServicePolicy::rhythm, VisitRhythm::text);

    /** How often a green household is visited. */
    public static final Parameter<VisitRhythm> REASSURED_VISITS = Parameter.of(SECTION, "reassuredVisits", RHYTHM);

    /** How often a yellow household is visited. */
    public static final Parameter<VisitRhythm> CONCERN_VISITS = Parameter.of(SECTION, "concernVisits", RHYTHM);

    /** How often a red household is visited. */
    public static final Parameter<VisitRhythm> LINKED_VISITS = Parameter.of(SECTION, "linkedVisits", RHYTHM);

    @Override
    public String name() {
        return SECTION;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(REASSURED_VISITS, CONCERN_VISITS, LINKED_VISITS);
    }

    static Parameter<VisitRhythm> visits(HouseholdClass householdClass) {
        return switch (householdClass) {
            case REASSURED -> REASSURED_VISITS;
            case CONCERN -> CONCERN_VISITS;
            case LINKED -> LINKED_VISITS;
        };
    }

    private static @Nullable VisitRhythm rhythm(PackNode node) {
        String text = node.text();
        if (text == null || text.equals(VisitRhythm.ON_REQUEST_TEXT)) {
            return text == null ? null : VisitRhythm.ON_REQUEST;
        }
        Period every = node.interval("ON_REQUEST, P7D, P1M");
        return every == null ? null : new VisitRhythm(every);
    }
}
