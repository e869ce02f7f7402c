package org.jiceng.governance.grid.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The households of a group in their parts.
 *
 * @param parts the households of each part, by id
 * @param balance how equal they are
 * @param causes why they cannot be more equal
 * @param hamlets the pieces of the group
 * @param links the links that lie within parts
 * @param cutMetres the borders between parts
 */
record Parting(
        List<List<Household>> parts, Balance balance, List<Reason> causes, int hamlets, int links, long cutMetres) {
    static List<List<Household>> parts(List<Household> households, int[] partOf, int parts) {
        List<List<Household>> divided = new ArrayList<>();
        IntStream.range(0, parts).forEach(part -> divided.add(new ArrayList<>()));
        IntStream.range(0, partOf.length).forEach(i -> divided.get(partOf[i]).add(households.get(i)));
        return divided;
    }

    boolean isDivided() {
        return parts.size() > 1;
    }
}
