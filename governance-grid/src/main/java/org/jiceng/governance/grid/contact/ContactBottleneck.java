package org.jiceng.governance.grid.contact;

import java.util.List;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Households that cannot all have somebody: only these persons may contact them, and have too little room. Personal data:
 * {@code toString} gives numbers only.
 *
 * @param households the households, in order
 * @param persons everybody who may contact any of them, in order
 * @param needed how many places the households need: one each, or one for each line
 * @param room how many of these the persons can take
 * @param leftOut the households left out in this plan, in order
 * @param rules which rules bind: the capacities, the caps of one-to-one households, and those that alone keep others away who
 *     serve in the same villages and have room
 */
public record ContactBottleneck(
        List<HouseholdId> households,
        List<PersonId> persons,
        int needed,
        int room,
        List<HouseholdId> leftOut,
        List<Reason> rules) {
    public ContactBottleneck {
        households = List.copyOf(households);
        persons = List.copyOf(persons);
        leftOut = List.copyOf(leftOut);
        rules = List.copyOf(rules);
    }

    /** How many places are missing, at least 1. */
    public int missing() {
        return needed - room;
    }

    @Override
    public String toString() {
        return "ContactBottleneck[households=" + households.size() + ", persons=" + persons.size() + ", missing="
                + missing() + "]";
    }
}
