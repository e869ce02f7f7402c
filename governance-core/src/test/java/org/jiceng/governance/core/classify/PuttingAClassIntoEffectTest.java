package org.jiceng.governance.core.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PackReason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PuttingAClassIntoEffectTest {
    private static final PersonId CADRE = PersonId.of("P-1");
    private static final LocalDate AS_OF = Packs.AS_OF;
    private static final Classification LINKED = classified(Circumstances.of(Circumstance.POVERTY));
    private static final Classification OPEN = classified(Circumstances.unknown());

    private static Classification classified(Circumstances circumstances) {
        return classified(Packs.HANYIN, circumstances);
    }

    private static Classification classified(PolicyPack pack, Circumstances circumstances) {
        Household household = Household.builder(HouseholdId.of("H-1"), RegionCode.of("610921100201"))
                .circumstances(circumstances)
                .build();
        return HouseholdClassifier.of(pack, AS_OF)
                .classify(household, VillageIncome.empty(2023).plus(household));
    }

    private static ConfirmedClass accepted(Outcome<ConfirmedClass> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<String> refused(Outcome<ConfirmedClass> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError(value.toString());
                },
                reasons -> reasons.stream().map(Reason::code).toList());
    }

    @Test
    void aRecommendedClassIsConfirmedByAPersonUntilItIsLookedAtAgain() {
        ConfirmedClass confirmed = accepted(ConfirmedClass.confirm(LINKED, Packs.HANYIN, CADRE, AS_OF));
        assertThat(confirmed)
                .isEqualTo(new ConfirmedClass(
                        HouseholdId.of("H-1"),
                        HouseholdClass.LINKED,
                        ClassOutcome.LINKED,
                        CADRE,
                        AS_OF,
                        null,
                        LocalDate.of(2025, 6, 30)));
        assertThat(confirmed.isToBeLookedAtAgain(LocalDate.of(2025, 6, 29))).isFalse();
        assertThat(confirmed.isToBeLookedAtAgain(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(confirmed.isToBeLookedAtAgain(LocalDate.of(2025, 7, 1))).isTrue();
    }

    @Test
    void whatIsNotRecommendedCannotBeConfirmed() {
        assertThat(refused(ConfirmedClass.confirm(OPEN, Packs.HANYIN, CADRE, AS_OF)))
                .containsExactly("CLASS_NOT_RECOMMENDED");
    }

    @Test
    void aPersonDecidesOtherwiseWithAReason() {
        ConfirmedClass decided = accepted(
                ConfirmedClass.decide(LINKED, Packs.HANYIN, HouseholdClass.CONCERN, CADRE, AS_OF, "moved away"));
        assertThat(decided.householdClass()).isEqualTo(HouseholdClass.CONCERN);
        assertThat(decided.recommended()).isEqualTo(ClassOutcome.LINKED);
        assertThat(decided.reason()).isEqualTo("moved away");
        ConfirmedClass open = accepted(
                ConfirmedClass.decide(OPEN, Packs.HANYIN, HouseholdClass.CONCERN, CADRE, AS_OF, "seen on site"));
        assertThat(open.recommended()).isEqualTo(ClassOutcome.MANUAL_DECISION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "　"})
    void aPersonDecidesOtherwiseNeverWithoutAReason(String reason) {
        assertThat(refused(ConfirmedClass.decide(LINKED, Packs.HANYIN, HouseholdClass.CONCERN, CADRE, AS_OF, reason)))
                .containsExactly("CLASS_REASON_MISSING");
        assertThat(refused(ConfirmedClass.decide(OPEN, Packs.HANYIN, HouseholdClass.CONCERN, CADRE, AS_OF, reason)))
                .containsExactly("CLASS_REASON_MISSING");
    }

    @Test
    void decidingAsRecommendedIsConfirmingIt() {
        assertThat(accepted(ConfirmedClass.decide(LINKED, Packs.HANYIN, HouseholdClass.LINKED, CADRE, AS_OF, "")))
                .isEqualTo(accepted(ConfirmedClass.confirm(LINKED, Packs.HANYIN, CADRE, AS_OF)));
        assertThat(accepted(ConfirmedClass.decide(LINKED, Packs.HANYIN, HouseholdClass.LINKED, CADRE, AS_OF, "yes"))
                        .reason())
                .isNull();
    }

    @Test
    void aClassTakesEffectOnTheDayOfTheRecommendationOrLater() {
        assertThat(refused(ConfirmedClass.confirm(LINKED, Packs.HANYIN, CADRE, AS_OF.minusDays(1))))
                .containsExactly("CLASS_BEFORE_RECOMMENDATION");
        assertThat(accepted(ConfirmedClass.confirm(LINKED, Packs.HANYIN, CADRE, AS_OF.plusDays(1)))
                        .on())
                .isEqualTo(AS_OF.plusDays(1));
    }

    @Test
    void noClassTakesEffectByItselfSinceTheLawIsInForce() {
        assertThat(refused(ConfirmedClass.adopt(LINKED, Packs.HANYIN, AS_OF))).containsExactly("CLASS_NEEDS_PERSON");
    }

    @Test
    void beforeTheLawAPackCouldLetAClassTakeEffectByItself() {
        LocalDate before = LocalDate.of(2021, 10, 31);
        PolicyPack pack = Packs.load("\"household\":{\"confirmation\":["
                + "{\"value\":\"NOT_REQUIRED\",\"basis\":{\"document\":\"library default\"}},"
                + "{\"from\":\"2021-11-01\",\"value\":\"REQUIRED\",\"basis\":{\"document\":\"library default\"}}]}");
        Household household = Household.builder(HouseholdId.of("H-1"), RegionCode.of("610921100201"))
                .circumstances(Circumstances.of(Circumstance.DISABLED))
                .build();
        Classification classification = HouseholdClassifier.of(pack, before)
                .classify(household, VillageIncome.empty(2020).plus(household));
        ConfirmedClass adopted = accepted(ConfirmedClass.adopt(classification, pack, before));
        assertThat(adopted.by()).isNull();
        assertThat(adopted.householdClass()).isEqualTo(HouseholdClass.LINKED);
        assertThat(refused(ConfirmedClass.adopt(classification, pack, before.plusDays(1))))
                .containsExactly("CLASS_NEEDS_PERSON");
    }

    @Test
    void everyReasonToRefuseIsNamedAtOnce() {
        assertThat(refused(ConfirmedClass.adopt(OPEN, Packs.HANYIN, AS_OF.minusDays(1))))
                .containsExactly("CLASS_NOT_RECOMMENDED", "CLASS_BEFORE_RECOMMENDATION", "CLASS_NEEDS_PERSON");
        assertThat(refused(ConfirmedClass.decide(
                        LINKED, Packs.HANYIN, HouseholdClass.CONCERN, CADRE, AS_OF.minusDays(1), " ")))
                .containsExactly("CLASS_REASON_MISSING", "CLASS_BEFORE_RECOMMENDATION");
    }

    @Test
    void aPackWithoutAValueOnThatDayCannotBeAsked() {
        PolicyPack later = Packs.load("\"household\":{\"reviewAfter\":["
                + "{\"from\":\"2025-01-01\",\"value\":\"P1Y\",\"basis\":{\"document\":\"library default\"}}]}");
        Classification linked = classified(later, Circumstances.of(Circumstance.POVERTY));
        assertThatThrownBy(() -> ConfirmedClass.confirm(linked, later, CADRE, AS_OF))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.reason().is(PackReason.PACK_NOT_IN_FORCE))
                                .isTrue());
    }

    @Test
    void anotherPackThanTheRecommendationsIsNotTaken() {
        assertThatThrownBy(() -> ConfirmedClass.confirm(LINKED, Packs.SHIQUAN, CADRE, AS_OF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hanyin-321 1.0.0, not on shiquan-321");
    }
}
