package org.jiceng.governance.examples.county.contacts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.roster.SeededStream;
import org.jiceng.governance.grid.assessment.ContactAssessment;
import org.jiceng.governance.grid.assessment.ContactDuty;
import org.jiceng.governance.grid.assessment.ContactManner;
import org.jiceng.governance.grid.assessment.ContactRecord;
import org.jiceng.governance.grid.assessment.ContactRegister;
import org.jiceng.governance.grid.assessment.Heard;
import org.jiceng.governance.grid.assessment.HeardKind;
import org.jiceng.governance.grid.assessment.TieSpan;
import org.jiceng.governance.grid.assessment.YearAssessment;
import org.jiceng.governance.grid.contact.ContactTie;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * A made-up calendar year of contacts, the one before the day of the plan, as if the plan had stood all that year, with its
 * assessment. A seed decides on all of it. Personal data: {@code toString} leaves it out.
 */
public final class ContactYear {
    private static final double LEAST_DILIGENCE = 0.5;
    private static final double BY_ANOTHER = 0.03;
    private static final double CALLED = 0.4;
    private static final double RECEIVED = 0.1;
    private static final double EXPLAINED = 0.3;
    private static final double HEARD = 0.06;
    private static final double SETTLED = 0.6;
    private static final int DAYS = 365;
    private static final List<HeardKind> KINDS = List.of(HeardKind.values());

    private final LocalDate first;
    private final ServicePlan plan;
    private final long seed;
    private final CountyContacts contacts;
    private final List<ContactRecord> records = new ArrayList<>();
    private final Map<PersonId, Double> diligence = new HashMap<>();
    private final YearAssessment assessment;

    private ContactYear(
            PolicyPack pack,
            LocalDate asOf,
            long seed,
            CountyContacts contacts,
            Map<HouseholdId, HouseholdClass> classes) {
        this.seed = seed;
        this.contacts = contacts;
        first = LocalDate.of(asOf.getYear() - 1, 1, 1);
        plan = ServicePlan.of(pack, asOf);
        // A household that one person contacts in two lines is contacted once, in the first.
        Map<HouseholdId, ContactTie> ties = new LinkedHashMap<>();
        contacts.ties().forEach(tie -> ties.putIfAbsent(tie.household(), tie));
        List<ContactTie> all = List.copyOf(ties.values());
        for (int i = 0; i < all.size(); i++) {
            HouseholdClass served = classes.get(all.get(i).household());
            if (served != null) {
                pass(all.get(i), all.get((i + 1) % all.size()), served);
            }
        }
        assessment = assess(ContactAssessment.of(pack, asOf), classes);
    }

    /**
     * The year by the settings of a pack in force on a day.
     *
     * @param classes the class by which each household is served; a household without one is visited by nobody
     */
    public static ContactYear passed(
            PolicyPack pack,
            LocalDate asOf,
            long seed,
            CountyContacts contacts,
            Map<HouseholdId, HouseholdClass> classes) {
        return new ContactYear(pack, asOf, seed, contacts, classes);
    }

    /** The year of one household; who contacts the next one comes now and then instead. */
    private void pass(ContactTie tie, ContactTie next, HouseholdClass served) {
        SeededStream random = SeededStream.of(seed, "contacts of " + tie.household());
        Period every = plan.visits(served).every();
        LocalDate end = first.plusYears(1);
        LocalDate from = first;
        for (int n = 1; every != null && from.isBefore(end); n++) {
            LocalDate due = first.plus(every.multipliedBy(n));
            if (due.isBefore(end) && random.happens(diligence(tie.person()))) {
                LocalDate day = from.plusDays(random.below((int) ChronoUnit.DAYS.between(from, due) + 1));
                add(random.happens(BY_ANOTHER) ? next : tie, tie, day, ContactManner.VISIT, random);
            }
            from = due.plusDays(1);
        }
        if (random.happens(CALLED)) {
            add(tie, tie, first.plusDays(random.below(DAYS)), ContactManner.CALL, random);
        }
        if (tie.line() == ContactLine.PEOPLES_DEPUTY && random.happens(RECEIVED)) {
            LocalDate day =
                    first.plusDays(random.below(DAYS - 7)).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
            add(tie, tie, day, ContactManner.RECEPTION, random);
        }
    }

    /** With what probability a person makes a visit that is due: most make nearly all, a few only half. */
    private double diligence(PersonId person) {
        return diligence.computeIfAbsent(person, id -> {
            double lazy = SeededStream.of(seed, "diligence of " + id).uniform();
            return 1 - (1 - LEAST_DILIGENCE) * lazy * lazy * lazy;
        });
    }

    private void add(ContactTie by, ContactTie to, LocalDate day, ContactManner manner, SeededStream random) {
        Set<ContactDuty> duties = EnumSet.noneOf(ContactDuty.class);
        List<Heard> heard = new ArrayList<>();
        if (random.happens(EXPLAINED)) {
            duties.add(ContactDuty.EXPLAINED_POLICY);
        }
        if (random.happens(HEARD)) {
            HeardKind kind = KINDS.get(random.below(KINDS.size()));
            boolean settled = random.happens(SETTLED);
            duties.add(ContactDuty.HEARD);
            duties.add(settled ? ContactDuty.SETTLED_ON_THE_SPOT : ContactDuty.PASSED_UP);
            heard.add(settled ? Heard.settledOnTheSpot(kind) : Heard.of(kind));
        }
        records.add(new ContactRecord(by.person(), to.household(), by.line(), day, manner, duties, heard));
    }

    private YearAssessment assess(ContactAssessment rules, Map<HouseholdId, HouseholdClass> classes) {
        ContactRegister register = ContactRegister.keptFor(
                        first, first.plusYears(1).minusDays(1))
                .withAll(records)
                .fold(kept -> kept, reasons -> {
                    throw CallFailure.of(ExitCode.FAILED, reasons.get(0));
                });
        List<TieSpan> spans = contacts.ties().stream()
                .map(tie -> new TieSpan(tie.person(), tie.household(), first, null))
                .distinct()
                .toList();
        Map<HouseholdId, List<ClassPeriod>> periods = new HashMap<>();
        classes.forEach((household, served) -> periods.put(household, List.of(new ClassPeriod(served, first, null))));
        return rules.assess(first.getYear(), spans, register, periods).fold(assessed -> assessed, reasons -> {
            throw CallFailure.of(ExitCode.FAILED, reasons.get(0));
        });
    }

    /** All contacts, by household of the plan. */
    public List<ContactRecord> records() {
        return List.copyOf(records);
    }

    /** The assessment of everybody who contacts somebody by the plan. */
    public YearAssessment assessment() {
        return assessment;
    }

    @Override
    public String toString() {
        return "ContactYear[masked]";
    }
}
