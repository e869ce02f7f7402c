package org.jiceng.governance.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({"'', ''", "1, *", "11010519491231002X, ******************", "张三, **", "𡐓三, **"})
    void theStrictMaskShowsOnlyTheLength(String value, String masked) {
        assertThat(Masking.strict(value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "张, 张＊", "张三, 张＊", "欧阳娜娜, 欧＊", "𡐓三, 𡐓＊", "Alice, A＊"})
    void theNameMaskKeepsTheFirstCharacterAndHidesTheLength(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "123456, ******",
        "1234567, *****67",
        "13800001234, *********34",
        "+86 138-0000-1234, +** ***-****-**34",
        "１３８００００１２３４, *********３４",
        "13800001234张, *********34文"
    })
    void thePhoneMaskKeepsTheLastTwoDigits(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "11010519491231002x, 99999999999999999A",
        "'张三, 男', '文文, 文'",
        "2024-02-30, 9999-99-99",
        "1.5e3, 9.9A9",
        "城关镇（东）A-1号, 文文文（文）A-9文",
        "１２①Ⅳ〇, 9999文",
        "Ünïcödé, AAAAAAA",
        "+86 a_b@c.d, +99 A_A@A.A",
        "𡐓㙟, 文文",
        "Ⓐ😀, ??"
    })
    void theShapeShowsKindsOfCharactersOnly(String value, String shape) {
        assertThat(Masking.shape(value)).isEqualTo(shape);
    }

    @Test
    void whatCannotBePrintedIsAQuestionMarkInAShape() {
        assertThat(Masking.shape("1\n2\t3\u0000\u200b\u2028\ue170\ud800\u0378")).isEqualTo("9?9?9??????");
    }

    @Test
    void longValuesAreCutAfter32Characters() {
        assertThat(Masking.shape("1".repeat(32))).isEqualTo("9".repeat(32));
        assertThat(Masking.shape("1".repeat(33))).isEqualTo("9".repeat(32) + "…");
        assertThat(Masking.strict("𡐓".repeat(32))).isEqualTo("*".repeat(32));
        assertThat(Masking.strict("𡐓".repeat(33))).isEqualTo("*".repeat(32) + "…");
    }

    @Test
    void noLetterDigitOrIdeographSurvivesInAShape() {
        long seed = 20240630;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            int character = random.nextInt(Character.MAX_CODE_POINT + 1);
            assertThat(Masking.shape(Character.toString(character)).codePoints())
                    .as("seed %d, character %x", seed, character)
                    .allMatch(c -> c == '9' || c == 'A' || c == '文' || !Character.isLetterOrDigit(c));
        }
    }
}
