package org.jiceng.governance.ledger.dispute;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** In what capacity somebody settles a dispute or takes part in a consultation. */
public enum Capacity {
    /**
     * A villager of 18 years or more.
     *
     * @term 村民
     */
    VILLAGER,
    /**
     * The representative of a household.
     *
     * @term 户的代表
     */
    HOUSEHOLD_REPRESENTATIVE,
    /**
     * An elected villagers' representative.
     *
     * @term 村民代表
     */
    VILLAGERS_REPRESENTATIVE,
    /**
     * A representative of the residents concerned.
     *
     * @term 群众代表
     */
    RESIDENTS_REPRESENTATIVE,
    /**
     * A party member of the first contact line.
     *
     * @term 党员
     */
    PARTY_MEMBER,
    /**
     * A central household head of the third contact line.
     *
     * @term 中心户长
     */
    CENTRAL_HOUSEHOLD_HEAD,
    /**
     * A deputy of the second contact line.
     *
     * @term 人大代表
     */
    PEOPLES_DEPUTY,
    /**
     * A member of the villagers' committee, voting as a member of the representatives' assembly.
     *
     * @term 村民委员会成员
     */
    COMMITTEE_MEMBER,
    /**
     * A cadre of the village or community, of its committee or of its party organisation.
     *
     * @term 村（社）干部
     */
    VILLAGE_CADRE,
    /**
     * A cadre of the town.
     *
     * @term 镇干部
     */
    TOWN_CADRE,
    /**
     * A cadre of the county.
     *
     * @term 县级干部
     */
    COUNTY_CADRE;

    /** Whether it is a capacity of office: who has it explains policy, all others are residents who are heard. */
    public boolean isCadre() {
        return compareTo(COMMITTEE_MEMBER) >= 0;
    }

    /** A copy that nobody can change, in the order of the constants. */
    static Set<Capacity> copyOf(Collection<Capacity> capacities) {
        EnumSet<Capacity> copy = EnumSet.noneOf(Capacity.class);
        copy.addAll(capacities);
        return Collections.unmodifiableSet(copy);
    }
}
