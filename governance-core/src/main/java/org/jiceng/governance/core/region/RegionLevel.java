package org.jiceng.governance.core.region;

import java.util.Optional;

/**
 * A tier of the administrative divisions, from the highest to the lowest.
 *
 * @basis GB/T 2260, province to county; GB/T 10114, township; rules of the National Bureau of Statistics of 2009, village
 */
public enum RegionLevel {
    /**
     * Province, autonomous region or municipality.
     *
     * @term 省级
     */
    PROVINCE(2, "省级"),
    /**
     * Prefecture or city with districts.
     *
     * @term 地级
     */
    PREFECTURE(4, "地级"),
    /**
     * County, district or county-level city.
     *
     * @term 县级
     */
    COUNTY(6, "县级"),
    /**
     * Town, township or street.
     *
     * @term 乡级
     */
    TOWNSHIP(9, "乡级"),
    /**
     * Village or community.
     *
     * @term 村级
     */
    VILLAGE(12, "村级");

    private final int digits;
    private final String term;

    RegionLevel(int digits, String term) {
        this.digits = digits;
        this.term = term;
    }

    /** The length of a code of this level in digits. */
    public int digits() {
        return digits;
    }

    /** The Chinese name of the level. */
    public String term() {
        return term;
    }

    /** The next level above; empty for the highest. */
    public Optional<RegionLevel> above() {
        return switch (this) {
            case PROVINCE -> Optional.empty();
            case PREFECTURE -> Optional.of(PROVINCE);
            case COUNTY -> Optional.of(PREFECTURE);
            case TOWNSHIP -> Optional.of(COUNTY);
            case VILLAGE -> Optional.of(TOWNSHIP);
        };
    }

    /** Whether this level stands above another; no level stands above itself. */
    public boolean isAbove(RegionLevel other) {
        return compareTo(other) < 0;
    }

    /** How many padded codes one region of this level spans. */
    long span() {
        long span = 1;
        for (int i = digits; i < VILLAGE.digits; i++) {
            span *= 10;
        }
        return span;
    }
}
