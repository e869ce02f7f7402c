package org.jiceng.governance.ledger.dispute;

import java.util.EnumSet;
import java.util.Set;

/**
 * What kind of meeting a consultation is; it says whose presence and whose votes count.
 *
 * <p>A community has the same kinds. The Organic Law of the Urban Residents' Committees asks less for them, so what holds
 * here holds there too.
 */
public enum Assembly {
    /**
     * A consultation as the village calls it, with no power by statute; everybody of the village counts.
     *
     * @term 协商议事会
     */
    CONSULTATION,
    /**
     * The assembly of the villagers of 18 years or more.
     *
     * @term 村民会议
     * @basis Organic Law of the Villagers' Committees, articles 21 and 22
     */
    VILLAGERS,
    /**
     * The villagers' assembly by representatives of the households.
     *
     * @term 村民会议（户的代表）
     * @basis Organic Law of the Villagers' Committees, article 22
     */
    HOUSEHOLDS,
    /**
     * The assembly of the villagers' representatives and the members of the villagers' committee.
     *
     * @term 村民代表会议
     * @basis Organic Law of the Villagers' Committees, articles 25 and 26
     */
    REPRESENTATIVES;

    /** In which capacities people count for the quorum and vote, in the order of the constants. */
    public Set<Capacity> members() {
        return Capacity.copyOf(
                switch (this) {
                    case CONSULTATION -> EnumSet.range(Capacity.VILLAGER, Capacity.VILLAGE_CADRE);
                    case VILLAGERS -> EnumSet.of(Capacity.VILLAGER);
                    case HOUSEHOLDS -> EnumSet.of(Capacity.HOUSEHOLD_REPRESENTATIVE);
                    case REPRESENTATIVES -> EnumSet.of(Capacity.VILLAGERS_REPRESENTATIVE, Capacity.COMMITTEE_MEMBER);
                });
    }
}
