package org.jiceng.governance.core.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.HouseholdFile;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;

/** Each sensitive field holds a value that stands nowhere else; none of them may come out. */
class PersonalDataStaysInsideTest {
    private static final RegionCode VILLAGE = RegionCode.of("610921100201");
    private static final Household PLANTED = planted("H-7", 7_654_321).build();
    private static final Household NEIGHBOUR = planted("H-8", 5_432_198).build();
    private static final String REASON = "MARKER-OF-A-REASON";
    private static final String[] MARKERS = {
        "7654321",
        "76543.21",
        "5432198",
        "54321.98",
        "537",
        "613",
        "729",
        "108.7531",
        "32.8642",
        "1987-05-04",
        "[1987",
        "RELEASED_PRISONER",
        "DISABLED",
        "刑满",
        "残疾",
        REASON,
    };

    private static Household.Builder planted(String id, long fen) {
        return Household.builder(HouseholdId.of(id), VILLAGE)
                .place(new Place(108.7531, 32.8642))
                .residents(537)
                .registered(613)
                .openClaims(729)
                .income(new Income(2023, fen))
                .safeFamily(SafeFamilyRecord.knownTo(2023, 2021, 2022, 2023))
                .circumstances(Circumstances.of(Set.of(Circumstance.RELEASED_PRISONER), Set.of(Circumstance.DISABLED)))
                .lastVisit(LocalDate.of(1987, 5, 4))
                .confirmedClass(HouseholdClass.CONCERN);
    }

    private static List<Object> values() {
        HouseholdClassifier classifier = HouseholdClassifier.of(Packs.HANYIN, Packs.AS_OF);
        VillageIncome village = VillageIncome.empty(2023).plus(PLANTED).plus(NEIGHBOUR);
        Classification classification = classifier.classify(PLANTED, village);
        ConfirmedClass decided = ConfirmedClass.decide(
                        classification, Packs.HANYIN, HouseholdClass.CONCERN, PersonId.of("P-1"), Packs.AS_OF, REASON)
                .fold(value -> value, reasons -> {
                    throw new AssertionError(reasons.toString());
                });
        return List.of(
                PLANTED,
                PLANTED.circumstances(),
                HouseholdFile.opened(Packs.AS_OF, PLANTED),
                new Income(2023, 7_654_321),
                classification,
                classification.verdict(),
                decided);
    }

    @Test
    void textFormsHoldNone() {
        for (Object value : values()) {
            assertThat(value.toString()).doesNotContain(MARKERS);
        }
        assertThat(PLANTED.safeFamily().toString()).doesNotContain("2021", "2022", "2023");
    }

    @Test
    void defaultJsonHoldsNone() throws Exception {
        ObjectMapper jackson2 = new ObjectMapper().registerModule(new JavaTimeModule());
        tools.jackson.databind.ObjectMapper jackson3 = new tools.jackson.databind.ObjectMapper();
        for (Object value : values()) {
            assertThat(jackson2.writeValueAsString(value)).doesNotContain(MARKERS);
            assertThat(jackson3.writeValueAsString(value)).doesNotContain(MARKERS);
        }
        assertThat(jackson2.writeValueAsString(PLANTED)).doesNotContain("CONCERN", "2021");
    }

    @Test
    void explanationsHoldNoneOfAnotherHousehold() {
        HouseholdClassifier classifier = HouseholdClassifier.of(Packs.HANYIN, Packs.AS_OF);
        VillageIncome village = VillageIncome.empty(2023).plus(PLANTED).plus(NEIGHBOUR);
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            Classification classification = classifier.classify(PLANTED, village);
            assertThat(classification.explain(locale)).doesNotContain(MARKERS);
            assertThat(classifier.explainWithFigures(classification, PLANTED, village, locale))
                    .contains("76543.21")
                    .doesNotContain("54321.98", "65432", "prison", "RELEASED", "刑满", "残疾");
        }
    }

    @Test
    void exceptionsHoldNone() {
        List<Runnable> failing = List.of(
                () -> new Income(2023, -7_654_321),
                () -> Income.ofYuan(2023, new BigDecimal("7654321.555")),
                () -> Income.ofYuan(2023, new BigDecimal("-7654321")),
                () -> planted("H-7", 1).residents(-537).build(),
                () -> planted("H-7", 1).openClaims(72_900).build(),
                () -> Circumstances.of(Set.of(Circumstance.RELEASED_PRISONER), Set.of(Circumstance.RELEASED_PRISONER)),
                () -> HouseholdFile.opened(Packs.AS_OF, PLANTED).changed(Packs.AS_OF, PLANTED),
                () -> HouseholdFile.opened(Packs.AS_OF, PLANTED).changed(Packs.AS_OF.plusDays(1), NEIGHBOUR),
                () -> VillageIncome.empty(2023)
                        .plus(PLANTED)
                        .plus(Household.builder(HouseholdId.of("H"), RegionCode.of("610922100201"))
                                .build()),
                () -> HouseholdClassifier.of(Packs.HANYIN, Packs.AS_OF).classify(PLANTED, VillageIncome.empty(2020)));
        List<String> messages = new ArrayList<>();
        for (Runnable each : failing) {
            try {
                each.run();
            } catch (RuntimeException e) {
                messages.add(e.toString());
            }
        }
        assertThat(messages)
                .hasSameSizeAs(failing)
                .allSatisfy(
                        message -> assertThat(message).doesNotContain(MARKERS).doesNotContain("H-7", "H-8"));
    }
}
