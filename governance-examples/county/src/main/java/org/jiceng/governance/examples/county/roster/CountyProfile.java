package org.jiceng.governance.examples.county.roster;

import java.util.Locale;

/**
 * The two counties and their published figures.
 *
 * @basis Hanyin: the county's site, April 2023, resident and registered population. Shiquan: the paper on its three
 *     ledgers, households contacted in June 2022 and population. Not published, so assumed here: Hanyin's households, at
 *     as many residents a household as in Shiquan; Shiquan's registered population, in proportion to Hanyin's.
 */
public enum CountyProfile {
    /**
     * Hanyin.
     *
     * @term 汉阴县
     */
    HANYIN("610921", 83_590, 237_900, 310_000),
    /**
     * Shiquan.
     *
     * @term 石泉县
     */
    SHIQUAN("610922", 63_949, 182_000, 237_158);

    private final String code;
    private final int households;
    private final long residents;
    private final long registered;

    CountyProfile(String code, int households, long residents, long registered) {
        this.code = code;
        this.households = households;
        this.residents = residents;
        this.registered = registered;
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

    private long inProportion(long figure, int ofHouseholds) {
        return (2 * figure * ofHouseholds + households) / (2L * households);
    }

    /** As it is written in calls and file names. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
