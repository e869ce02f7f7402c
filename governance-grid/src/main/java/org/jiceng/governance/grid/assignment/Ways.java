package org.jiceng.governance.grid.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Households that can be served in several ways, of which one is chosen: with one person for two lines, say, or with one for
 * each. A way is a list of demands; the demands are the households of an {@link AssignmentProblem}. Immutable.
 *
 * @param problem the demands of all ways
 * @param ofHousehold for each household its ways, each a list of demands, ascending; no demand stands in ways of two households
 */
public record Ways(AssignmentProblem problem, List<List<List<Integer>>> ofHousehold) {
    /** @throws InvalidValueException if a household has no way, or a demand is unknown or stands in ways of two households */
    public Ways {
        List<List<List<Integer>>> copy = new ArrayList<>();
        ofHousehold.forEach(ways -> copy.add(ways.stream().map(List::copyOf).toList()));
        ofHousehold = List.copyOf(copy);
        int[] owner = new int[problem.households()];
        for (int h = 0; h < ofHousehold.size(); h++) {
            requireSound(h, ofHousehold.get(h), owner);
        }
    }

    private static void requireSound(int household, List<List<Integer>> ways, int... owner) {
        boolean sound = !ways.isEmpty();
        for (List<Integer> way : ways) {
            for (int demand : way) {
                sound = sound
                        && demand >= 0
                        && demand < owner.length
                        && (owner[demand] == 0 || owner[demand] == household + 1);
                if (sound) {
                    owner[demand] = household + 1;
                }
            }
        }
        if (!sound) {
            throw new InvalidValueException(Reason.of(AssignmentReason.ASSIGNMENT_WAYS, "household", household));
        }
    }

    /** Every household of a problem is one demand and has no choice. */
    public static Ways only(AssignmentProblem problem) {
        List<List<List<Integer>>> ways = new ArrayList<>();
        for (int i = 0; i < problem.households(); i++) {
            ways.add(List.of(List.of(i)));
        }
        return new Ways(problem, ways);
    }

    /** Whether any household has a choice. */
    boolean hasChoice() {
        return ofHousehold.stream().anyMatch(ways -> ways.size() > 1);
    }
}
