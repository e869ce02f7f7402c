package org.jiceng.governance.grid.contact;

import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.core.region.RegionCode;

/**
 * Where a person of a line may contact households. Names are compared as they are written. Where what is needed is missing, the
 * answer is unknown.
 */
public enum ContactScope {
    /**
     * The person's constituency. If it is known of both, it must be the same. Else, if the person's is the code of a county, town
     * or village, the household must live there. Else as {@link #VILLAGE}.
     *
     * @term 选区
     */
    CONSTITUENCY {
        @Override
        Truth admits(ContactPerson person, ContactHousehold household) {
            String own = person.constituency();
            if (own != null && household.constituency() != null) {
                return Truth.of(own.equals(household.constituency()));
            }
            RegionCode region = person.constituencyRegion();
            return region == null ? VILLAGE.admits(person, household) : Truth.of(region.contains(household.village()));
        }
    },
    /**
     * The person's party branch. If it is known of both, it must be the same. Else as {@link #VILLAGE}.
     *
     * @term 党支部
     */
    BRANCH {
        @Override
        Truth admits(ContactPerson person, ContactHousehold household) {
            String own = person.branch();
            return own == null || household.branch() == null
                    ? VILLAGE.admits(person, household)
                    : Truth.of(own.equals(household.branch()));
        }
    },
    /**
     * The person's groups: the household must live in one of the person's villages and, if the person keeps to certain groups,
     * in one of them. A person without villages is unknown, and so is a household of such a village whose group is needed and
     * not known.
     *
     * @term 村民小组
     */
    GROUP {
        @Override
        Truth admits(ContactPerson person, ContactHousehold household) {
            Truth village = VILLAGE.admits(person, household);
            if (village != Truth.TRUE || person.groups().isEmpty()) {
                return village;
            }
            return household.group() == null
                    ? Truth.UNKNOWN
                    : Truth.of(person.groups().contains(household.group()));
        }
    },
    /**
     * The person's grids, or for a person without any as {@link #GROUP}. A household whose grid is not known is unknown.
     *
     * @term 网格
     */
    GRID {
        @Override
        Truth admits(ContactPerson person, ContactHousehold household) {
            if (person.grids().isEmpty()) {
                return GROUP.admits(person, household);
            }
            return household.grid() == null
                    ? Truth.UNKNOWN
                    : Truth.of(person.grids().contains(household.grid()));
        }
    },
    /**
     * The person's villages and communities. A person without any is unknown.
     *
     * @term 村（社区）
     */
    VILLAGE {
        @Override
        Truth admits(ContactPerson person, ContactHousehold household) {
            return person.villages().isEmpty()
                    ? Truth.UNKNOWN
                    : Truth.of(person.villages().contains(household.village()));
        }
    };

    /** Whether a household is within this scope of a person; unknown where what is needed is missing. */
    abstract Truth admits(ContactPerson person, ContactHousehold household);

    /** Which fact is missing where the answer is unknown for a person. */
    ContactReason missing(ContactPerson person) {
        if (this == GRID && !person.grids().isEmpty()) {
            return ContactReason.CONTACT_GRID_UNKNOWN;
        }
        return person.villages().isEmpty()
                ? ContactReason.CONTACT_VILLAGES_UNKNOWN
                : ContactReason.CONTACT_GROUP_UNKNOWN;
    }
}
