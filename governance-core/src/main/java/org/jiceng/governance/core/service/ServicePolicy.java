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

    private static final ParameterType<Help> HELP = ParameterType.choice(Help.class);

    /** The help that a green household is owed. */
    public static final Parameter<Help> REASSURED_HELP = Parameter.of(SECTION, "reassuredHelp", HELP);

    /** The help that a yellow household is owed. */
    public static final Parameter<Help> CONCERN_HELP = Parameter.of(SECTION, "concernHelp", HELP);

    /** The help that a red household is owed. */
    public static final Parameter<Help> LINKED_HELP = Parameter.of(SECTION, "linkedHelp", HELP);

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
        return List.of(REASSURED_HELP, CONCERN_HELP, LINKED_HELP, REASSURED_VISITS, CONCERN_VISITS, LINKED_VISITS);
    }

    static Parameter<Help> help(HouseholdClass householdClass) {
        return switch (householdClass) {
            case REASSURED -> REASSURED_HELP;
            case CONCERN -> CONCERN_HELP;
            case LINKED -> LINKED_HELP;
        };
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
