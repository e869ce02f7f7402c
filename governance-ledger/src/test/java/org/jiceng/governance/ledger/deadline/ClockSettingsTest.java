package org.jiceng.governance.ledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.Test;

class ClockSettingsTest {
    @Test
    void figuresMayBeEqualAndFew() {
        assertThat(ClockSettings.check(List.of(), List.of())).isEmpty();
        assertThat(ClockSettings.check(List.of(1, 1, 1), List.of(3, 3))).isEmpty();
    }

    @Test
    void aRungIsNotDueBeforeTheClockIsLate() {
        Reason reason =
                Reason.of(DeadlineReason.CLOCK_THRESHOLDS_ORDER, "figure", 0).with("least", 1);
        assertThat(ClockSettings.check(List.of(0, 4, 8), List.of())).contains(reason);
        assertThat(ClockSettings.check(List.of(), List.of(0))).contains(reason);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new ClockSettings(
                        FirstDay.DAY_AFTER, RollOver.NONE, Clocks.CHINA, List.of(0), List.of(), DayCount.DAYS))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(reason));
    }

    @Test
    void figuresDoNotDescend() {
        assertThat(ClockSettings.check(List.of(4, 3), List.of()))
                .contains(Reason.of(DeadlineReason.CLOCK_THRESHOLDS_ORDER, "figure", 3)
                        .with("least", 4));
    }

    @Test
    void thereAreNoMoreFiguresThanRungsOrGrades() {
        Reason reason = Reason.of(DeadlineReason.CLOCK_THRESHOLDS_TOO_MANY, "most", 3);
        assertThat(ClockSettings.check(List.of(1, 2, 3, 4), List.of())).contains(reason);
        assertThat(ClockSettings.check(List.of(), List.of(1, 2, 3, 4))).contains(reason);
    }
}
