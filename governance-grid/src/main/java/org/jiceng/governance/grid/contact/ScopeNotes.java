package org.jiceng.governance.grid.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jspecify.annotations.Nullable;

/** Where a person's constituency or branch restricts nothing, since that of the households is not recorded. */
final class ScopeNotes {
    private ScopeNotes() {}

    /** For each line in which there is such a person what is missing, in the order of the lines. */
    static Map<ContactLine, Reason> of(
            ContactRules rules, Collection<ContactHousehold> households, Collection<ContactPerson> persons) {
        Map<ContactLine, Reason> notes = new LinkedHashMap<>();
        for (ContactLine line : ContactLine.values()) {
            ContactScope scope = rules.scope(line);
            Map<RegionCode, Integer> without = new HashMap<>();
            households.stream()
                    .filter(household -> lacks(scope, household))
                    .forEach(household -> without.merge(household.village(), 1, Integer::sum));
            List<ContactPerson> open = persons.stream()
                    .filter(person -> person.lines().contains(line)
                            && person.available().contains(rules.asOf())
                            && keeps(scope, person)
                            && person.villages().stream().anyMatch(without::containsKey))
                    .toList();
            if (!open.isEmpty()) {
                notes.put(line, note(line, scope, open, without));
            }
        }
        return notes;
    }

    private static boolean lacks(ContactScope scope, ContactHousehold household) {
        return fact(scope, household.constituency(), household.branch()) == null;
    }

    /** Whether a name that the person has would be compared; a constituency that is a region needs no name of the household. */
    private static boolean keeps(ContactScope scope, ContactPerson person) {
        return fact(scope, person.constituency(), person.branch()) != null
                && (scope == ContactScope.BRANCH || person.constituencyRegion() == null);
    }

    private static @Nullable String fact(ContactScope scope, @Nullable String constituency, @Nullable String branch) {
        return switch (scope) {
            case CONSTITUENCY -> constituency;
            case BRANCH -> branch;
            case GROUP, GRID, VILLAGE -> null;
        };
    }

    private static Reason note(
            ContactLine line, ContactScope scope, List<ContactPerson> persons, Map<RegionCode, Integer> without) {
        int households = persons.stream()
                .flatMap(person -> person.villages().stream())
                .distinct()
                .mapToInt(village -> without.getOrDefault(village, 0))
                .sum();
        return Reason.of(ContactReason.CONTACT_SCOPE_UNRESTRICTED, "line", line)
                .with("scope", scope)
                .with("persons", persons.size())
                .with("households", households);
    }
}
