package org.jiceng.governance.core.household;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Which circumstances a household has, which are not known, and so which it does not have. Immutable; sensitive, so
 * {@code toString} and default JSON say nothing.
 */
// With nothing to show, a mapper needs the annotation to write an empty object.
@JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Circumstances {
    /** One array for all calls: classifying a household makes no iterator and no copy of the constants. */
    private static final Circumstance[] ALL = Circumstance.values();

    private static final Circumstances NONE = new Circumstances(0, 0);
    private static final Circumstances UNKNOWN = new Circumstances(0, bits(EnumSet.allOf(Circumstance.class)));

    private final int presentBits;
    private final int unknownBits;

    private Circumstances(int presentBits, int unknownBits) {
        this.presentBits = presentBits;
        this.unknownBits = unknownBits;
    }

    /** Every circumstance is known to be absent. */
    public static Circumstances none() {
        return NONE;
    }

    /** Nothing is known of any circumstance. */
    public static Circumstances unknown() {
        return UNKNOWN;
    }

    /** Those present; every other one is known to be absent. */
    public static Circumstances of(Circumstance... present) {
        return new Circumstances(bits(Set.copyOf(Arrays.asList(present))), 0);
    }

    /**
     * Those present and those not known; every other one is known to be absent.
     *
     * @throws InvalidValueException if one is both present and unknown
     */
    @JsonCreator
    public static Circumstances of(
            @JsonProperty(value = "present", required = true) Set<Circumstance> present,
            @JsonProperty(value = "unknown", required = true) Set<Circumstance> unknown) {
        if (!Collections.disjoint(present, unknown)) {
            throw new InvalidValueException(Reason.of(HouseholdReason.CIRCUMSTANCE_CONTRADICTED));
        }
        return new Circumstances(bits(present), bits(unknown));
    }

    /** Whether the household has this one. */
    public Truth has(Circumstance circumstance) {
        return any(circumstance.bit);
    }

    /** Whether the household has at least one of these; false for an empty set. */
    public Truth anyOf(Set<Circumstance> counted) {
        // Most households have none: they need not go through the set.
        return (presentBits | unknownBits) == 0 ? Truth.FALSE : any(bits(counted));
    }

    private Truth any(int counted) {
        if ((presentBits & counted) != 0) {
            return Truth.TRUE;
        }
        return (unknownBits & counted) != 0 ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Those present. */
    @JsonProperty(value = "present", access = JsonProperty.Access.WRITE_ONLY)
    public Set<Circumstance> present() {
        return set(presentBits);
    }

    /** Those not known. */
    @JsonProperty(value = "unknown", access = JsonProperty.Access.WRITE_ONLY)
    public Set<Circumstance> notKnown() {
        return set(unknownBits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Circumstances that
                && presentBits == that.presentBits
                && unknownBits == that.unknownBits;
    }

    @Override
    public int hashCode() {
        return Objects.hash(presentBits, unknownBits);
    }

    @Override
    public String toString() {
        return "Circumstances[masked]";
    }

    private static int bits(Set<Circumstance> circumstances) {
        int bits = 0;
        for (Circumstance circumstance : ALL) {
            if (circumstances.contains(circumstance)) {
                bits |= circumstance.bit;
            }
        }
        return bits;
    }

    private static Set<Circumstance> set(int bits) {
        EnumSet<Circumstance> set = EnumSet.noneOf(Circumstance.class);
        for (Circumstance circumstance : ALL) {
            if ((bits & circumstance.bit) != 0) {
                set.add(circumstance);
            }
        }
        return Collections.unmodifiableSet(set);
    }
}
