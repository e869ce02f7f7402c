package org.jiceng.governance.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsOfACountyTest {
    private static final UnitDirectory UNITS = UnitDirectory.of(List.of(
            unit("county-office", Tier.COUNTY, null, "610922"),
            unit("county-gov", Tier.COUNTY, null, "610922"),
            unit("water", Tier.TOWNSHIP, "county-gov", "610922"),
            unit("water-station", Tier.TOWNSHIP, "water", null),
            unit("water-school", Tier.TOWNSHIP, "water", null),
            unit("roads", Tier.TOWNSHIP, "county-gov", "610922"),
            unit("forestry", Tier.TOWNSHIP, "county-gov", null),
            unit("town-1", Tier.TOWNSHIP, "county-gov", "610922101"),
            unit("town-1-committee", Tier.TOWNSHIP, "elsewhere", "610922101"),
            unit("town-2", Tier.TOWNSHIP, "county-gov", "610922102"),
            unit("village-1", Tier.VILLAGE, "town-1", null),
            unit("village-2", Tier.VILLAGE, "town-1", null)));

    private static Unit unit(String id, Tier tier, @Nullable String parent, @Nullable String region) {
        return new Unit(
                UnitId.of(id),
                tier,
                parent == null ? null : UnitId.of(parent),
                region == null ? null : RegionCode.of(region));
    }

    @ParameterizedTest
    @CsvSource({
        "water, water, true",
        "water, water-station, true",
        "water-station, water-school, true",
        "county-office, county-gov, true",
        "town-1, town-1-committee, true",
        "water, roads, false",
        "water, forestry, false",
        "forestry, town-1, false",
        "town-1, town-2, false",
        "village-1, village-2, false",
        "village-1, town-1, false",
        "county-gov, water, false",
        "water, nowhere, false",
        "nowhere, nowhere, true",
    })
    void oneBodyIsAUnitWithThoseUnderItAtItsTierAndThoseForItsPlace(String first, String second, boolean same) {
        assertThat(UNITS.isSameBody(UnitId.of(first), UnitId.of(second))).isEqualTo(same);
        assertThat(UNITS.isSameBody(UnitId.of(second), UnitId.of(first))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "village-1, county-gov, true",
        "village-1, village-1, true",
        "water-station, water, true",
        "water, water-station, false",
        "town-1, county-office, false",
        "town-1-committee, elsewhere, true",
        "nowhere, county-gov, false",
        "nowhere, nowhere, true",
    })
    void underIsWhoseSuperiorsLeadThere(String unit, String above, boolean under) {
        assertThat(UNITS.isSameOrUnder(UnitId.of(unit), UnitId.of(above))).isEqualTo(under);
    }

    @Test
    void aUnitIsKnownOnceAndNeverStandsUnderItself() {
        Unit one = unit("one", Tier.TOWNSHIP, "two", null);
        Unit two = unit("two", Tier.TOWNSHIP, "one", null);

        assertThatThrownBy(() -> UnitDirectory.of(List.of(one, one)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("UNIT_TWICE");
        assertThatThrownBy(() -> UnitDirectory.of(List.of(one, two)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("UNIT_RING");
        assertThat(UnitDirectory.of(List.of(one)).superior(UnitId.of("one"))).contains(UnitId.of("two"));
        assertThat(UnitDirectory.empty().unit(UnitId.of("one"))).isEmpty();
    }
}
