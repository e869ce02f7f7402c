package org.jiceng.governance.grid.grid;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.service.ServicePlan;
import org.jspecify.annotations.Nullable;

/**
 * What a household adds to the work of its grid, by the measure of a pack. Immutable.
 *
 * <p>Visits are those that fall due in the year after the day for which the pack was read, counted from that day: a weekly visit
 * is 52, a monthly one 12, one on request 0.
 */
public final class Workload {
    private final WorkloadMeasure measure;
    private final Map<HouseholdClass, Long> visits = new EnumMap<>(HouseholdClass.class);

    private Workload(PolicyPack pack, LocalDate asOf) {
        measure = pack.value(GridParameters.WORKLOAD, asOf);
        if (measure == WorkloadMeasure.VISITS) {
            ServicePlan plan = ServicePlan.of(pack, asOf);
            for (HouseholdClass one : HouseholdClass.values()) {
                visits.put(one, inAYear(plan.visits(one).every(), asOf));
            }
        }
    }

    /**
     * The workload by a pack's settings in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static Workload of(PolicyPack pack, LocalDate asOf) {
        return new Workload(pack, asOf);
    }

    private static long inAYear(@Nullable Period every, LocalDate from) {
        int n = 0;
        while (every != null && !from.plus(every.multipliedBy(n + 1)).isAfter(from.plusYears(1))) {
            n++;
        }
        return n;
    }

    /** In what it is counted. */
    public WorkloadMeasure measure() {
        return measure;
    }

    /**
     * What a household adds, 0 or more; empty if that is not known: a household whose residents are not known, or, where visits
     * are counted, that has no confirmed class.
     */
    public OptionalLong of(Household household) {
        return switch (measure) {
            case RESIDENTS ->
                household.residents() == null ? OptionalLong.empty() : OptionalLong.of(household.residents());
            case HOUSEHOLDS -> OptionalLong.of(1);
            case VISITS ->
                household.confirmedClass() == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(Objects.requireNonNull(visits.get(household.confirmedClass())));
        };
    }
}
