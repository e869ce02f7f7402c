package org.jiceng.governance.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiceng.governance.core.outcome.InvalidValueException;

final class CalendarFixtures {
    private CalendarFixtures() {}

    static <T> CalendarAnswer.Known<T> known(CalendarAnswer<T> answer) {
        return answer.fold(known -> known, unknown -> {
            throw new AssertionError("unknown year " + unknown.year());
        });
    }

    static void refused(CalendarReason code, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(call)
                .satisfies(thrown -> assertThat(thrown.reason().code()).isEqualTo(code.name()));
    }
}
