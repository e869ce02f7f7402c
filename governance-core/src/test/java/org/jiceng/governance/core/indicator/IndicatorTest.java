package org.jiceng.governance.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTest {
    private static final IndicatorDefinition ON_TIME =
            new IndicatorDefinition("ledger.on-time-closing", "ON_TIME_CLOSING", "library definition; journal");
    private static final Reason JOINT = new Reason("JOINT_VISIT", Map.of());
    private static final Reason WITHDRAWN = new Reason("WITHDRAWN", Map.of("by", "PERSON"));

    private static void refused(IndicatorReason code, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(call)
                .satisfies(thrown -> assertThat(thrown.reason().is(code)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        // numerator, denominator, scale, per cent: half up at the last place kept
        "0, 7, 1, 0.0",
        "7, 7, 0, 100",
        "1, 3, 2, 33.33",
        "2, 3, 0, 67",
        "1, 8, 0, 13",
        "1, 8, 1, 12.5",
        "1, 2000, 1, 0.1",
        "1, 2001, 1, 0.0",
        "1999, 2000, 0, 100",
        "3, 2, 1, 150.0",
        "9223372036854775807, 9223372036854775807, 2, 100.00"
    })
    void showsAPercentageRoundedHalfUp(long numerator, long denominator, int scale, String percent) {
        assertThat(Indicator.of(ON_TIME, numerator, denominator).percent(scale))
                .hasValueSatisfying(value -> assertThat(value).hasToString(percent));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5})
    void isNoFigureWhenThereIsNothingToCount(long numerator) {
        Indicator indicator = Indicator.of(ON_TIME, numerator, 0);
        assertThat(indicator.fraction()).isEmpty();
        assertThat(indicator.percent(1)).isEmpty();
    }

    @Test
    void isAnExactFraction() {
        assertThat(Indicator.of(ON_TIME, 6, 8).fraction()).contains(new Fraction(3, 4));
        assertThat(new Fraction(0, 9)).isEqualTo(new Fraction(0, 1));
        assertThat(new Fraction(1, 3)).isLessThan(new Fraction(333_334, 1_000_000));
        assertThat(new Fraction(Long.MAX_VALUE, Long.MAX_VALUE - 1))
                .isGreaterThan(new Fraction(Long.MAX_VALUE - 1, Long.MAX_VALUE));
    }

    @Test
    void addsPartsAndTheirExclusionsByReason() {
        Indicator east = new Indicator(ON_TIME, 8, 10, List.of(new Exclusion(WITHDRAWN, 1), new Exclusion(JOINT, 0)));
        Indicator west = new Indicator(ON_TIME, 1, 5, List.of(new Exclusion(WITHDRAWN, 2)));
        Indicator both = east.plus(west);
        assertThat(both)
                .isEqualTo(
                        new Indicator(ON_TIME, 9, 15, List.of(new Exclusion(JOINT, 0), new Exclusion(WITHDRAWN, 3))));
        assertThat(both.exclusions())
                .extracting(exclusion -> exclusion.reason().code())
                .containsExactly("JOINT_VISIT", "WITHDRAWN");
        assertThat(both.excluded()).isEqualTo(3);
        assertThat(Indicator.none(ON_TIME).plus(east)).isEqualTo(east);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesTheSameWholeHoweverItIsCut(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Indicator> parts = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                parts.add(part(random));
            }
            Indicator inOrder = parts.stream().reduce(Indicator.none(ON_TIME), Indicator::plus);
            Collections.shuffle(parts, random);
            int cut = random.nextInt(parts.size());
            Indicator left = parts.subList(0, cut).stream().reduce(Indicator.none(ON_TIME), Indicator::plus);
            Indicator right =
                    parts.subList(cut, parts.size()).stream().reduce(Indicator.none(ON_TIME), Indicator::plus);
            assertThat(left.plus(right)).as("seed %s, round %s", seed, round).isEqualTo(inOrder);
            assertThat(inOrder.denominator())
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(parts.stream().mapToLong(Indicator::denominator).sum());
        }
    }

    private static Indicator part(Random random) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Reason reason : List.of(JOINT, WITHDRAWN, new Reason("WITHDRAWN", Map.of("by", "OFFICE")))) {
            if (random.nextBoolean()) {
                exclusions.add(new Exclusion(reason, random.nextInt(9)));
            }
        }
        Collections.shuffle(exclusions, random);
        return new Indicator(ON_TIME, random.nextInt(50), random.nextInt(100), exclusions);
    }

    @Test
    void refusesToAddAnotherFigureOrMoreThanItCanCount() {
        Indicator indicator = Indicator.of(ON_TIME, 1, Long.MAX_VALUE);
        IndicatorDefinition otherBasis = new IndicatorDefinition(ON_TIME.id(), ON_TIME.titleKey(), "pack");
        refused(IndicatorReason.INDICATOR_NOT_THE_SAME, () -> indicator.plus(Indicator.none(otherBasis)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> indicator.plus(indicator));
    }

    @ParameterizedTest
    @CsvSource({
        // numerator, denominator, excluded, threshold, shown
        "10, 20, 0, 10, true",
        "9, 20, 0, 10, false",
        "11, 20, 0, 10, false",
        "0, 20, 0, 10, true",
        "20, 20, 0, 10, true",
        "0, 9, 0, 10, false",
        "0, 0, 0, 10, true",
        "10, 20, 9, 10, false",
        "10, 20, 10, 10, true",
        "30, 20, 0, 10, true",
        "1, 2, 1, 1, true"
    })
    void keepsBackAFigureWithASmallCount(
            long numerator, long denominator, long excluded, long threshold, boolean shown) {
        Indicator indicator = new Indicator(ON_TIME, numerator, denominator, List.of(new Exclusion(JOINT, excluded)));
        Disclosure disclosure = indicator.suppressedBelow(threshold);
        assertThat(disclosure.definition()).isEqualTo(ON_TIME);
        assertThat(disclosure.fold(Disclosure.Shown::indicator, suppressed -> threshold))
                .isEqualTo(shown ? indicator : (Object) threshold);
    }

    @Test
    void refusesWhatIsNoIndicator() {
        refused(IndicatorReason.INDICATOR_COUNT_NEGATIVE, () -> Indicator.of(ON_TIME, -1, 1));
        refused(IndicatorReason.INDICATOR_COUNT_NEGATIVE, () -> Indicator.of(ON_TIME, 1, -1));
        refused(IndicatorReason.INDICATOR_COUNT_NEGATIVE, () -> new Exclusion(JOINT, -1));
        refused(IndicatorReason.INDICATOR_COUNT_NEGATIVE, () -> new Fraction(-1, 1));
        refused(IndicatorReason.INDICATOR_NO_FIGURE, () -> new Fraction(0, 0));
        refused(IndicatorReason.INDICATOR_SCALE_NEGATIVE, () -> new Fraction(1, 2).percent(-1));
        refused(
                IndicatorReason.INDICATOR_THRESHOLD_TOO_LOW,
                () -> Indicator.none(ON_TIME).suppressedBelow(0));
        refused(
                IndicatorReason.INDICATOR_EXCLUSION_TWICE,
                () -> new Indicator(ON_TIME, 1, 1, List.of(new Exclusion(JOINT, 1), new Exclusion(JOINT, 2))));
        refused(IndicatorReason.INDICATOR_TITLE_MISSING, () -> new IndicatorDefinition("a", " ", "b"));
        refused(IndicatorReason.INDICATOR_BASIS_MISSING, () -> new IndicatorDefinition("a", "A", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "a, true",
        "ledger.on-time2, true",
        "'', false",
        "Ledger, false",
        "a..b, false",
        "1a, false",
        "a-, false"
    })
    void hasAnIdOfPlainParts(String id, boolean good) {
        assertThat(IndicatorDefinition.check(id, "A", "b"))
                .isEqualTo(good ? Optional.empty() : Optional.of(Reason.of(IndicatorReason.INDICATOR_ID_FORM)));
    }

    @Test
    void comesBackFromJson() throws Exception {
        ObjectMapper jackson2 = new ObjectMapper();
        tools.jackson.databind.ObjectMapper jackson3 = new tools.jackson.databind.ObjectMapper();
        Indicator indicator = new Indicator(ON_TIME, 8, 10, List.of(new Exclusion(WITHDRAWN, 1)));
        String json = jackson2.writeValueAsString(indicator);
        assertThat(json)
                .isEqualTo("{\"definition\":{\"id\":\"ledger.on-time-closing\",\"titleKey\":\"ON_TIME_CLOSING\","
                        + "\"basis\":\"library definition; journal\"},\"numerator\":8,\"denominator\":10,"
                        + "\"exclusions\":[{\"reason\":{\"code\":\"WITHDRAWN\",\"attributes\":{\"by\":\"PERSON\"}},"
                        + "\"count\":1}]}");
        assertThat(jackson2.readValue(json, Indicator.class)).isEqualTo(indicator);
        assertThat(jackson3.readValue(json, Indicator.class)).isEqualTo(indicator);
        assertThat(jackson2.readTree(jackson3.writeValueAsString(indicator))).isEqualTo(jackson2.readTree(json));
        for (Disclosure disclosure : List.of(indicator.suppressedBelow(1), indicator.suppressedBelow(9))) {
            String text = jackson2.writeValueAsString(disclosure);
            assertThat(jackson2.readValue(text, Disclosure.class)).isEqualTo(disclosure);
            assertThat(jackson3.readValue(text, Disclosure.class)).isEqualTo(disclosure);
        }
        assertThat(jackson2.writeValueAsString(indicator.suppressedBelow(9)))
                .startsWith("{\"disclosure\":\"SUPPRESSED\"")
                .doesNotContain("numerator", "denominator", "count");
    }

    @ParameterizedTest
    @EnumSource(IndicatorReason.class)
    void saysWhatIsWrongAndWhatToDoInBothLanguages(IndicatorReason code) {
        assertThat(Messages.standard()
                        .text(code.name(), Map.of(), Locale.ENGLISH)
                        .lines())
                .hasSize(2);
        assertThat(Messages.standard().text(code.name(), Map.of(), Locale.CHINA).lines())
                .hasSize(2);
    }
}
