package org.jiceng.governance.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "61, PROVINCE, , 610000000000",
        "6109, PREFECTURE, 61, 610900000000",
        "610921, COUNTY, 6109, 610921000000",
        "610921100, TOWNSHIP, 610921, 610921100000",
        "610921100201, VILLAGE, 610921100, 610921100201",
        "441900003, TOWNSHIP, 4419, 441900003000",
        "441900003001, VILLAGE, 441900003, 441900003001",
        "350527000001, VILLAGE, 350527, 350527000001",
        "610000000001, VILLAGE, 61, 610000000001"
    })
    void readsLevelSuperiorAndPaddedForm(String text, RegionLevel level, String parent, String padded) {
        RegionCode code = RegionCode.of(text);

        assertThat(code.level()).isEqualTo(level);
        assertThat(code.parent().map(RegionCode::text).orElse(null)).isEqualTo(parent);
        assertThat(code.padded()).isEqualTo(padded);
        assertThat(code.text()).isEqualTo(text);
        assertThat(code).hasToString(text).isEqualTo(RegionCode.ofPadded(padded));
    }

    @ParameterizedTest
    @CsvSource({
        "'', REGION_CODE_LENGTH",
        "6, REGION_CODE_LENGTH",
        "610, REGION_CODE_LENGTH",
        "61092, REGION_CODE_LENGTH",
        "6109211, REGION_CODE_LENGTH",
        "6109211002, REGION_CODE_LENGTH",
        "6109211002011, REGION_CODE_LENGTH",
        "99999999999999999999999, REGION_CODE_LENGTH",
        "６１, REGION_CODE_CHARACTERS",
        "6l, REGION_CODE_CHARACTERS",
        "'61 ', REGION_CODE_CHARACTERS",
        "' 61', REGION_CODE_CHARACTERS",
        "-610, REGION_CODE_CHARACTERS",
        "00, REGION_CODE_PROVINCE",
        "01, REGION_CODE_PROVINCE",
        "061092, REGION_CODE_PROVINCE",
        "6100, REGION_CODE_PADDED",
        "610900, REGION_CODE_PADDED",
        "441900, REGION_CODE_PADDED",
        "610921000, REGION_CODE_PADDED",
        "610921100000, REGION_CODE_PADDED",
        "610921000000, REGION_CODE_PADDED"
    })
    void refusesWhatIsNoCode(String text, String reason) {
        assertThat(RegionCode.check(text)).map(Reason::code).hasValue(reason);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> RegionCode.of(text))
                .satisfies(e -> assertThat(e.reason().code()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "610000, 61",
        "610900, 6109",
        "610921, 610921",
        "441900, 4419",
        "610921000, 610921",
        "610921100, 610921100",
        "610000000000, 61",
        "610900000000, 6109",
        "610921000000, 610921",
        "441900000000, 4419",
        "441900003000, 441900003",
        "610921100000, 610921100",
        "610921100201, 610921100201",
        "350527000000, 350527"
    })
    void readsThePaddedForm(String text, String code) {
        assertThat(RegionCode.checkPadded(text)).isEmpty();
        assertThat(RegionCode.ofPadded(text)).isEqualTo(RegionCode.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'', REGION_CODE_PADDED_LENGTH",
        "61, REGION_CODE_PADDED_LENGTH",
        "6109, REGION_CODE_PADDED_LENGTH",
        "6109210, REGION_CODE_PADDED_LENGTH",
        "6109210000000, REGION_CODE_PADDED_LENGTH",
        "000000, REGION_CODE_PROVINCE",
        "61O000, REGION_CODE_CHARACTERS"
    })
    void refusesWhatIsNoPaddedForm(String text, String reason) {
        assertThat(RegionCode.checkPadded(text)).map(Reason::code).hasValue(reason);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> RegionCode.ofPadded(text));
    }

    @Test
    void aPaddedCodeIsSentToTheOtherFactory() {
        Reason reason = RegionCode.check("610921000000").orElseThrow();

        assertThat(reason.text(Locale.ENGLISH)).contains("ofPadded");
        assertThat(reason.text(Locale.CHINA)).contains("ofPadded");
    }

    @ParameterizedTest
    @CsvSource({
        "610921100201, PROVINCE, 61",
        "610921100201, PREFECTURE, 6109",
        "610921100201, COUNTY, 610921",
        "610921100201, TOWNSHIP, 610921100",
        "610921100201, VILLAGE, 610921100201",
        "610921, COUNTY, 610921",
        "610921, TOWNSHIP,",
        "61, PREFECTURE,",
        "441900003001, TOWNSHIP, 441900003",
        "441900003001, COUNTY,",
        "441900003001, PREFECTURE, 4419",
        "350527000001, TOWNSHIP,"
    })
    void findsTheAncestorOfALevel(String text, RegionLevel level, String ancestor) {
        assertThat(RegionCode.of(text).ancestor(level).map(RegionCode::text).orElse(null))
                .isEqualTo(ancestor);
    }

    @ParameterizedTest
    @CsvSource({
        "610921, 610921, true",
        "610921, 610921100, true",
        "610921, 610921999999, true",
        "610921, 610922, false",
        "610921, 610920999999, false",
        "610921, 6109, false",
        "4419, 441900003001, true",
        "61, 610921100201, true",
        "61, 62, false",
        "610921100201, 610921100201, true",
        "610921100201, 610921100202, false"
    })
    void containsItselfAndWhatIsBelow(String code, String other, boolean contained) {
        assertThat(RegionCode.of(code).contains(RegionCode.of(other))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "001, STREET", "099, STREET",
        "100, TOWN", "199, TOWN",
        "200, TOWNSHIP", "399, TOWNSHIP",
        "400, TOWNSHIP_LIKE", "599, TOWNSHIP_LIKE",
        "600, OTHER", "999, OTHER"
    })
    void theTownshipGroupHintsAtTheKind(String group, TownshipKind kind) {
        assertThat(RegionCode.of("610921" + group).townshipKind()).hasValue(kind);
        assertThat(RegionCode.of("610921" + group + "001").townshipKind()).hasValue(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "001, RESIDENTS_COMMITTEE", "199, RESIDENTS_COMMITTEE",
        "200, VILLAGERS_COMMITTEE", "399, VILLAGERS_COMMITTEE",
        "400, RESIDENTS_COMMITTEE_LIKE", "499, RESIDENTS_COMMITTEE_LIKE",
        "500, VILLAGERS_COMMITTEE_LIKE", "599, VILLAGERS_COMMITTEE_LIKE",
        "600, OTHER", "999, OTHER"
    })
    void theVillageGroupHintsAtTheKind(String group, VillageKind kind) {
        assertThat(RegionCode.of("610921100" + group).villageKind()).hasValue(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "6109", "610921", "350527000001"})
    void codesWithoutATownshipHaveNoTownshipKind(String text) {
        assertThat(RegionCode.of(text).townshipKind()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "6109", "610921", "610921100"})
    void codesAboveVillagesHaveNoVillageKind(String text) {
        assertThat(RegionCode.of(text).villageKind()).isEmpty();
    }

    @Test
    void everyRandomCodePrintsBackAndIsOrderedLikeItsText() {
        long seed = 610921;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts = new ArrayList<>();
        while (texts.size() < 5_000) {
            String text = Integer.toString(10 + random.nextInt(90))
                    + group(random, 2)
                    + group(random, 2)
                    + group(random, 3)
                    + group(random, 3);
            RegionLevel level = List.of(RegionLevel.values()).get(random.nextInt(5));
            String cut = text.substring(0, level.digits());
            if (RegionCode.check(cut).isEmpty()) {
                texts.add(cut);
            } else {
                assertThat(RegionCode.ofPadded(cut + "0".repeat(12 - cut.length()))
                                .level()
                                .isAbove(level))
                        .as("seed %d, %s", seed, cut)
                        .isTrue();
            }
        }
        List<RegionCode> codes =
                new ArrayList<>(texts.stream().map(RegionCode::of).toList());
        Collections.sort(codes);
        Collections.sort(texts);

        assertThat(codes).as("seed %d", seed).extracting(RegionCode::text).isEqualTo(texts);
    }

    @Test
    void equalCodesAreEqual() {
        assertThat(RegionCode.of("610921"))
                .isEqualTo(RegionCode.ofPadded("610921000000"))
                .hasSameHashCodeAs(RegionCode.ofPadded("610921000000"))
                .isNotEqualTo(RegionCode.of("610922"))
                .isNotEqualTo("610921");
    }

    @Test
    void levelsKnowWhatIsAboveThem() {
        assertThat(RegionLevel.PROVINCE.above()).isEmpty();
        assertThat(RegionLevel.VILLAGE.above()).isEqualTo(Optional.of(RegionLevel.TOWNSHIP));
        assertThat(RegionLevel.COUNTY.isAbove(RegionLevel.TOWNSHIP)).isTrue();
        assertThat(RegionLevel.COUNTY.isAbove(RegionLevel.COUNTY)).isFalse();
        assertThat(RegionLevel.COUNTY.term()).isEqualTo("县级");
    }

    private static String group(SplittableRandom random, int digits) {
        int bound = digits == 2 ? 100 : 1000;
        int value = random.nextInt(3) == 0 ? 0 : random.nextInt(bound);
        return String.format(Locale.ROOT, "%0" + digits + "d", value);
    }
}
