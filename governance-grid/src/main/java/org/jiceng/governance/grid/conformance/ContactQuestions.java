package org.jiceng.governance.grid.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.grid.assignment.AssignmentCost;
import org.jiceng.governance.grid.contact.ContactAssigner;
import org.jiceng.governance.grid.contact.ContactBottleneck;
import org.jiceng.governance.grid.contact.ContactHousehold;
import org.jiceng.governance.grid.contact.ContactLoad;
import org.jiceng.governance.grid.contact.ContactPerson;
import org.jiceng.governance.grid.contact.ContactPlan;
import org.jiceng.governance.grid.contact.ContactRequest;
import org.jiceng.governance.grid.contact.ContactRules;
import org.jiceng.governance.grid.contact.ContactTie;
import org.jiceng.governance.grid.contact.CoverageAudit;
import org.jiceng.governance.grid.contact.CoverageFigures;
import org.jiceng.governance.grid.contact.CoverageFinding;
import org.jiceng.governance.grid.contact.CoverageReport;
import org.jiceng.governance.grid.contact.Recusal;
import org.jiceng.governance.grid.contact.RecusalKind;
import org.jiceng.governance.grid.contact.TieKind;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.Validity;
import org.jspecify.annotations.Nullable;

/** The questions of who may contact whom, and of an assignment of contacts. */
final class ContactQuestions {
    private final JsonNode given;

    ContactQuestions(JsonNode given) {
        this.given = given;
    }

    /** Why a person is refused as such; a person who is not has an id. */
    Object person() {
        try {
            return Map.of(
                    "accepted", true, "id", person(given.required("person")).id());
        } catch (InvalidValueException e) {
            return Map.of("accepted", false, "reason", e.reason().code());
        }
    }

    /** The lines in which the person may contact the household, or why in none. */
    Object eligible(PolicyPack pack, LocalDate asOf) {
        ContactRules rules = ContactRules.of(pack, asOf);
        ContactPerson person = person(given.required("person"));
        ContactHousehold household = household(given.required("household"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("lines", rules.lines(person, household));
        List<Reason> faults = rules.faults(person, household);
        if (!faults.isEmpty()) {
            answer.put("faults", faults.stream().map(ContactQuestions::fault).toList());
        }
        return answer;
    }

    private static Map<String, Object> fault(Reason reason) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", reason.code());
        if (reason.attributes().containsKey("line")) {
            answer.put("line", reason.attributes().get("line"));
        }
        return answer;
    }

    /** Why the person may not contact the household in one line. */
    Optional<Reason> line(PolicyPack pack, LocalDate asOf) {
        return ContactRules.of(pack, asOf)
                .fault(
                        person(given.required("person")),
                        household(given.required("household")),
                        ContactLine.valueOf(GridSubject.text(given, "line")));
    }

    Object capacity(PolicyPack pack, LocalDate asOf) {
        ContactRules rules = ContactRules.of(pack, asOf);
        ContactPerson person = person(given.required("person"));
        return Map.of("capacity", rules.capacity(person), "mostOneToOne", rules.mostOneToOne(person));
    }

    Object distance(PolicyPack pack, LocalDate asOf) {
        ContactRules rules = ContactRules.of(pack, asOf);
        ContactPerson person = person(given.required("person"));
        ContactHousehold household = household(given.required("household"));
        Map<String, Object> answer = new LinkedHashMap<>();
        OptionalLong metres = rules.metres(person, household);
        metres.ifPresent(known -> answer.put("metres", known));
        answer.put("counted", rules.countedMetres(person, household));
        return answer;
    }

    Object chain(PolicyPack pack, LocalDate asOf) {
        return Map.of(
                "chain",
                ContactRules.of(pack, asOf)
                        .chain(
                                ContactLine.valueOf(GridSubject.text(given, "line")),
                                given.required("urban").booleanValue()));
    }

    Object help(PolicyPack pack, LocalDate asOf) {
        Household household = Household.builder(HouseholdId.of("H1"), RegionCode.of("610921100201"))
                .build();
        HouseholdClass confirmed = given.has("class") ? HouseholdClass.valueOf(GridSubject.text(given, "class")) : null;
        return Map.of(
                "oneToOne",
                ContactHousehold.of(household, confirmed, ServicePlan.of(pack, asOf))
                        .oneToOne());
    }

    Object audit(PolicyPack pack, LocalDate asOf) {
        CoverageReport report = CoverageAudit.of(pack, asOf)
                .audit(
                        list(given, "households", ContactQuestions::household),
                        list(given, "persons", ContactQuestions::person),
                        list(given, "ties", ContactQuestions::tie));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sound", report.isSound());
        answer.put(
                "findings",
                report.findings().stream().map(ContactQuestions::finding).toList());
        answer.put("figures", figures(report.figures()));
        answer.put("load", load(report.load()));
        if (given.has("show")) {
            answer.put("loadByLine", byName(report.loadByLine(), ContactQuestions::load));
            answer.put("villages", byName(report.villages(), ContactQuestions::figures));
            answer.put("towns", byName(report.towns(), ContactQuestions::figures));
        }
        return answer;
    }

    Object plan(PolicyPack pack, LocalDate asOf) {
        ContactPlan plan = ContactAssigner.of(pack, asOf)
                .assign(ContactRequest.builder()
                        .households(list(given, "households", ContactQuestions::household))
                        .persons(list(given, "persons", ContactQuestions::person))
                        .previous(list(given, "previous", ContactQuestions::tie))
                        .build());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ties", plan.ties().stream().map(ContactQuestions::tie).toList());
        answer.put("leftOut", plan.leftOut());
        answer.put("cost", cost(plan.cost()));
        answer.put("notes", plan.notes().stream().map(Reason::code).toList());
        answer.put(
                "bottlenecks",
                plan.bottlenecks().stream().map(ContactQuestions::bottleneck).toList());
        answer.put("proved", plan.isProved());
        return answer;
    }

    private static Map<String, Object> tie(ContactTie tie) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("household", tie.household());
        answer.put("person", tie.person());
        answer.put("line", tie.line());
        answer.put("kind", tie.kind());
        answer.put("locked", tie.locked());
        return answer;
    }

    private static Map<String, Object> cost(AssignmentCost cost) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("linkedLeftOut", cost.linkedLeftOut());
        answer.put("othersLeftOut", cost.othersLeftOut());
        answer.put("changes", cost.changes());
        answer.put("balance", cost.balance());
        answer.put("metres", cost.cost());
        return answer;
    }

    private static Map<String, Object> bottleneck(ContactBottleneck bottleneck) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("households", bottleneck.households());
        answer.put("persons", bottleneck.persons());
        answer.put("needed", bottleneck.needed());
        answer.put("room", bottleneck.room());
        answer.put("leftOut", bottleneck.leftOut());
        answer.put("rules", bottleneck.rules().stream().map(Reason::code).toList());
        return answer;
    }

    private static Map<String, Object> finding(CoverageFinding finding) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", finding.code());
        answer.put("severity", finding.severity());
        putIfPresent(answer, "household", finding.household());
        putIfPresent(answer, "person", finding.person());
        putIfPresent(answer, "line", finding.line());
        return answer;
    }

    private static void putIfPresent(Map<String, Object> answer, String name, @Nullable Object value) {
        if (value != null) {
            answer.put(name, value);
        }
    }

    private static Map<String, Object> figures(CoverageFigures figures) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("households", figures.households());
        answer.put("contacted", figures.contacted());
        answer.put("contactedByLine", figures.contactedByLine().values());
        answer.put("several", figures.several());
        answer.put("linked", figures.linked());
        answer.put("linkedWithPerson", figures.linkedWithPerson());
        return answer;
    }

    private static Map<String, Object> load(ContactLoad load) {
        return Map.of("persons", load.persons(), "least", load.least(), "most", load.most(), "total", load.total());
    }

    private static <T> Map<String, Object> byName(Map<?, T> values, Function<T, Object> shown) {
        Map<String, Object> named = new LinkedHashMap<>();
        values.forEach((key, value) -> named.put(key.toString(), shown.apply(value)));
        return named;
    }

    private static ContactPerson person(JsonNode node) {
        return ContactPerson.builder(
                        PersonId.of(node.path("id").asText("P1")), texts(node, "lines", ContactLine::valueOf))
                .villages(texts(node, "villages", RegionCode::of))
                .groups(texts(node, "groups", Function.identity()))
                .grids(texts(node, "grids", GridCode::of))
                .constituency(optional(node, "constituency", Function.identity()))
                .branch(optional(node, "branch", Function.identity()))
                .household(optional(node, "household", HouseholdId::of))
                .recusals(list(node, "recusals", ContactQuestions::recusal))
                .capacity(number(node, "capacity"))
                .mostOneToOne(number(node, "mostOneToOne"))
                .place(place(node))
                .available(
                        new Validity(optional(node, "from", LocalDate::parse), optional(node, "to", LocalDate::parse)))
                .build();
    }

    private static Recusal recusal(JsonNode node) {
        return new Recusal(
                HouseholdId.of(GridSubject.text(node, "household")),
                RecusalKind.valueOf(GridSubject.text(node, "kind")));
    }

    private static ContactHousehold household(JsonNode node) {
        return ContactHousehold.builder(
                        HouseholdId.of(node.path("id").asText("H1")),
                        RegionCode.of(node.path("village").asText("610921100201")))
                .group(optional(node, "group", Function.identity()))
                .grid(optional(node, "grid", GridCode::of))
                .constituency(optional(node, "constituency", Function.identity()))
                .branch(optional(node, "branch", Function.identity()))
                .place(place(node))
                .oneToOne(node.path("oneToOne").booleanValue())
                .build();
    }

    private static ContactTie tie(JsonNode node) {
        return new ContactTie(
                HouseholdId.of(GridSubject.text(node, "household")),
                PersonId.of(GridSubject.text(node, "person")),
                ContactLine.valueOf(GridSubject.text(node, "line")),
                TieKind.valueOf(node.path("kind").asText("REGULAR")),
                node.path("locked").booleanValue());
    }

    private static @Nullable Place place(JsonNode node) {
        return node.has("longitude")
                ? new Place(
                        node.get("longitude").doubleValue(),
                        node.required("latitude").doubleValue())
                : null;
    }

    private static @Nullable Integer number(JsonNode node, String name) {
        return node.has(name) ? Integer.valueOf(node.get(name).intValue()) : null;
    }

    private static <T> @Nullable T optional(JsonNode node, String name, Function<String, T> read) {
        return node.has(name) ? read.apply(GridSubject.text(node, name)) : null;
    }

    private static <T> List<T> texts(JsonNode node, String name, Function<String, T> read) {
        return list(node, name, item -> read.apply(item.textValue()));
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        node.path(name).forEach(item -> values.add(read.apply(item)));
        return values;
    }
}
