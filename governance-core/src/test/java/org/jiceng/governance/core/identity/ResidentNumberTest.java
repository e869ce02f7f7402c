package org.jiceng.governance.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are test vectors: they belong to nobody. */
class ResidentNumberTest {
    private static final List<String> ALPHABET =
            "0123456789X".chars().mapToObj(Character::toString).toList();
    private static final String VALID = "11010519491231002X";

    static Stream<String> valid() {
        return Stream.of(
                "11010519491231002X",
                "440524188001010014",
                "110101190001010014",
                "11010119000101009X",
                "810000190001010018",
                "81000019000101019X",
                "820000190001010028",
                "830000190001010038",
                "911124198108030024",
                "932682198501010017");
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, RESIDENT, 1949-12-31, FEMALE, 110105",
        "440524188001010014, RESIDENT, 1880-01-01, MALE, 440524",
        "110101190001010014, RESIDENT, 1900-01-01, MALE, 110101",
        "11010119000101009X, RESIDENT, 1900-01-01, MALE, 110101",
        "810000190001010018, RESIDENCE_PERMIT, 1900-01-01, MALE,",
        "81000019000101019X, RESIDENCE_PERMIT, 1900-01-01, MALE,",
        "820000190001010028, RESIDENCE_PERMIT, 1900-01-01, FEMALE,",
        "830000190001010038, RESIDENCE_PERMIT, 1900-01-01, MALE,",
        "911124198108030024, FOREIGN_PERMANENT_RESIDENT, 1981-08-03, ,",
        "932682198501010017, FOREIGN_PERMANENT_RESIDENT, 1985-01-01, ,"
    })
    void readsWhatTheNumberSays(String text, ResidentNumberForm form, LocalDate birthDate, Sex sex, String address) {
        ResidentNumber number = ResidentNumber.of(text);

        assertThat(number.form()).isEqualTo(form);
        assertThat(number.birthDate()).isEqualTo(birthDate);
        assertThat(number.sex().orElse(null)).isEqualTo(sex);
        assertThat(number.addressCode().orElse(null)).isEqualTo(address);
        assertThat(number.disclose()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', RESIDENT_NUMBER_LENGTH",
        "11010519491231002, RESIDENT_NUMBER_LENGTH",
        "11010519491231002XX, RESIDENT_NUMBER_LENGTH",
        "110105491231002, RESIDENT_NUMBER_LENGTH",
        "1101051949123100２X, RESIDENT_NUMBER_CHARACTERS",
        "X1010519491231002X, RESIDENT_NUMBER_CHARACTERS",
        "11010519491231002Y, RESIDENT_NUMBER_CHARACTERS",
        "11010519491231 02X, RESIDENT_NUMBER_CHARACTERS",
        "1101051949123100-1, RESIDENT_NUMBER_CHARACTERS",
        "010105194912310027, RESIDENT_NUMBER_PREFIX",
        "710000190001010014, RESIDENT_NUMBER_PREFIX",
        "110105194912310021, RESIDENT_NUMBER_CHECK",
        "911124198108030028, RESIDENT_NUMBER_CHECK",
        "650102190002290021, RESIDENT_NUMBER_BIRTH_DATE"
    })
    void refusesWithTheFirstReasonThatHolds(String text, IdentityReason reason) {
        assertThat(ResidentNumber.check(text))
                .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(reason.name()));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ResidentNumber.of(text))
                .satisfies(e -> assertThat(e.reason().is(reason)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "19000228, true",
        "19000229, false",
        "20000229, true",
        "20230229, false",
        "20240229, true",
        "20240430, true",
        "20240431, false",
        "20241231, true",
        "20241232, false",
        "20241301, false",
        "20240001, false",
        "20240100, false"
    })
    void theBirthDateMustExist(String date, boolean exists) {
        assertThat(ResidentNumber.check(withCheckCharacter("610921" + date + "001")))
                .isEqualTo(
                        exists ? Optional.empty() : Optional.of(Reason.of(IdentityReason.RESIDENT_NUMBER_BIRTH_DATE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "610921", "710100", "810100", "899999"})
    void addressDigitsAreNotLookedUp(String address) {
        ResidentNumber number = ResidentNumber.of(withCheckCharacter(address + "19491231002"));

        assertThat(number.addressCode()).hasValue(address);
    }

    @ParameterizedTest
    @CsvSource({"1949-12-30, false", "1949-12-31, true", "1950-01-01, true"})
    void aBirthDateInTheFutureIsJudgedByTheGivenDay(LocalDate asOf, boolean accepted) {
        assertThat(ResidentNumber.check(VALID, asOf).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void theCheckAsOfADayGivesTheOtherReasonsToo() {
        assertThat(ResidentNumber.check("1", LocalDate.of(2024, 1, 1)))
                .hasValueSatisfying(r ->
                        assertThat(r.is(IdentityReason.RESIDENT_NUMBER_LENGTH)).isTrue());
        assertThat(ResidentNumber.check(VALID, LocalDate.of(1949, 1, 1)))
                .hasValueSatisfying(r -> assertThat(r.is(IdentityReason.RESIDENT_NUMBER_BIRTH_IN_FUTURE))
                        .isTrue());
    }

    @Test
    void aLowerCaseXIsTheSameNumber() {
        ResidentNumber lower = ResidentNumber.of("11010519491231002x");

        assertThat(lower)
                .isEqualTo(ResidentNumber.of(VALID))
                .hasSameHashCodeAs(ResidentNumber.of(VALID))
                .isNotEqualTo(ResidentNumber.of("440524188001010014"))
                .isNotEqualTo(VALID);
        assertThat(lower.disclose()).isEqualTo(VALID);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void everyChangeOfOneCharacterIsRefused(String text) {
        for (int i = 0; i < text.length(); i++) {
            for (String c : ALPHABET) {
                String changed = text.substring(0, i) + c + text.substring(i + 1);
                assertThat(ResidentNumber.check(changed).isEmpty()).as(changed).isEqualTo(changed.equals(text));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void neverShowsAnyOfItsDigits(String text) {
        assertThat(ResidentNumber.of(text)).hasToString("*".repeat(18));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002",
                "1101051949123100-1",
                "010105194912310027",
                "110105194912310021",
                "650102190002290021"
            })
    void noMessageContainsAPartOfTheNumber(String text) {
        Reason reason = ResidentNumber.check(text).orElseThrow();
        List<String> shown = List.of(
                reason.toString(),
                reason.text(Locale.CHINA),
                reason.text(Locale.ENGLISH),
                new InvalidValueException(reason).toString());

        assertThat(IntStream.rangeClosed(0, text.length() - 4).mapToObj(i -> text.substring(i, i + 4)))
                .allSatisfy(part -> assertThat(shown).noneMatch(s -> s.contains(part)));
    }

    @ParameterizedTest
    @EnumSource
    void jsonIsReadInFullAndWrittenMasked(JsonMappers mapper) throws JsonProcessingException {
        ResidentNumber number = mapper.read('"' + VALID + '"', ResidentNumber.class);

        assertThat(number).isEqualTo(ResidentNumber.of(VALID));
        assertThat(mapper.write(number)).isEqualTo('"' + "*".repeat(18) + '"');
    }

    /** A second way to the check character, by the definition: the weighted sum of all 18 is 1 modulo 11. */
    private static String withCheckCharacter(String first17) {
        int rest = 0;
        for (int i = 0; i < first17.length(); i++) {
            rest = (rest + first17.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return first17 + (check == 10 ? "X" : Integer.toString(check));
    }
}
