package org.jiceng.governance.grid.conformance;

import static org.jiceng.governance.grid.conformance.GridSubject.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.grid.assessment.ContactAssessment;
import org.jiceng.governance.grid.assessment.ContactDuty;
import org.jiceng.governance.grid.assessment.ContactFigures;
import org.jiceng.governance.grid.assessment.ContactManner;
import org.jiceng.governance.grid.assessment.ContactRecord;
import org.jiceng.governance.grid.assessment.ContactRegister;
import org.jiceng.governance.grid.assessment.DueVisit;
import org.jiceng.governance.grid.assessment.Heard;
import org.jiceng.governance.grid.assessment.HeardKind;
import org.jiceng.governance.grid.assessment.HeardRef;
import org.jiceng.governance.grid.assessment.HouseholdVisits;
import org.jiceng.governance.grid.assessment.PersonAssessment;
import org.jiceng.governance.grid.assessment.TieSpan;
import org.jiceng.governance.grid.assessment.VisitCheck;
import org.jiceng.governance.grid.assessment.YearAssessment;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jspecify.annotations.Nullable;

/** Puts the questions about contacts and their assessment to the API. */
final class AssessmentQuestions {
    private final JsonNode given;

    AssessmentQuestions(JsonNode given) {
        this.given = given;
    }

    Object receptionDay() {
        return Map.of("receptionDay", ContactManner.isReceptionDay(day(given, "day")));
    }

    /** Built part by part, since a mapper would hide why a value is refused. */
    Object record() {
        try {
            List<ContactRecord> records = records(given.required("record")).toList();
            return Map.of("accepted", true, "records", records.size());
        } catch (InvalidValueException e) {
            return Map.of("accepted", false, "reason", e.reason().code());
        }
    }

    Object register() {
        return filled().fold(this::handedOn, AssessmentQuestions::refused);
    }

    /** What is handed on is named by the day of the contact and the number of the thing. */
    private Object handedOn(ContactRegister register) {
        Outcome<ContactRegister> result = Outcome.accepted(register);
        for (JsonNode one : given.path("handedOn")) {
            result = result.fold(before -> handedOn(before, one), Outcome::refused);
        }
        return result.fold(this::open, AssessmentQuestions::refused);
    }

    private static Outcome<ContactRegister> handedOn(ContactRegister register, JsonNode one) {
        LocalDate day = day(one, "day");
        ContactRecord record = register.between(day, day).get(0);
        return register.handedOn(new HeardRef(record, one.required("number").intValue()), text(one, "matter"));
    }

    private Object open(ContactRegister register) {
        return Map.of(
                "accepted",
                true,
                "records",
                register.records().size(),
                "open",
                register.notHandedOn(day(given, "from"), day(given, "to")).stream()
                        .map(one -> Map.of(
                                "day", one.contact().day(),
                                "number", one.number(),
                                "kind", one.heard().kind()))
                        .toList());
    }

    Object visits(PolicyPack pack, LocalDate asOf) {
        HouseholdVisits visits = VisitCheck.of(ServicePlan.of(pack, asOf), sound())
                .visits(
                        HouseholdId.of(text(given, "household")),
                        classes().getOrDefault(HouseholdId.of(text(given, "household")), List.of()),
                        ties(),
                        day(given, "from"),
                        day(given, "to"));
        return Map.of(
                "due",
                visits.due().stream()
                        .map(one -> Map.of("day", one.due(), "state", one.state(), "tied", one.tied()))
                        .toList(),
                "beyond",
                visits.beyond());
    }

    Object assessment(PolicyPack pack, LocalDate asOf) {
        return filled().fold(
                        register -> ContactAssessment.of(pack, asOf)
                                .assess(given.required("year").intValue(), ties(), register, classes()),
                        Outcome::<YearAssessment>refused)
                .fold(this::shown, AssessmentQuestions::refused);
    }

    private Object shown(YearAssessment year) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("accepted", true);
        shown.put("from", year.from());
        shown.put("to", year.to());
        shown.put("persons", year.persons().stream().map(this::shown).toList());
        if (isShown("ofNobody")) {
            shown.put("ofNobody", year.ofNobody().stream().map(DueVisit::due).toList());
        }
        if (isShown("grades")) {
            shown.put("grades", year.grades());
        }
        return shown;
    }

    private Object shown(PersonAssessment one) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("person", one.person());
        shown.put("grade", one.grade());
        shown.put("visits", figure(one.figures().visitsKept()));
        if (isShown("reasons")) {
            shown.put("reasons", one.reasons().stream().map(Reason::code).toList());
        }
        if (isShown("figures")) {
            shown.put("households", figure(one.figures().householdsContacted()));
            shown.put("contacts", figure(one.figures().contacts()));
            shown.put("settled", figure(one.figures().settled()));
            shown.put("handedOn", figure(one.figures().handedOn()));
        }
        if (isShown("money")) {
            shown.put("commendationFen", one.commendationFen());
            shown.put("stipendMonths", one.stipendMonths());
            shown.put("stipendFen", one.stipendFen());
        }
        return shown;
    }

    private boolean isShown(String name) {
        for (JsonNode one : given.path("show")) {
            if (one.textValue().equals(name)) {
                return true;
            }
        }
        return false;
    }

    Object contactsOfQuarter() {
        Set<HouseholdId> households = new TreeSet<>();
        given.required("households").forEach(id -> households.add(HouseholdId.of(id.textValue())));
        return ContactFigures.of(sound())
                .contacts(
                        given.required("year").intValue(),
                        given.required("quarter").intValue(),
                        households)
                .<Object>map(figure -> Map.of("known", true, "figure", figure(figure)))
                .orElse(Map.of("known", false));
    }

    Object linkedVisits(PolicyPack pack, LocalDate asOf) {
        return Map.of(
                "figure",
                figure(ContactFigures.of(sound())
                        .linkedVisitsKept(
                                ServicePlan.of(pack, asOf), classes(), day(given, "from"), day(given, "to"))));
    }

    /** Numerator and denominator as counted, and how many are excluded, by code. */
    private static Object figure(Indicator figure) {
        Map<String, Object> excluded = new TreeMap<>();
        figure.exclusions().forEach(exclusion -> excluded.put(exclusion.reason().code(), exclusion.count()));
        return Map.of("numerator", figure.numerator(), "denominator", figure.denominator(), "excluded", excluded);
    }

    private ContactRegister sound() {
        return filled().fold(register -> register, reasons -> {
            throw new IllegalArgumentException("the records are refused\nGive sound ones.");
        });
    }

    private Outcome<ContactRegister> filled() {
        List<ContactRecord> records = new ArrayList<>();
        given.required("records").forEach(node -> records(node).forEach(records::add));
        return ContactRegister.keptFor(day(given, "keptFrom"), day(given, "keptTo"))
                .withAll(records);
    }

    /** One record for each of its days. */
    private static Stream<ContactRecord> records(JsonNode node) {
        List<ContactRecord> records = new ArrayList<>();
        node.required("days").forEach(day -> records.add(record(node, LocalDate.parse(day.textValue()))));
        return records.stream();
    }

    private static ContactRecord record(JsonNode node, LocalDate day) {
        Set<ContactDuty> duties = EnumSet.noneOf(ContactDuty.class);
        node.path("duties").forEach(duty -> duties.add(ContactDuty.valueOf(duty.textValue())));
        List<Heard> heard = new ArrayList<>();
        node.path("heard").forEach(thing -> heard.add(heard(thing)));
        return new ContactRecord(
                PersonId.of(text(node, "person")),
                HouseholdId.of(text(node, "household")),
                node.has("line") ? ContactLine.valueOf(text(node, "line")) : ContactLine.PARTY_MEMBER,
                day,
                node.has("manner") ? ContactManner.valueOf(text(node, "manner")) : ContactManner.VISIT,
                duties,
                heard);
    }

    private static Heard heard(JsonNode node) {
        return new Heard(
                HeardKind.valueOf(text(node, "kind")),
                node.path("settled").booleanValue(),
                node.has("matter") ? text(node, "matter") : null);
    }

    private List<TieSpan> ties() {
        List<TieSpan> ties = new ArrayList<>();
        given.path("ties")
                .forEach(tie -> ties.add(new TieSpan(
                        PersonId.of(text(tie, "person")),
                        HouseholdId.of(text(tie, "household")),
                        day(tie, "from"),
                        perhaps(tie, "until"))));
        return ties;
    }

    private Map<HouseholdId, Collection<ClassPeriod>> classes() {
        Map<HouseholdId, Collection<ClassPeriod>> classes = new TreeMap<>();
        given.required("classes")
                .forEach(one -> classes.computeIfAbsent(
                                HouseholdId.of(text(one, "household")), household -> new ArrayList<>())
                        .add(new ClassPeriod(
                                HouseholdClass.valueOf(text(one, "class")), day(one, "from"), perhaps(one, "until"))));
        return classes;
    }

    private static LocalDate day(JsonNode node, String name) {
        return LocalDate.parse(text(node, name));
    }

    private static @Nullable LocalDate perhaps(JsonNode node, String name) {
        return node.path(name) instanceof MissingNode ? null : day(node, name);
    }

    private static Object refused(List<Reason> reasons) {
        return Map.of(
                "accepted", false, "reasons", reasons.stream().map(Reason::code).toList());
    }
}
