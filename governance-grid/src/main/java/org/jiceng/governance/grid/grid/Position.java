package org.jiceng.governance.grid.grid;

/** What somebody is in a village or community, as far as it counts for heading or working a grid. */
public enum Position {
    /**
     * A cadre of the village or community.
     *
     * @term 村（社）干部
     */
    VILLAGE_CADRE,
    /**
     * A member of the village's or community's party committee or branch committee.
     *
     * @term 村（社区）党组织班子成员
     */
    PARTY_COMMITTEE_MEMBER,
    /**
     * A member of the villagers' or residents' committee.
     *
     * @term 村（居）民委员会成员
     */
    VILLAGE_COMMITTEE_MEMBER,
    /**
     * A member of the supervision committee.
     *
     * @term 村务监督委员会班子成员
     */
    SUPERVISION_MEMBER,
    /**
     * The leader of a villager group.
     *
     * @term 村（社）小组长
     */
    GROUP_LEADER
}
