package org.jiceng.governance.examples.county;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.examples.county.contacts.ContactYear;
import org.jiceng.governance.examples.county.contacts.CountyContacts;
import org.jiceng.governance.examples.county.contacts.JoinedBottlenecks;
import org.jiceng.governance.grid.assessment.PersonAssessment;
import org.jiceng.governance.grid.assessment.PersonFigures;
import org.jiceng.governance.grid.assessment.YearAssessment;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.contact.ContactBottleneck;
import org.jiceng.governance.grid.contact.ContactHousehold;
import org.jiceng.governance.grid.contact.ContactLoad;
import org.jiceng.governance.grid.contact.ContactPlan;
import org.jiceng.governance.grid.contact.ContactShortage;
import org.jiceng.governance.grid.contact.CoverageFigures;
import org.jiceng.governance.grid.contact.CoverageFinding;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jspecify.annotations.Nullable;

/** What a county officer wants to know of assigned contacts: who is reached, who is left out and what is short. */
final class ContactReport {
    /** So many rows of a table are shown as text. */
    private static final int MOST_SHOWN = 20;

    private static final String ASSIGNMENTS = "assignments.csv";

    private final CountyContacts contacts;
    private final boolean all;
    private final Session session;
    private final Titles titles;
    private final Report report;

    private ContactReport(CountyContacts contacts, boolean all, Session session, Report report) {
        this.contacts = contacts;
        this.all = all;
        this.session = session;
        this.titles = new Titles(session, all);
        this.report = report;
    }

    /**
     * Adds the figures to a report.
     *
     * @param all whether every row of each table is to be there
     */
    static void add(ContactOptions.Assigned assigned, boolean all, Session session, Report report) {
        report.with("households", assigned.contacts().audit().figures().households());
        addContacts(assigned, all, session, report);
    }

    /** The same without the number of households. */
    static void addContacts(ContactOptions.Assigned assigned, boolean all, Session session, Report report) {
        ContactReport contacts = new ContactReport(assigned.contacts(), all, session, report);
        report.with("contact_persons", assigned.contacts().persons())
                .with("persons_without_line", assigned.withoutLine().size())
                .with("households_undecided", assigned.undecided());
        contacts.coverage();
        contacts.load();
        if (assigned.again()) {
            report.with("contacts_changed", assigned.contacts().changes().size());
        }
        contacts.plan();
        contacts.shortages();
        contacts.audit();
    }

    /** Adds the figures of a year of contacts. */
    static void addYear(ContactYear year, boolean all, Session session, Report report) {
        YearAssessment assessed = year.assessment();
        List<PersonFigures> figures =
                assessed.persons().stream().map(PersonAssessment::figures).toList();
        Titles titles = new Titles(session, all);
        Map<String, Integer> grades = new LinkedHashMap<>();
        assessed.grades().forEach((grade, count) -> grades.put(titles.of("grade", grade), count));
        report.with("contact_year", assessed.year())
                .with("contact_records", year.records().size());
        share("visits_kept", figures, PersonFigures::visitsKept, report);
        share("heard_settled", figures, PersonFigures::settled, report);
        report.with("grades", grades);
    }

    private static void share(
            String name, List<PersonFigures> persons, Function<PersonFigures, Indicator> figure, Report report) {
        List<Indicator> all = persons.stream().map(figure).toList();
        report.withShare(
                name,
                all.stream().mapToLong(Indicator::numerator).sum(),
                all.stream().mapToLong(Indicator::denominator).sum(),
                "assessments.csv");
    }

    /** Whether an assignment is proved to be the best, in words. */
    /** Whether the answer is proved, as a code for programs or as a text. */
    static String proof(boolean isProved, Session session, boolean json) {
        if (json) {
            return isProved ? "PROVED" : "NOT_PROVED";
        }
        return session.texts().getString(isProved ? "contacts.proved" : "contacts.unproved");
    }

    private void coverage() {
        CoverageFigures figures = contacts.audit().figures();
        report.withShare("households_contacted", figures.contacted(), figures.households(), ASSIGNMENTS);
        for (ContactLine line : ContactLine.values()) {
            int contacted = Objects.requireNonNull(figures.contactedByLine().get(line));
            report.withShare("contacted_" + line, contacted, figures.households(), ASSIGNMENTS);
        }
        report.withShare("linked_with_person", figures.linkedWithPerson(), figures.linked(), ASSIGNMENTS);
        List<ContactHousehold> leftOut = contacts.leftOut();
        long linked = leftOut.stream().filter(ContactHousehold::oneToOne).count();
        report.with("left_out_linked", linked).with("left_out_others", leftOut.size() - linked);
    }

    private void load() {
        ContactLoad load = contacts.audit().load();
        report.with("load_least", load.least()).with("load_most", load.most());
        load.mean()
                .ifPresent(mean -> report.with(
                        "load_mean",
                        BigDecimal.valueOf(mean.numerator())
                                .divide(BigDecimal.valueOf(mean.denominator()), 1, RoundingMode.HALF_UP)));
    }

    private void plan() {
        ContactPlan plan = contacts.plan();
        report.with("contact_metres", plan.cost().cost()).with("proof", proof(plan.isProved(), session, all));
        if (!plan.notes().isEmpty()) {
            report.with("lock_notes", titles.texts(plan.notes()));
        }
    }

    private void shortages() {
        List<ContactBottleneck> bottlenecks = contacts.plan().bottlenecks();
        report.with("bottlenecks_count", bottlenecks.size());
        if (!bottlenecks.isEmpty()) {
            report.with(
                    "places_missing",
                    bottlenecks.stream().mapToInt(ContactBottleneck::missing).sum());
        }
        bottlenecks(bottlenecks);
        table("shortages", contacts.plan().shortage().stream().map(this::row).toList());
    }

    /** Adds some bottlenecks, where most places are missing first. */
    private void bottlenecks(List<ContactBottleneck> bottlenecks) {
        table(
                "bottlenecks",
                JoinedBottlenecks.of(contacts, bottlenecks).stream()
                        .map(this::row)
                        .toList());
    }

    /** Adds the bottleneck for which a household is left out. */
    static void addBottleneck(
            CountyContacts contacts, HouseholdId household, boolean all, Session session, Report report) {
        new ContactReport(contacts, all, session, report)
                .bottlenecks(contacts.plan().bottlenecks().stream()
                        .filter(each -> each.leftOut().contains(household))
                        .toList());
    }

    private void table(String name, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            report.with(name, shown(rows, all));
        }
    }

    /** As many of some things as an answer shows. */
    static <T> List<T> shown(List<T> things, boolean all) {
        return things.stream().limit(all ? Long.MAX_VALUE : MOST_SHOWN).toList();
    }

    private Map<String, @Nullable Object> row(JoinedBottlenecks bottleneck) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("households", bottleneck.households().size());
        row.put("persons", bottleneck.persons().size());
        row.put("needed", bottleneck.needed());
        row.put("room", bottleneck.room());
        row.put("missing", bottleneck.missing());
        row.put("rules", titles.texts(bottleneck.rules()));
        row.put("villages", bottleneck.villages());
        if (all) {
            row.put("household_ids", ids(bottleneck.households()));
            row.put("person_ids", ids(bottleneck.persons()));
            row.put("left_out_ids", ids(bottleneck.leftOut()));
        }
        return row;
    }

    private static List<String> ids(List<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    private Map<String, @Nullable Object> row(ContactShortage shortage) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("village", shortage.village().text());
        row.put("line", titles.of("line", shortage.line()));
        row.put("place", titles.of("place", shortage.place()));
        row.put("left_out", shortage.leftOut());
        cost(row, "saves_", shortage.saves());
        return row;
    }

    /** Puts the parts of a cost into a row. */
    static void cost(Map<String, @Nullable Object> row, String before, AssignmentCost cost) {
        row.put(before + "left_out", cost.leftOut());
        row.put(before + "changes", cost.changes());
        row.put(before + "balance", cost.balance());
        row.put(before + "metres", cost.cost());
    }

    private void audit() {
        List<CoverageFinding> faults = contacts.audit().faults();
        report.with(
                        "contact_certificate",
                        session.texts().getString(faults.isEmpty() ? "contacts.sound" : "contacts.unsound"))
                .with("contact_faults", faults.size());
        if (!faults.isEmpty()) {
            Map<String, Long> counts = new TreeMap<>();
            faults.forEach(fault -> counts.merge(titles.of("rule", fault.code()), 1L, Long::sum));
            report.with("contact_faults_by_code", counts);
            table("contact_findings", faults.stream().map(this::row).toList());
        }
    }

    private Map<String, @Nullable Object> row(CoverageFinding finding) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code", titles.of("rule", finding.code()));
        row.put("message", titles.text(finding.reason()));
        return row;
    }
}
