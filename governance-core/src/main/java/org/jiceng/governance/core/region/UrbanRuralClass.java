package org.jiceng.governance.core.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Whether a village-level division counts as urban or rural in statistics.
 *
 * @term 城乡分类
 * @basis Rules of the National Bureau of Statistics for codes used in statistics, 2009
 */
public enum UrbanRuralClass {
    /**
     * The core of a city.
     *
     * @term 主城区
     */
    MAIN_URBAN_AREA("111"),
    /**
     * Where a city meets the country.
     *
     * @term 城乡结合区
     */
    URBAN_FRINGE("112"),
    /**
     * The centre of a town.
     *
     * @term 镇中心区
     */
    TOWN_CENTRE("121"),
    /**
     * Where a town meets the country.
     *
     * @term 镇乡结合区
     */
    TOWN_FRINGE("122"),
    /**
     * A special area, such as a zone or a mine, counted as town.
     *
     * @term 特殊区域
     */
    SPECIAL_AREA("123"),
    /**
     * The centre of a township.
     *
     * @term 乡中心区
     */
    TOWNSHIP_CENTRE("210"),
    /**
     * Village.
     *
     * @term 村庄
     */
    VILLAGE("220");

    private final String code;

    UrbanRuralClass(String code) {
        this.code = code;
    }

    /**
     * The class with a code.
     *
     * @throws InvalidValueException if no class has the code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UrbanRuralClass of(String code) {
        return find(code)
                .orElseThrow(() -> new InvalidValueException(Reason.of(RegionReason.URBAN_RURAL_CLASS_UNKNOWN)));
    }

    /** Why {@link #of} would refuse a text; empty if it would not. */
    public static Optional<Reason> check(String code) {
        return find(code).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of(RegionReason.URBAN_RURAL_CLASS_UNKNOWN));
    }

    /** The code of three digits. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether the class counts as urban: its code begins with 1. */
    public boolean isUrban() {
        return code.startsWith("1");
    }

    private static Optional<UrbanRuralClass> find(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }
}
