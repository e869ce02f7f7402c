package org.jiceng.governance.ledger.matter;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The units of a county and which stands under which. A unit that it does not know is compared by its id alone. Immutable.
 */
public final class UnitDirectory {
    private static final UnitDirectory EMPTY = new UnitDirectory(Map.of());

    private final Map<UnitId, Unit> units;

    private UnitDirectory(Map<UnitId, Unit> units) {
        this.units = units;
    }

    /** The directory that knows no unit. */
    public static UnitDirectory empty() {
        return EMPTY;
    }

    /**
     * The directory of some units. A parent need not be among them.
     *
     * @throws InvalidValueException if an id stands twice
     * @throws InvalidValueException if units stand under each other in a ring
     */
    public static UnitDirectory of(Collection<Unit> units) {
        Map<UnitId, Unit> byId = new HashMap<>();
        for (Unit unit : units) {
            if (byId.put(unit.id(), unit) != null) {
                throw new InvalidValueException(Reason.of(MatterReason.UNIT_TWICE, "unit", unit.id()));
            }
        }
        UnitDirectory directory = new UnitDirectory(byId);
        for (Unit unit : units) {
            directory.requireNoRing(unit);
        }
        return directory;
    }

    private void requireNoRing(Unit start) {
        Set<UnitId> seen = new HashSet<>();
        for (Unit unit = start; unit != null; unit = parentOf(unit)) {
            if (!seen.add(unit.id())) {
                throw new InvalidValueException(Reason.of(MatterReason.UNIT_RING, "unit", start.id()));
            }
        }
    }

    /** The unit with an id; empty if it is not known. */
    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The unit above another; empty if it is not known. */
    public Optional<UnitId> superior(UnitId id) {
        return unit(id).map(Unit::parent);
    }

    /** Whether a unit is another or stands under it, as far as the directory knows. */
    public boolean isSameOrUnder(UnitId id, UnitId above) {
        UnitId at = id;
        while (at != null && !at.equals(above)) {
            Unit unit = units.get(at);
            at = unit == null ? null : unit.parent();
        }
        return at != null;
    }

    /**
     * Whether two units belong to the same body: they are the same; or they are of the same tier, and one stands under the other,
     * both stand under a third of that tier, or both work for the same place of that tier. Two departments are not one body for
     * working in the same county. What is not known is not so.
     */
    public boolean isSameBody(UnitId first, UnitId second) {
        if (first.equals(second)) {
            return true;
        }
        Unit a = units.get(first);
        Unit b = units.get(second);
        return a != null && b != null && a.tier() == b.tier() && (head(a).equals(head(b)) || hasSamePlace(a, b));
    }

    /** The unit itself, or the highest above it of the same tier. */
    private Unit head(Unit unit) {
        Unit above = parentOf(unit);
        return above == null || above.tier() != unit.tier() ? unit : head(above);
    }

    private static boolean hasSamePlace(Unit first, Unit second) {
        RegionCode region = first.region();
        return region != null
                && Objects.equals(region, second.region())
                && region.level().name().equals(first.tier().name());
    }

    private @Nullable Unit parentOf(Unit unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }
}
