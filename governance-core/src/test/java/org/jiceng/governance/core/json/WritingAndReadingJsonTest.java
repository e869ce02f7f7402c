package org.jiceng.governance.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.ConfirmedClass;
import org.jiceng.governance.core.classify.Fact;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.classify.HouseholdPolicy;
import org.jiceng.governance.core.classify.RuleAnalysis;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.HouseholdFile;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.PovertyLists;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.CreditCode;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.ResidentNumber;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jiceng.governance.core.intake.RowReason;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.core.outcome.Truth;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.PackFault;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PackReason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.VisitAccount;
import org.jiceng.governance.core.service.VisitRhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingAndReadingJsonTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/jiceng/governance/core/json");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final PolicyPack PACK = PolicyPacks.builtIn("hanyin-321");
    private static final HouseholdClassifier CLASSIFIER = HouseholdClassifier.of(PACK, DAY);

    private static Household household() {
        return Household.builder(HouseholdId.of("H-1"), RegionCode.of("610921100201"))
                .group("一组")
                .place(new Place(108.5, 32.89))
                .residents(4)
                .registered(5)
                .income(Income.ofYuan(2023, new BigDecimal("31234.56")))
                .safeFamily(SafeFamilyRecord.of(Set.of(2022, 2023), 2019, 2023))
                .circumstances(Circumstances.of(Set.of(Circumstance.DISABLED), Set.of(Circumstance.POVERTY)))
                .openClaims(1)
                .lastVisit(DAY)
                .confirmedClass(HouseholdClass.LINKED)
                .build();
    }

    private static Classification classification() {
        Household household = household();
        return CLASSIFIER.classify(household, VillageIncome.empty(2023).plus(household));
    }

    /** Values that hold no personal data: every mapper writes them whole. */
    static Stream<Object> openValues() {
        return Stream.of(
                RegionCode.of("610921"),
                HouseholdId.of("H-1"),
                PersonId.of("P-1"),
                UnitId.of("U-1"),
                GridCode.of("610921100201001"),
                CreditCode.of("91999999MA0000023Y"),
                new Place(108.5, 32.89),
                Truth.UNKNOWN,
                Reason.of(RowReason.ROW_WHOLE_NUMBER, "least", 0).with("most", 1000),
                new RowFailure(3, "residents", Reason.of(RowReason.ROW_REQUIRED), "99A"),
                new Title("汉阴", "Hanyin"),
                Basis.LIBRARY_DEFAULT,
                new Basis("《信访工作条例》", "22"),
                new PackFault("/household", Reason.of(PackReason.PACK_EMPTY)),
                new PovertyLists(Set.of("EXTREME_POVERTY")),
                Fact.of("SAFE_FAMILY_2023"),
                Fact.of("SAFE_FAMILY_Y-1"),
                classification().verdict().counterfactuals().get(0),
                RuleAnalysis.of(PACK, DAY),
                PACK.value(HouseholdPolicy.RULES, DAY).get(1),
                ConfirmedClass.confirm(classification(), PACK, PersonId.of("P-9"), DAY)
                        .fold(value -> value, reasons -> reasons),
                new VisitRhythm(Period.ofDays(7)),
                VisitRhythm.ON_REQUEST,
                new ClassPeriod(HouseholdClass.CONCERN, DAY, null),
                new VisitAccount(DAY, DAY.plusDays(9), List.of(DAY), List.of(DAY.plusDays(7)), 2));
    }

    /** Values that only the disclosing mapper writes whole. */
    static Stream<Object> personalValues() {
        return Stream.of(
                household(),
                Household.builder(HouseholdId.of("H-2"), RegionCode.of("610921100201"))
                        .build(),
                HouseholdFile.opened(DAY, household())
                        .changed(
                                DAY.plusDays(1),
                                household().toBuilder().residents(null).build()),
                Circumstances.of(Set.of(Circumstance.LEFT_BEHIND), Set.of(Circumstance.RELEASED_PRISONER)),
                Circumstances.none(),
                VillageIncome.empty(2023),
                VillageIncome.empty(2023).plus(household()),
                classification(),
                HouseholdRow.of(7, Map.of("household_id", "H-1", "income_yuan", "12.5")),
                SafeFamilyRecord.of(Set.of(2022, 2023), 2019, 2023),
                SafeFamilyRecord.unknown(),
                new Income(2023, 1),
                ResidentNumber.of("11010519491231002X"));
    }

    @ParameterizedTest
    @MethodSource("openValues")
    void openValuesReadBackEqual(Object value) throws JsonProcessingException {
        ObjectMapper mapper = GovernanceJson.mapper();
        String json = mapper.writeValueAsString(value);
        assertThat((Object) mapper.readValue(json, value.getClass())).as(json).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource({"openValues", "personalValues"})
    void theDisclosingMapperReadsEveryValueBackEqual(Object value) throws JsonProcessingException {
        ObjectMapper mapper = GovernanceJson.disclosing();
        String json = mapper.writeValueAsString(value);
        assertThat((Object) mapper.readValue(json, value.getClass())).as(json).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource({"openValues", "personalValues"})
    void jackson2AndJackson3WriteTheSame(Object value) throws JsonProcessingException {
        String json2 = GovernanceJson.mapper().writeValueAsString(value);
        tools.jackson.databind.ObjectMapper jackson3 = new tools.jackson.databind.ObjectMapper();
        assertThat(jackson3.readTree(jackson3.writeValueAsString(value))).isEqualTo(jackson3.readTree(json2));
    }

    /**
     * The names and the order of properties are promised. After a change that is meant, {@code -Dgolden.write=true} writes the
     * files for a person to review.
     */
    @Test
    void everyValueIsWrittenAsTheGoldenFileSays() throws IOException {
        tools.jackson.databind.ObjectMapper jackson3 = tools.jackson.databind.json.JsonMapper.builder()
                .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        List<String> lines2 = new ArrayList<>();
        List<String> lines3 = new ArrayList<>();
        List<String> disclosed = new ArrayList<>();
        for (Object value : Stream.concat(openValues(), personalValues()).toList()) {
            String name = value.getClass().getSimpleName();
            lines2.add(name + " " + GovernanceJson.mapper().writeValueAsString(value));
            lines3.add(name + " " + jackson3.writeValueAsString(value));
        }
        for (Object value : personalValues().toList()) {
            disclosed.add(value.getClass().getSimpleName() + " "
                    + GovernanceJson.disclosing().writeValueAsString(value));
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.write(GOLDEN.resolve("golden-default.txt"), lines2);
            Files.write(GOLDEN.resolve("golden-disclosed.txt"), disclosed);
        }
        assertThat(lines2).containsExactlyElementsOf(golden("default.txt"));
        assertThat(lines3).containsExactlyElementsOf(golden("default.txt"));
        assertThat(disclosed).containsExactlyElementsOf(golden("disclosed.txt"));
    }

    private static List<String> golden(String name) throws IOException {
        return Files.readAllLines(GOLDEN.resolve("golden-" + name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"year":2023,"fen":7654321.99}      | Income
            {"year":"2023","fen":1}             | Income
            {"year":2023,"fen":" 12 "}          | Income
            {"year":2023,"fen":null}            | Income
            {"id":"H-1","village":"610921100201","residents":3.9}           | Household
            {"id":"H-1","village":"610921100201","lastVisit":20000}         | Household
            {"id":"H-1","village":"610921100201","lastVisit":[2024,6,30]}   | Household
            {"id":"H-1","village":"610921100201","lastVisit":"2024-02-30"}  | Household
            {"id":"H-1","village":"610921100201","lastVisit":"2024-06-30T23:59:59Z"} | Household
            {"id":"H-1","village":"610921100201","confirmedClass":2}        | Household
            {"village":"610921100201"}          | Household
            {"id":"H-1"}                        | Household
            {"id":"H-1","village":"6109211002"} | Household
            """)
    void whatIsNotWrittenAsTheLibraryWritesItIsRefused(String json, String type) {
        Class<?> wanted = type.equals("Income") ? Income.class : Household.class;
        for (ObjectMapper mapper : List.of(GovernanceJson.mapper(), GovernanceJson.disclosing())) {
            assertThatThrownBy(() -> mapper.readValue(json, wanted)).isInstanceOf(JsonProcessingException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"H-1\",\"village\":\"610921100201\",\"lastVisit\":\"MARKER\"}",
                "{\"id\":\"H-1\",\"village\":\"610921100201\",\"confirmedClass\":\"MARKER\"}",
                "{\"id\":\"H-1\",\"village\":\"610921100201\",\"MARKER\":1}",
                "{\"id\":\"H-1\",\"village\":\"MARKER\"}",
                "{\"id\":\"H-1\",\"village\":\"610921100201\",\"circumstances\":\"MARKER\"}",
                "{\"id\":\"H-1\",\"village\":\"610921100201\",\"circumstances\":{\"present\":[\"MARKER\"],\"unknown\":[]}}",
                "{\"id\":\"H-1\",\"village\":\"610921100201\",\"residents\":\"MARKER\"}"
            })
    void aRefusalDoesNotRepeatWhatStoodThere(String json) {
        assertThatThrownBy(() -> GovernanceJson.disclosing().readValue(json, Household.class))
                .isInstanceOf(JsonProcessingException.class)
                .satisfies(failure -> {
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause.getMessage())).doesNotContain("MARKER");
                    }
                });
    }

    @Test
    void aMomentIsReadOnlyFromAText() throws JsonProcessingException {
        ObjectMapper mapper = GovernanceJson.mapper();
        Instant moment = Instant.parse("2024-03-01T01:00:00.5Z");
        assertThat(mapper.readValue(mapper.writeValueAsString(moment), Instant.class))
                .isEqualTo(moment);
        for (String json : List.of("1709254800", "1709254800.5", "\"1709254800\"", "\"2024-03-01\"", "\"MARKER\"")) {
            assertThatThrownBy(() -> mapper.readValue(json, Instant.class))
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageNotContainingAny("MARKER", "17092");
        }
    }

    @Test
    void aRowWithNullCellsReadsAsBlankOnesAndIsWrittenWithoutItsCells() throws JsonProcessingException {
        ObjectMapper mapper = GovernanceJson.mapper();
        HouseholdRow row = mapper.readValue("{\"line\":3,\"householdId\":\"H-1\",\"group\":null}", HouseholdRow.class);
        assertThat(row.group()).isEmpty();
        assertThat(row.incomeYuan()).isEmpty();
        assertThat(mapper.writeValueAsString(row)).isEqualTo("{\"line\":3}");
    }

    @ParameterizedTest
    @MethodSource("openValues")
    void jackson3ReadsWhatJackson2Wrote(Object value) throws JsonProcessingException {
        String json2 = GovernanceJson.mapper().writeValueAsString(value);
        assertThat((Object) new tools.jackson.databind.ObjectMapper().readValue(json2, value.getClass()))
                .isEqualTo(value);
    }

    @Test
    void aHouseholdIsWrittenWithoutWhatIsPersonal() throws JsonProcessingException {
        assertThat(GovernanceJson.mapper().writeValueAsString(household()))
                .isEqualTo("{\"id\":\"H-1\",\"village\":\"610921100201\",\"group\":\"一组\"}");
        assertThat(GovernanceJson.mapper().writeValueAsString(Circumstances.of(Circumstance.DISABLED)))
                .isEqualTo("{}");
        assertThat(GovernanceJson.mapper().writeValueAsString(new Income(2023, 77)))
                .isEqualTo("{\"year\":2023}");
        assertThat(GovernanceJson.mapper().writeValueAsString(SafeFamilyRecord.knownTo(2023, 2022)))
                .isEqualTo("{\"knownTo\":2023}");
    }

    @Test
    void whatIsOnlyPersonalDoesNotReadBackFromWhatWasLeftOut() {
        assertThatThrownBy(() -> GovernanceJson.mapper().readValue("{}", Circumstances.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> GovernanceJson.mapper().readValue("{\"knownTo\":2023}", SafeFamilyRecord.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> GovernanceJson.mapper().readValue("{\"year\":2023}", Income.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aHouseholdWrittenWithoutWhatIsPersonalReadsBackAsUnknown() throws JsonProcessingException {
        ObjectMapper mapper = GovernanceJson.mapper();
        Household read = mapper.readValue(mapper.writeValueAsString(household()), Household.class);
        assertThat(read)
                .isEqualTo(Household.builder(HouseholdId.of("H-1"), RegionCode.of("610921100201"))
                        .group("一组")
                        .build());
    }

    @Test
    void unknownAndRepeatedPropertiesAreRefused() {
        assertThatThrownBy(() ->
                        GovernanceJson.mapper().readValue("{\"zh\":\"甲\",\"en\":\"a\",\"fr\":\"a\"}", Title.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() ->
                        GovernanceJson.mapper().readValue("{\"zh\":\"甲\",\"en\":\"a\",\"en\":\"b\"}", Title.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> GovernanceJson.mapper().readValue("{\"zh\":\"甲\",\"en\":\"a\"} x", Title.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aPackReadsBackThroughItsReader() throws JsonProcessingException {
        byte[] json = GovernanceJson.mapper().writeValueAsString(PACK).getBytes(StandardCharsets.UTF_8);
        assertThat(PackReader.standard().load(json)).isEqualTo(PACK);
    }

    @Test
    void anOutcomeHasTheNameOfItsClass() {
        for (HouseholdClass value : HouseholdClass.values()) {
            assertThat(ClassOutcome.of(value).name()).isEqualTo(value.name());
            assertThat(ClassOutcome.of(value).householdClass()).contains(value);
        }
    }
}
