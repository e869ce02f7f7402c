package org.jiceng.governance.grid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsOfGridsTest {
    @ParameterizedTest
    @EnumSource(GridLevel.class)
    void eachHasANumberOfItsOwn(GridLevel level) {
        assertThat(GridLevel.ofNumber(level.number())).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4, Integer.MAX_VALUE})
    void thereAreThree(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridLevel.ofNumber(number))
                .withMessageContaining(Integer.toString(number));
    }

    @Test
    void eachStandsUnderTheOneBefore() {
        assertThat(GridLevel.FIRST.above()).isEmpty();
        assertThat(GridLevel.SECOND.above()).contains(GridLevel.FIRST);
        assertThat(GridLevel.THIRD.above()).contains(GridLevel.SECOND);
    }
}
