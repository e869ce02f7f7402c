package org.jiceng.governance.core.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The code of an administrative division: 2, 4, 6, 9 or 12 digits, one more group for each level.
 *
 * <p>The last group is never all zero. An all-zero group <em>inside</em> a code means that the level does not exist
 * there: towns of a city without counties have codes such as 441900003, and their superior is the city, 4419. The
 * ranges of the digits after the province say of what kind a division is but never make a code wrong; whether a code is
 * in use is for a {@link RegionList} to say.
 *
 * <p>Immutable; ordered like its text, so that a region stands right before all regions below it.
 *
 * @term 行政区划代码
 * @basis GB/T 2260, digits 1-6; GB/T 10114, digits 7-9; rules of the National Bureau of Statistics of 2009, digits 10-12
 */
public final class RegionCode implements Comparable<RegionCode>, Serializable {
    /** One number instead of a text keeps the codes of a whole country small; the level follows from it. */
    private final long padded;

    private final RegionLevel level;

    private RegionCode(long padded, RegionLevel level) {
        this.padded = padded;
        this.level = level;
    }

    /**
     * The region with a code.
     *
     * @param text 2, 4, 6, 9 or 12 ASCII digits
     * @throws InvalidValueException if the text has another character or length, begins with 0, or its last group is
     *     all zero; for such a text see {@link #ofPadded}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RegionCode of(String text) {
        throwIfPresent(check(text));
        return parse(text);
    }

    /** Why {@link #of} would refuse a text; empty if it would not. */
    public static Optional<Reason> check(String text) {
        Optional<Reason> fault = checkDigits(text);
        if (fault.isPresent()) {
            return fault;
        }
        if (!isLengthOfLevel(text.length())) {
            return Optional.of(Reason.of(RegionReason.REGION_CODE_LENGTH, "length", text.length()));
        }
        return parse(text).level.digits() == text.length()
                ? Optional.empty()
                : Optional.of(Reason.of(RegionReason.REGION_CODE_PADDED));
    }

    /**
     * The region with a code that may be filled up with groups of zeros: {@code 610921000000} is the county
     * {@code 610921}, and {@code 441900} is the city {@code 4419}.
     *
     * @param text 6, 9 or 12 ASCII digits
     * @throws InvalidValueException if the text has another character or length, or begins with 0
     */
    public static RegionCode ofPadded(String text) {
        throwIfPresent(checkPadded(text));
        return parse(text);
    }

    /** Why {@link #ofPadded} would refuse a text; empty if it would not. */
    public static Optional<Reason> checkPadded(String text) {
        Optional<Reason> fault = checkDigits(text);
        if (fault.isPresent()) {
            return fault;
        }
        return text.length() >= RegionLevel.COUNTY.digits() && isLengthOfLevel(text.length())
                ? Optional.empty()
                : Optional.of(Reason.of(RegionReason.REGION_CODE_PADDED_LENGTH, "length", text.length()));
    }

    /** The level that the number of digits says. */
    public RegionLevel level() {
        return level;
    }

    /** The code of the superior: the next level above that exists; empty for a province. */
    public Optional<RegionCode> parent() {
        return level.above().map(above -> cut(padded, above));
    }

    /**
     * The code of the region of a level that this one lies in, itself for its own level. Empty for a level below its
     * own, and for a level that its code leaves out.
     */
    public Optional<RegionCode> ancestor(RegionLevel wanted) {
        if (level.isAbove(wanted)) {
            return Optional.empty();
        }
        RegionCode ancestor = cut(padded, wanted);
        return ancestor.level == wanted ? Optional.of(ancestor) : Optional.empty();
    }

    /** Whether a region is this one or lies below it. */
    public boolean contains(RegionCode other) {
        return padded <= other.padded && other.padded < end();
    }

    /** What digits 7-9 say; empty above township level, and for a village whose code leaves the township out. */
    public Optional<TownshipKind> townshipKind() {
        return ancestor(RegionLevel.TOWNSHIP).map(township -> TownshipKind.of((int) (township.padded / 1000 % 1000)));
    }

    /** What digits 10-12 say; empty above village level. */
    public Optional<VillageKind> villageKind() {
        return ancestor(RegionLevel.VILLAGE).map(village -> VillageKind.of((int) (village.padded % 1000)));
    }

    /** The code filled up with zeros to 12 digits. */
    public String padded() {
        return Long.toString(padded);
    }

    /** The code, with as many digits as its level has. */
    @JsonValue
    public String text() {
        return Long.toString(padded / level.span());
    }

    @Override
    public int compareTo(RegionCode other) {
        return Long.compare(padded, other.padded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionCode code && padded == code.padded;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(padded);
    }

    /** The code, as {@link #text}. */
    @Override
    public String toString() {
        return text();
    }

    /** The smallest padded code after this region and all below it. */
    long end() {
        return padded + level.span();
    }

    /** The padded code as a number. */
    long number() {
        return padded;
    }

    private static Optional<Reason> checkDigits(String text) {
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Reason.of(RegionReason.REGION_CODE_CHARACTERS));
        }
        return text.startsWith("0") ? Optional.of(Reason.of(RegionReason.REGION_CODE_PROVINCE)) : Optional.empty();
    }

    private static boolean isLengthOfLevel(int length) {
        return Arrays.stream(RegionLevel.values()).anyMatch(level -> level.digits() == length);
    }

    private static RegionCode parse(String digits) {
        long number = Long.parseLong(digits);
        for (int i = digits.length(); i < RegionLevel.VILLAGE.digits(); i++) {
            number *= 10;
        }
        return cut(number, RegionLevel.VILLAGE);
    }

    /** The region of a padded number at a level, or at the next above it whose group is not all zero. */
    private static RegionCode cut(long number, RegionLevel level) {
        long cut = number - number % level.span();
        Optional<RegionLevel> above = level.above();
        return above.isPresent() && cut % above.get().span() == 0 ? cut(cut, above.get()) : new RegionCode(cut, level);
    }

    private static void throwIfPresent(Optional<Reason> fault) {
        if (fault.isPresent()) {
            throw new InvalidValueException(fault.get());
        }
    }
}
