package org.jiceng.governance.examples.county.roster;

import java.util.Locale;

/**
 * The two counties and their published figures.
 *
 * @basis Hanyin: the county's site, April 2023, resident and registered population. Shiquan: the paper on its three
 *     ledgers, households contacted in June 2022 and population. Not published, so assumed here: Hanyin's households, at
 *     as many residents a household as in Shiquan; Shiquan's registered population, in proportion to Hanyin's. Base
 *     grids: Hanyin's paper 5,940; Shiquan's 2,893, in June 2022. Persons of the three lines: Hanyin over 3,000 members of
 *     the Party and 852 deputies, both published, and a central household head for each base grid, assumed; Shiquan 2,024 in
 *     all, published, of whom half central household heads and a tenth deputies, assumed.
 */
public enum CountyProfile {
    /**
     * Hanyin.
     *
     * @term 汉阴县
     */
    HANYIN("610921", 83_590, 237_900, 310_000, 5_940, 3_000, 852, 5_940),
    /**
     * Shiquan.
     *
     * @term 石泉县
     */
    SHIQUAN("610922", 63_949, 182_000, 237_158, 2_893, 810, 202, 1_012);

    private final String code;
    private final int households;
    private final long residents;
    private final long registered;
    private final long baseGrids;
    private final long partyMembers;
    private final long deputies;
    private final long householdHeads;

    CountyProfile(
            String code,
            int households,
            long residents,
            long registered,
            long baseGrids,
            long partyMembers,
            long deputies,
            long householdHeads) {
        this.code = code;
        this.households = households;
        this.residents = residents;
        this.registered = registered;
        this.baseGrids = baseGrids;
        this.partyMembers = partyMembers;
        this.deputies = deputies;
        this.householdHeads = householdHeads;
    }

    /** The county's code, six digits. */
    public String code() {
        return code;
    }

    /** How many households the county has. */
    public int households() {
        return households;
    }

    /** The resident population of as many households, in proportion, rounded half up. */
    public long residents(int ofHouseholds) {
        return inProportion(residents, ofHouseholds);
    }

    /** The registered population of as many households, in proportion, rounded half up. */
    public long registered(int ofHouseholds) {
        return inProportion(registered, ofHouseholds);
    }

    /** The base grids of as many households, in proportion, rounded half up. */
    public long baseGrids(int ofHouseholds) {
        return inProportion(baseGrids, ofHouseholds);
    }

    /** The members of the Party who keep in touch with as many households, in proportion, rounded half up. */
    long partyMembers(int ofHouseholds) {
        return inProportion(partyMembers, ofHouseholds);
    }

    /** The deputies who do. */
    long deputies(int ofHouseholds) {
        return inProportion(deputies, ofHouseholds);
    }

    /** The central household heads who do. */
    long householdHeads(int ofHouseholds) {
        return inProportion(householdHeads, ofHouseholds);
    }

    private long inProportion(long figure, int ofHouseholds) {
        return (2 * figure * ofHouseholds + households) / (2L * households);
    }

    /** As it is written in calls and file names. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
