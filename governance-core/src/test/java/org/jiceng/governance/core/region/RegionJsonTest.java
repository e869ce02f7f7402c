package org.jiceng.governance.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionJsonTest {
    private static final String JSON = "{\"code\":\"610921100201\",\"name\":\"果园村委会\",\"urbanRural\":\"122\"}";
    private static final Region REGION =
            new Region(RegionCode.of("610921100201"), "果园村委会", UrbanRuralClass.TOWN_FRINGE);

    static List<Region> regions() {
        return List.of(REGION, Region.of(RegionCode.of("61"), "陕西省"));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void jackson2ReadsBackWhatItWrote(Region region) throws JsonProcessingException {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();

        assertThat(mapper.readValue(mapper.writeValueAsString(region), Region.class))
                .isEqualTo(region);
        assertThat(mapper.readTree(mapper.writeValueAsString(REGION))).isEqualTo(mapper.readTree(JSON));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void jackson3ReadsBackWhatItWrote(Region region) {
        var mapper = new tools.jackson.databind.ObjectMapper();

        assertThat(mapper.readValue(mapper.writeValueAsString(region), Region.class))
                .isEqualTo(region);
        assertThat(mapper.readTree(mapper.writeValueAsString(REGION))).isEqualTo(mapper.readTree(JSON));
    }

    @ParameterizedTest
    @CsvSource({
        "111, MAIN_URBAN_AREA, true",
        "112, URBAN_FRINGE, true",
        "121, TOWN_CENTRE, true",
        "122, TOWN_FRINGE, true",
        "123, SPECIAL_AREA, true",
        "210, TOWNSHIP_CENTRE, false",
        "220, VILLAGE, false"
    })
    void urbanRuralClassesHaveTheirCodes(String code, UrbanRuralClass expected, boolean urban) {
        assertThat(UrbanRuralClass.of(code)).isEqualTo(expected);
        assertThat(UrbanRuralClass.check(code)).isEmpty();
        assertThat(expected.code()).isEqualTo(code);
        assertThat(expected.isUrban()).isEqualTo(urban);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110", "113", "120", "124", "211", "221", "1110", "１１１"})
    void otherUrbanRuralClassesAreRefused(String code) {
        assertThat(UrbanRuralClass.check(code))
                .hasValueSatisfying(reason -> assertThat(reason.is(RegionReason.URBAN_RURAL_CLASS_UNKNOWN))
                        .isTrue());
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> UrbanRuralClass.of(code));
    }

    @Test
    void theUrbanRuralClassMayBeMissing() {
        assertThat(Region.of(RegionCode.of("61"), "陕西省").urbanRuralClass()).isEmpty();
        assertThat(REGION.urbanRuralClass()).hasValue(UrbanRuralClass.TOWN_FRINGE);
    }
}
