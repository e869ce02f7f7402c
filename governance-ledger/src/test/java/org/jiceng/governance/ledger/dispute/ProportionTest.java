package org.jiceng.governance.ledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTest {
    @ParameterizedTest
    @CsvSource({
        ">1/2, 0, 1", ">1/2, 1, 1", ">1/2, 2, 2", ">1/2, 3, 2", ">1/2, 100, 51", ">1/2, 101, 51",
        ">=1/2, 2, 1", ">=1/2, 3, 2", ">=2/3, 0, 1", ">=2/3, 1, 1", ">=2/3, 2, 2", ">=2/3, 3, 2",
        ">=2/3, 4, 3", ">=2/3, 30, 20", ">=2/3, 31, 21", ">=2/3, 32, 22", ">2/3, 30, 21", ">=1/1, 7, 7",
        ">=1/999, 1, 1", ">=2/3, 2147483647, 1431655765",
    })
    void theLeastIsTheFirstThatReachesIt(String text, int people, long least) {
        assertThat(Proportion.of(text).least(people)).isEqualTo(least);
    }

    @Test
    void reachingItIsWhatTheFractionsSay() {
        for (String text : List.of(">1/2", ">=1/2", ">=2/3", ">2/3", ">=3/7", ">=1/1")) {
            Proportion proportion = Proportion.of(text);
            for (int people = 1; people <= 60; people++) {
                for (int part = 0; part <= people; part++) {
                    int order = new Fraction(part, people).compareTo(proportion.share());
                    assertThat(proportion.isReachedBy(part, people))
                            .as("%d of %d, %s", part, people, text)
                            .isEqualTo(part > 0 && (proportion.exceeded() ? order > 0 : order >= 0));
                }
            }
        }
    }

    @Test
    void nobodyReachesAnything() {
        assertThat(Proportion.of(">=1/2").isReachedBy(0, 0)).isFalse();
        assertThat(Proportion.of(">1/2").isReachedBy(0, 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        ">1/2, >1/2, true", ">=1/2, >1/2, false", ">1/2, >=1/2, true", ">=2/3, >1/2, true",
        ">1/2, >=2/3, false", ">=4/6, >=2/3, true", ">=51/100, >1/2, true", ">=66/100, >=2/3, false",
    })
    void strictnessIsThatOfTheShareThenOfTheSign(String one, String other, boolean strict) {
        assertThat(Proportion.of(one).isAsStrictAs(Proportion.of(other))).isEqualTo(strict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/2", ">", ">=0/1", ">1/1", ">=3/2", ">=1/1000", ">= 1/2", "≥1/2", ">=1/2 ", ">=01/2"})
    void anotherTextIsRefused(String text) {
        assertThat(Proportion.parse(text)).isEmpty();
        assertThatThrownBy(() -> Proportion.of(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("CONSULTATION_PROPORTION");
    }

    @Test
    void itIsWrittenInLowestTerms() {
        assertThat(Proportion.of(">=4/6").text()).isEqualTo(">=2/3");
        assertThat(Proportion.of(">50/100")).isEqualTo(Proportion.of(">1/2"));
    }

    @Test
    void aShareOutOfItsRangeIsRefused() {
        for (Fraction share : List.of(new Fraction(0, 1), new Fraction(3, 2))) {
            assertThatThrownBy(() -> new Proportion(share, false)).isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> new Proportion(new Fraction(1, 1), true)).isInstanceOf(InvalidValueException.class);
    }
}
