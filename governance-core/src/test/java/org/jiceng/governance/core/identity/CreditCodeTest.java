package org.jiceng.governance.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final List<String> ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
            .chars()
            .mapToObj(Character::toString)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"91999999MA0000023Y", "91999999MA00001460", "52999999MA0000090X"})
    void acceptsTheCodeAndRefusesEveryChangeOfOneCharacter(String text) {
        assertThat(CreditCode.of(text)).hasToString(text);
        for (int i = 0; i < text.length(); i++) {
            for (String c : ALPHABET) {
                String changed = text.substring(0, i) + c + text.substring(i + 1);
                assertThat(CreditCode.check(changed).isEmpty()).as(changed).isEqualTo(changed.equals(text));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', CREDIT_CODE_LENGTH",
        "91999999MA0000023, CREDIT_CODE_LENGTH",
        "91999999MA0000023YY, CREDIT_CODE_LENGTH",
        "91999999MI0000023Y, CREDIT_CODE_CHARACTERS",
        "91999999MO0000023Y, CREDIT_CODE_CHARACTERS",
        "91999999MS0000023Y, CREDIT_CODE_CHARACTERS",
        "91999999MV0000023Y, CREDIT_CODE_CHARACTERS",
        "91999999MZ0000023Y, CREDIT_CODE_CHARACTERS",
        "91999999ma0000023y, CREDIT_CODE_CHARACTERS",
        "91999999MA000002３Y, CREDIT_CODE_CHARACTERS",
        "91999999MA00000230, CREDIT_CODE_CHECK"
    })
    void refusesWithTheFirstReasonThatHolds(String text, IdentityReason reason) {
        assertThat(CreditCode.check(text))
                .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(reason.name()));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> CreditCode.of(text))
                .satisfies(e -> assertThat(e.reason().is(reason)).isTrue());
    }

    @Test
    void codesAreOrderedByTheirText() {
        assertThat(CreditCode.of("52999999MA0000090X")).isLessThan(CreditCode.of("91999999MA0000023Y"));
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsTextInJson(JsonMappers mapper) throws JsonProcessingException {
        CreditCode code = CreditCode.of("91999999MA0000023Y");

        assertThat(mapper.write(code)).isEqualTo("\"91999999MA0000023Y\"");
        assertThat(mapper.read("\"91999999MA0000023Y\"", CreditCode.class)).isEqualTo(code);
    }
}
