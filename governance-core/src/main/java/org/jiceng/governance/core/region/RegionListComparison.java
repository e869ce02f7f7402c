package org.jiceng.governance.core.region;

import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What changed from one list to a later one of the same area and levels. Everything is ordered by code.
 *
 * <p>A change of name keeps the code; a change of superior retires it and issues another. So a region that moved shows
 * as retired and added, and only its name ties the two together: {@link #successions} gives what is likely, with the
 * evidence. Regions that went along with a moved superior are found only
 * if the lists hold the superiors too. It does not see a region that was merged into one whose code stayed, and a code that was given to another
 * region within one step looks like a change of name. Regions outside the area or levels of one list count as added or
 * retired.
 *
 * @param older the earlier list
 * @param newer the later list
 * @param added regions of the newer list whose code the older does not have
 * @param retired regions of the older list whose code the newer does not have
 * @param renamed codes of both lists with another name
 * @param successions likely successors of retired regions among the added ones; a retired region has none, one, or, where
 *     the evidence does not tell them apart, several
 * @basis Measures for administrative division codes (Ministry of Civil Affairs, Order 79, in force 2025-09-01), article 6
 */
public record RegionListComparison(
        RegionList older,
        RegionList newer,
        List<Region> added,
        List<Region> retired,
        List<Renaming> renamed,
        List<Succession> successions) {
    public RegionListComparison {
        added = List.copyOf(added);
        retired = List.copyOf(retired);
        renamed = List.copyOf(renamed);
        successions = List.copyOf(successions);
    }

    /**
     * The comparison of two lists.
     *
     * @throws InvalidValueException if the newer list is not of a later day than the older
     */
    public static RegionListComparison between(RegionList older, RegionList newer) {
        if (!older.asOf().isBefore(newer.asOf())) {
            throw new InvalidValueException(Reason.of(RegionReason.REGION_LISTS_ORDER, "older", older.asOf())
                    .with("newer", newer.asOf()));
        }
        List<Region> added = without(newer, older);
        List<Region> retired = without(older, newer);
        List<Renaming> renamed = new ArrayList<>();
        for (Region before : older.regions()) {
            newer.find(before.code())
                    .filter(after -> !after.name().equals(before.name()))
                    .ifPresent(after -> renamed.add(new Renaming(before, after)));
        }
        return new RegionListComparison(older, newer, added, retired, renamed, Successions.between(retired, added));
    }

    /** The likely successors of a retired region, by code; empty if there is none, or the code was not retired. */
    public List<Succession> successionsOf(RegionCode code) {
        return successions.stream()
                .filter(succession -> succession.retired().code().equals(code))
                .toList();
    }

    /** Those successions whose region came under another superior. */
    public List<Succession> moved() {
        return successions.stream().filter(Succession::moved).toList();
    }

    private static List<Region> without(RegionList list, RegionList other) {
        return list.regions().stream()
                .filter(region -> other.find(region.code()).isEmpty())
                .toList();
    }
}
