package org.jiceng.governance.grid.contact;

/**
 * A link of the chain by which a line is organised: each takes charge of the next, the last are contacted.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 2; interview 1 for the chain in towns
 */
public enum ChainLink {
    /**
     * The party committee of the town.
     *
     * @term 镇党委
     */
    TOWN_PARTY_COMMITTEE,
    /**
     * A party branch.
     *
     * @term 支部
     */
    PARTY_BRANCH,
    /**
     * A party member.
     *
     * @term 党员
     */
    PARTY_MEMBER,
    /**
     * The people whom members contact.
     *
     * @term 群众
     */
    MASSES,
    /**
     * The presidium of the town's people's congress.
     *
     * @term 镇人大主席团
     */
    CONGRESS_PRESIDIUM,
    /**
     * A group of deputies.
     *
     * @term 代表小组
     */
    DEPUTY_GROUP,
    /**
     * A deputy to a people's congress.
     *
     * @term 人大代表
     */
    PEOPLES_DEPUTY,
    /**
     * The voters of a constituency.
     *
     * @term 选民
     */
    VOTERS,
    /**
     * The government of the town.
     *
     * @term 镇政府
     */
    TOWN_GOVERNMENT,
    /**
     * The villagers' committee.
     *
     * @term 村委会
     */
    VILLAGE_COMMITTEE,
    /**
     * A central household head.
     *
     * @term 中心户长
     */
    CENTRAL_HOUSEHOLD_HEAD,
    /**
     * The residents of a head's area.
     *
     * @term 村民
     */
    VILLAGERS,
    /**
     * The party committee of a community.
     *
     * @term 社区党委
     */
    COMMUNITY_PARTY_COMMITTEE,
    /**
     * The party branch of a housing estate.
     *
     * @term 小区党支部
     */
    ESTATE_PARTY_BRANCH,
    /**
     * The party group of a building.
     *
     * @term 单元党小组
     */
    BUILDING_PARTY_GROUP,
    /**
     * The household of a party member, which its neighbours turn to.
     *
     * @term 党员中心户
     */
    MEMBERS_HOUSEHOLD
}
