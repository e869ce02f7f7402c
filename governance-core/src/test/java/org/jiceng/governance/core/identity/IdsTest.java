package org.jiceng.governance.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdsTest {
    private static final String RESIDENT_NUMBER = "11010519491231002X";

    private record Kind(
            Class<?> type, Function<String, Object> of, Function<String, Optional<Reason>> check, boolean ofPerson) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind(HouseholdId.class, HouseholdId::of, HouseholdId::check, true),
                new Kind(PersonId.class, PersonId::of, PersonId::check, true),
                new Kind(UnitId.class, UnitId::of, UnitId::check, false),
                new Kind(GridCode.class, GridCode::of, GridCode::check, false));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsAnOrdinaryText(Kind kind) {
        for (String text : List.of("1", "H-0001", "城关镇 1号", "x".repeat(64), "\ue170", "𡐓")) {
            assertThat(kind.check.apply(text)).as(text).isEmpty();
            assertThat(kind.of.apply(text)).hasToString(text).isEqualTo(kind.of.apply(text));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesWhatCannotBeAnId(Kind kind) {
        assertRefused(kind, IdentityReason.ID_BLANK, "", " ", "\t\n", "\u3000", "\u00a0");
        assertRefused(kind, IdentityReason.ID_TOO_LONG, "x".repeat(65));
        assertRefused(kind, IdentityReason.ID_SURROUNDING_SPACE, " a", "a ", "a\n", "\u3000a", "a\u00a0");
        assertRefused(
                kind,
                IdentityReason.ID_INVISIBLE_CHARACTER,
                "a\u0000b",
                "a\nb",
                "a\u007fb",
                "a\u0085b",
                "a\u200bb",
                "\ufeffa",
                "a\u2028b",
                "a\u2029b",
                "a\u202eb",
                "a\ud800b");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void onlyIdsOfPersonsAndHouseholdsRefuseAResidentNumber(Kind kind) {
        if (kind.ofPerson) {
            assertRefused(kind, IdentityReason.ID_IS_RESIDENT_NUMBER, RESIDENT_NUMBER, "11010519491231002x");
        } else {
            assertThat(kind.check.apply(RESIDENT_NUMBER)).isEmpty();
        }
        assertThat(kind.check.apply("110105194912310021")).isEmpty();
    }

    @Test
    void idsAreOrderedByTheirText() {
        assertThat(Stream.of("b", "B", "a10", "a2").map(PersonId::of).sorted())
                .extracting(PersonId::value)
                .containsExactly("B", "a10", "a2", "b");
        assertThat(HouseholdId.of("a")).isLessThan(HouseholdId.of("b"));
        assertThat(UnitId.of("a")).isLessThan(UnitId.of("b"));
        assertThat(GridCode.of("a")).isLessThan(GridCode.of("b"));
    }

    @ParameterizedTest
    @EnumSource
    void idsAreTextInJson(JsonMappers mapper) throws JsonProcessingException {
        for (Kind kind : kinds()) {
            Object id = kind.of.apply("a-1");

            assertThat(mapper.write(id)).isEqualTo("\"a-1\"");
            assertThat(mapper.read("\"a-1\"", (Class<?>) kind.type)).isEqualTo(id);
        }
    }

    private static void assertRefused(Kind kind, IdentityReason reason, String... texts) {
        for (String text : texts) {
            assertThat(kind.check.apply(text))
                    .hasValueSatisfying(r -> assertThat(r.is(reason))
                            .as("%s instead of %s", r, reason)
                            .isTrue());
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> kind.of.apply(text))
                    .satisfies(e -> assertThat(e.reason().is(reason)).isTrue());
        }
    }
}
