package org.jiceng.governance.grid.contact;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.ParameterType;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jspecify.annotations.Nullable;

/** What the section {@code contact} of a policy pack says of who contacts whom. */
public final class ContactParameters {
    private static final String SECTION = "contact";
    private static final int MOST_METRES = 1_000_000;

    /** How many households one person of each line contacts at most, 1 to 1,000. */
    public static final Parameter<Map<ContactLine, Integer>> CAPACITY =
            Parameter.of(SECTION, "capacity", byLine(ParameterType.wholeNumber(1, ContactPerson.MOST)));

    /** How many of them are tied one-to-one at most, 0 to 1,000. */
    public static final Parameter<Integer> MOST_ONE_TO_ONE =
            Parameter.of(SECTION, "mostOneToOne", ParameterType.wholeNumber(0, ContactPerson.MOST));

    /** When a household counts as contacted. */
    public static final Parameter<Coverage> COVERAGE =
            Parameter.of(SECTION, "coverage", ParameterType.choice(Coverage.class));

    /** Where a person of each line may contact households. */
    public static final Parameter<Map<ContactLine, ContactScope>> SCOPES =
            Parameter.of(SECTION, "scopes", byLine(ParameterType.choice(ContactScope.class)));

    /** What an assignment strives for, the first before the second; at least one, none twice. */
    public static final Parameter<List<ContactObjective>> OBJECTIVES =
            Parameter.of(SECTION, "objectives", ParameterType.orderedChoices(ContactObjective.class));

    /** Further away, in metres, nobody contacts a household, 0 to 1,000,000; 0 for no bound. */
    public static final Parameter<Integer> REACH_METRES =
            Parameter.of(SECTION, "reachMetres", ParameterType.wholeNumber(0, MOST_METRES));

    /** Further away, in metres, a household is pointed out, 1 to 1,000,000. */
    public static final Parameter<Integer> FAR_METRES =
            Parameter.of(SECTION, "farMetres", ParameterType.wholeNumber(1, MOST_METRES));

    /** As how many metres a distance counts that is not known, 0 to 1,000,000. */
    public static final Parameter<Integer> UNKNOWN_METRES =
            Parameter.of(SECTION, "unknownMetres", ParameterType.wholeNumber(0, MOST_METRES));

    /** By which links each line is organised. */
    public static final Parameter<Map<ContactLine, ContactChain>> CHAINS =
            Parameter.of(SECTION, "chains", byLine(ContactChain.type()));

    private ContactParameters() {}

    /** All of them, in the order in which a pack is written. */
    public static List<Parameter<?>> all() {
        return List.of(
                CAPACITY,
                MOST_ONE_TO_ONE,
                COVERAGE,
                SCOPES,
                OBJECTIVES,
                REACH_METRES,
                FAR_METRES,
                UNKNOWN_METRES,
                CHAINS);
    }

    /** A value for every line; one that is left out is a fault. */
    private static <V> ParameterType<Map<ContactLine, V>> byLine(ParameterType<V> values) {
        ParameterType<Map<ContactLine, V>> keyed = ParameterType.keyed(ContactLine.class, values);
        return ParameterType.of(node -> everyLine(node, keyed), keyed::write);
    }

    private static <V> @Nullable Map<ContactLine, V> everyLine(
            PackNode node, ParameterType<Map<ContactLine, V>> keyed) {
        Map<ContactLine, V> read = keyed.read(node);
        long named = Stream.of(ContactLine.values())
                .filter(line -> read != null && node.required(line.name()) != null)
                .count();
        return named == ContactLine.values().length ? read : null;
    }
}
