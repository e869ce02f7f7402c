package org.jiceng.governance.core.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.DayLimit;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.classify.IncomeMeasure;
import org.jiceng.governance.core.classify.RuleAnalysis;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.CreditCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.Masking;
import org.jiceng.governance.core.identity.ResidentNumber;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.UrbanRuralClass;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.core.service.VisitAccount;
import org.jspecify.annotations.Nullable;

/** This library as a subject: each question of the cases put to the API that answers it. */
public final class LibrarySubject implements ConformanceSubject {
    private static final String VILLAGE = "610921100201";

    private final ObjectMapper mapper = GovernanceJson.mapper();
    private final PackReader packs = PackReader.standard();
    private final WorkCalendar calendar = WorkCalendar.stateCouncil();
    private final Map<String, PolicyPack> builtIn = new HashMap<>();
    private final Map<String, HouseholdClassifier> classifiers = new HashMap<>();

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the question is none of those that the cases ask
     */
    @Override
    public JsonNode answer(JsonNode given) {
        try {
            return mapper.valueToTree(answered(text(given, "ask"), given));
        } catch (InvalidValueException e) {
            return refused(e.reason());
        }
    }

    private Object answered(String ask, JsonNode given) {
        return switch (ask) {
            case "region-code" -> region(RegionCode.of(text(given, "text")));
            case "padded-region-code" -> region(RegionCode.ofPadded(text(given, "text")));
            case "region-contains" ->
                Map.of("contains", RegionCode.of(text(given, "outer")).contains(RegionCode.of(text(given, "inner"))));
            case "urban-rural-class" ->
                accepted("urban", UrbanRuralClass.of(text(given, "text")).isUrban());
            case "resident-number" -> residentNumber(given);
            case "credit-code" -> accepted(CreditCode.check(text(given, "text")));
            case "household-id" -> accepted(HouseholdId.check(text(given, "text")));
            case "mask" -> Map.of("masked", masked(text(given, "how"), text(given, "text")));
            case "day" ->
                calendarAnswer(
                        calendar.day(day(given, "date")), known -> known.kind().name());
            case "working-days-of-year" -> calendarAnswer(calendar.workingDaysOf(number(given, "year")), days -> days);
            case "count" ->
                calendarAnswer(
                        calendar.countFrom(DayCount.valueOf(text(given, "in")), day(given, "from"), day(given, "to")),
                        days -> days);
            case "working-day-after" ->
                calendarAnswer(calendar.workingDayAfter(day(given, "start"), number(given, "n")), LocalDate::toString);
            case "due" -> calendarAnswer(calendar.due(day(given, "start"), limit(given)), LocalDate::toString);
            case "classify" -> classified(classification(given));
            case "counterfactuals" ->
                Map.of("counterfactuals", classification(given).counterfactuals());
            case "analyse" -> analysis(RuleAnalysis.of(pack(given), day(given, "asOf")));
            case "next-visit" -> nextVisit(given);
            case "visit-account" -> account(given);
            case "village-income" -> villageIncome(given);
            default -> throw new IllegalArgumentException("no case asks " + ask + "\nSee docs/conformance.md.");
        };
    }

    private static Object region(RegionCode code) {
        Map<String, Object> answer = accepted("text", code.text());
        answer.put("level", code.level());
        answer.put("padded", code.padded());
        code.parent().ifPresent(parent -> answer.put("parent", parent));
        code.townshipKind().ifPresent(kind -> answer.put("townshipKind", kind));
        code.villageKind().ifPresent(kind -> answer.put("villageKind", kind));
        return answer;
    }

    private Object residentNumber(JsonNode given) {
        String text = text(given, "text");
        Optional<Reason> fault =
                given.has("asOf") ? ResidentNumber.check(text, day(given, "asOf")) : ResidentNumber.check(text);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        ResidentNumber number = ResidentNumber.of(text);
        Map<String, Object> answer = accepted("form", number.form());
        answer.put("birthDate", number.birthDate());
        number.sex().ifPresent(sex -> answer.put("sex", sex));
        number.addressCode().ifPresent(code -> answer.put("addressCode", code));
        return answer;
    }

    private static String masked(String how, String text) {
        return switch (how) {
            case "STRICT" -> Masking.strict(text);
            case "NAME" -> Masking.name(text);
            case "PHONE" -> Masking.phone(text);
            case "SHAPE" -> Masking.shape(text);
            default -> throw new IllegalArgumentException("no case masks " + how + "\nSee docs/conformance.md.");
        };
    }

    private static <T> Object calendarAnswer(CalendarAnswer<T> answer, Function<T, Object> value) {
        return answer.<Object>fold(
                known -> Map.of("answer", "KNOWN", "value", value.apply(known.value())),
                unknown -> Map.of("answer", "UNKNOWN_YEAR", "year", unknown.year()));
    }

    private static DayLimit limit(JsonNode given) {
        return new DayLimit(
                number(given, "length"),
                DayCount.valueOf(text(given, "count")),
                FirstDay.valueOf(text(given, "firstDay")),
                RollOver.valueOf(text(given, "rollOver")));
    }

    private PolicyPack pack(JsonNode given) {
        JsonNode pack = given.required("pack");
        if (pack.isTextual()) {
            return builtIn.computeIfAbsent(pack.textValue(), PolicyPacks::builtIn);
        }
        try {
            return packs.load(mapper.writeValueAsBytes(pack));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of a built-in pack is made once for each day. */
    private HouseholdClassifier classifier(JsonNode given) {
        PolicyPack pack = pack(given);
        LocalDate asOf = day(given, "asOf");
        return given.get("pack").isTextual()
                ? classifiers.computeIfAbsent(pack.id() + " " + asOf, key -> HouseholdClassifier.of(pack, asOf))
                : HouseholdClassifier.of(pack, asOf);
    }

    private Classification classification(JsonNode given) {
        HouseholdClassifier classifier = classifier(given);
        Household household = household("H", VILLAGE, given.required("household"));
        boolean others = given.has("villageOfIncomes") || given.has("yearOfIncomes");
        String village = given.path("villageOfIncomes").asText(VILLAGE);
        VillageIncome income = VillageIncome.empty(given.path("yearOfIncomes").asInt(classifier.referenceYear()));
        for (Household other : households(given.required("others"), village)) {
            income = income.plus(other);
        }
        return classifier.classify(household, others ? income : income.plus(household));
    }

    private static Object classified(Classification classification) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("outcome", classification.outcome());
        if (classification.verdict().decidedBy() != null) {
            answer.put("decidedBy", classification.verdict().decidedBy());
        }
        answer.put("matched", classification.matched());
        answer.put("missing", classification.missing());
        return answer;
    }

    private static List<Household> households(JsonNode list, String village) {
        List<Household> households = new ArrayList<>();
        for (JsonNode node : list) {
            households.add(
                    household("O" + households.size(), node.path("village").asText(village), node));
        }
        return households;
    }

    private static Household household(String id, String village, JsonNode node) {
        return Household.builder(HouseholdId.of(id), RegionCode.of(village))
                .residents(optionalNumber(node, "residents"))
                .income(
                        node.has("income")
                                ? new Income(
                                        number(node.get("income"), "year"),
                                        node.get("income").required("fen").longValue())
                                : null)
                .safeFamily(node.has("safeFamily") ? safeFamily(node.get("safeFamily")) : SafeFamilyRecord.unknown())
                .circumstances(
                        node.has("circumstances")
                                ? Circumstances.of(
                                        circumstances(node.get("circumstances").required("present")),
                                        circumstances(node.get("circumstances").required("unknown")))
                                : Circumstances.unknown())
                .openClaims(optionalNumber(node, "openClaims"))
                .build();
    }

    private static SafeFamilyRecord safeFamily(JsonNode node) {
        Set<Integer> years = new TreeSet<>();
        node.required("years").forEach(year -> years.add(year.intValue()));
        return SafeFamilyRecord.of(years, optionalNumber(node, "knownFrom"), optionalNumber(node, "knownTo"));
    }

    private static Set<Circumstance> circumstances(JsonNode list) {
        Set<Circumstance> set = new TreeSet<>();
        list.forEach(name -> set.add(Circumstance.valueOf(name.textValue())));
        return set;
    }

    private static Object analysis(RuleAnalysis analysis) {
        Map<List<String>, Integer> overlaps = new LinkedHashMap<>();
        analysis.overlaps().forEach(group -> overlaps.merge(group.matched(), group.cases(), Integer::sum));
        return Map.of(
                "cases", analysis.cases(),
                "gapCases", analysis.gapCases(),
                "overlaps",
                        overlaps.entrySet().stream()
                                .map(entry -> Map.of("matched", entry.getKey(), "cases", entry.getValue()))
                                .toList(),
                "neverDeciding", analysis.neverDeciding());
    }

    private Object nextVisit(JsonNode given) {
        LocalDate lastVisit = given.has("lastVisit") ? day(given, "lastVisit") : null;
        return ServicePlan.of(pack(given), day(given, "asOf"))
                .nextVisitDue(HouseholdClass.valueOf(text(given, "class")), lastVisit)
                .map(due -> Map.<String, Object>of("due", due))
                .orElse(Map.of());
    }

    private Object account(JsonNode given) {
        List<ClassPeriod> classes = new ArrayList<>();
        for (JsonNode node : given.required("classes")) {
            classes.add(new ClassPeriod(
                    HouseholdClass.valueOf(text(node, "class")),
                    day(node, "from"),
                    node.has("until") ? day(node, "until") : null));
        }
        List<LocalDate> visits = new ArrayList<>();
        given.required("visits").forEach(visit -> visits.add(LocalDate.parse(visit.textValue())));
        VisitAccount account = ServicePlan.of(pack(given), day(given, "asOf"))
                .account(classes, visits, day(given, "from"), day(given, "to"));
        return Map.of("kept", account.kept(), "missed", account.missed(), "beyond", account.beyond());
    }

    private static Object villageIncome(JsonNode given) {
        VillageIncome sum = VillageIncome.empty(number(given, "year"));
        for (JsonNode part : given.required("parts")) {
            VillageIncome partSum =
                    households(part, VILLAGE).stream().collect(VillageIncome.collector(number(given, "year")));
            sum = sum.plus(partSum);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("households", sum.households());
        answer.put("known", sum.known());
        answer.put("totalFen", sum.totalFen());
        answer.put("knownPerHead", sum.knownPerHead());
        answer.put("totalFenPerHead", sum.totalFenPerHead());
        answer.put("residents", sum.residents());
        for (IncomeMeasure measure : IncomeMeasure.values()) {
            Map<String, Object> average = new LinkedHashMap<>();
            average.put("hasAverage", sum.hasAverage(measure, number(given, "knownPercent")));
            sum.shownAverage(measure, number(given, "smallestShown")).ifPresent(yuan -> average.put("shownYuan", yuan));
            answer.put(measure.name(), average);
        }
        return answer;
    }

    private static Object accepted(Optional<Reason> fault) {
        return fault.<Object>map(LibrarySubject::refused).orElse(Map.of("accepted", true));
    }

    private static Map<String, Object> accepted(String name, Object value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("accepted", true);
        answer.put(name, value);
        return answer;
    }

    private static ObjectNode refused(Reason reason) {
        return JsonNodeFactory.instance.objectNode().put("accepted", false).put("reason", reason.code());
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).textValue();
    }

    private static int number(JsonNode node, String name) {
        return node.required(name).intValue();
    }

    private static @Nullable Integer optionalNumber(JsonNode node, String name) {
        return node.has(name) ? Integer.valueOf(number(node, name)) : null;
    }

    private static LocalDate day(JsonNode node, String name) {
        return LocalDate.parse(text(node, name));
    }
}
