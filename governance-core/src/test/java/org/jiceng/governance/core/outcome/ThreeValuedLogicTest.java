package org.jiceng.governance.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiceng.governance.core.outcome.Truth.FALSE;
import static org.jiceng.governance.core.outcome.Truth.TRUE;
import static org.jiceng.governance.core.outcome.Truth.UNKNOWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeValuedLogicTest {
    @ParameterizedTest
    @CsvSource({
        "TRUE,TRUE,TRUE,TRUE",
        "TRUE,UNKNOWN,UNKNOWN,TRUE",
        "TRUE,FALSE,FALSE,TRUE",
        "UNKNOWN,TRUE,UNKNOWN,TRUE",
        "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN",
        "UNKNOWN,FALSE,FALSE,UNKNOWN",
        "FALSE,TRUE,FALSE,TRUE",
        "FALSE,UNKNOWN,FALSE,UNKNOWN",
        "FALSE,FALSE,FALSE,FALSE",
    })
    void andAndOrFollowKleene(Truth a, Truth b, Truth and, Truth or) {
        assertThat(a.and(b)).isEqualTo(and);
        assertThat(a.or(b)).isEqualTo(or);
    }

    @Test
    void notExchangesTrueAndFalseOnly() {
        assertThat(TRUE.not()).isEqualTo(FALSE);
        assertThat(FALSE.not()).isEqualTo(TRUE);
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
    }

    @Test
    void aBooleanIsNeverUnknown() {
        assertThat(Truth.of(true)).isEqualTo(TRUE);
        assertThat(Truth.of(false)).isEqualTo(FALSE);
    }

    @ParameterizedTest
    @EnumSource
    void eachTruthIsOneOfThree(Truth truth) {
        assertThat(truth.isTrue()).isEqualTo(truth == TRUE);
        assertThat(truth.isFalse()).isEqualTo(truth == FALSE);
        assertThat(truth.isUnknown()).isEqualTo(truth == UNKNOWN);
        assertThat(Truth.ofCode(truth.code())).isEqualTo(truth);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aCodeThatIsNoneIsRefused(int code) {
        assertThatThrownBy(() -> Truth.ofCode(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(code));
    }
}
