package org.jiceng.governance.core.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jspecify.annotations.Nullable;

/**
 * What each class is owed by the settings of a pack in force on a day. Immutable.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 2; case 1 for the weekly visit
 */
public final class ServicePlan {
    private final Map<HouseholdClass, Help> help;
    private final Map<HouseholdClass, VisitRhythm> rhythms;
    private final LocalDate asOf;

    private ServicePlan(Map<HouseholdClass, Help> help, Map<HouseholdClass, VisitRhythm> rhythms, LocalDate asOf) {
        this.help = help;
        this.rhythms = rhythms;
        this.asOf = asOf;
    }

    /**
     * The plan of a pack's settings in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static ServicePlan of(PolicyPack pack, LocalDate asOf) {
        Map<HouseholdClass, Help> help = new EnumMap<>(HouseholdClass.class);
        Map<HouseholdClass, VisitRhythm> rhythms = new EnumMap<>(HouseholdClass.class);
        for (HouseholdClass householdClass : HouseholdClass.values()) {
            help.put(householdClass, pack.value(ServicePolicy.help(householdClass), asOf));
            rhythms.put(householdClass, pack.value(ServicePolicy.visits(householdClass), asOf));
        }
        return new ServicePlan(help, rhythms, asOf);
    }

    /** The kind of help that a household of a class is owed. */
    public Help help(HouseholdClass householdClass) {
        return Objects.requireNonNull(help.get(householdClass));
    }

    /** How often a household of a class is visited. */
    public VisitRhythm visits(HouseholdClass householdClass) {
        return Objects.requireNonNull(rhythms.get(householdClass));
    }

    /**
     * The day by which the next visit is due: one interval after the last one, and at once, on the as-of day, where none
     * is known. A day in the past means that the visit is overdue.
     *
     * @param lastVisit the day of the last visit; {@code null} if none is known
     * @return empty for a class that is visited on request
     */
    public Optional<LocalDate> nextVisitDue(HouseholdClass householdClass, @Nullable LocalDate lastVisit) {
        VisitRhythm rhythm = visits(householdClass);
        if (rhythm.every() == null) {
            return Optional.empty();
        }
        return lastVisit == null ? Optional.of(asOf) : rhythm.due(lastVisit, 1);
    }

    /**
     * The visits owed over a span. Each full interval since a class took effect is owed one visit, due by its last day: the
     * first interval runs from the day on which the class took effect to the first due day, the n-th from the day after the
     * n-1-th due day to the n-th, all inclusive. It counts in the span in which its due day lies, so that spans one after
     * another count nothing twice. The rhythm is that of the as-of
     * day for the whole span. An interval that a change of class cuts short is owed none.
     *
     * @param classes the classes that were in effect, in order of time, not overlapping
     * @param visits the days of the visits made, in any order; several on one day are one
     * @param from the first day of the span, inclusive
     * @param to the last day of the span, inclusive; not after the day up to which the visits are known, since a due day without
     *     a visit counts as missed
     * @throws IllegalArgumentException if the classes overlap or are not in order, or the span ends before it begins
     */
    public VisitAccount account(List<ClassPeriod> classes, Collection<LocalDate> visits, LocalDate from, LocalDate to) {
        requireOrder(classes, from, to);
        TreeSet<LocalDate> days = new TreeSet<>(visits);
        TreeSet<LocalDate> beyond = new TreeSet<>(days.subSet(from, true, to, true));
        List<LocalDate> kept = new ArrayList<>();
        List<LocalDate> missed = new ArrayList<>();
        for (ClassPeriod period : classes) {
            VisitRhythm rhythm = visits(period.householdClass());
            LocalDate first = period.from();
            LocalDate due = rhythm.due(first, 1).orElse(null);
            for (int n = 2; due != null && !first.isAfter(to) && isWithin(due, period); n++) {
                LocalDate visit = days.ceiling(first);
                boolean met = visit != null && !visit.isAfter(due);
                if (met) {
                    beyond.remove(visit);
                }
                if (!due.isBefore(from) && !due.isAfter(to)) {
                    (met ? kept : missed).add(due);
                }
                first = due.plusDays(1);
                due = rhythm.due(period.from(), n).orElse(null);
            }
        }
        return new VisitAccount(from, to, kept, missed, beyond.size());
    }

    private static boolean isWithin(LocalDate due, ClassPeriod period) {
        return period.until() == null || due.isBefore(period.until());
    }

    private static void requireOrder(List<ClassPeriod> classes, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the span from " + from + " ends on " + to + "\nLet it end on its first day or later.");
        }
        for (int i = 1; i < classes.size(); i++) {
            LocalDate end = classes.get(i - 1).until();
            if (end == null || end.isAfter(classes.get(i).from())) {
                throw new IllegalArgumentException(
                        "the class from " + classes.get(i).from()
                                + " begins before the one before it ends\nGive the classes in order of time.");
            }
        }
    }
}
