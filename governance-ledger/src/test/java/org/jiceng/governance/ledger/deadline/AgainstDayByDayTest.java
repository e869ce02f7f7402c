package org.jiceng.governance.ledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jiceng.governance.core.calendar.CalendarYear;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.calendar.FirstDay;
import org.jiceng.governance.core.calendar.RollOver;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Truth;
import org.junit.jupiter.api.Test;

class AgainstDayByDayTest {
    private static final int CASES = 10_000;
    private static final long SEED = 20_240_301L;
    private static final List<CalendarYear> YEARS = WorkCalendar.stateCouncil().years();
    private static final List<ZoneId> ZONES =
            List.of(Clocks.CHINA, Clocks.CHINA, ZoneOffset.UTC, ZoneId.of("America/New_York"));

    @Test
    void everyAnswerIsThatOfCountingDayByDay() {
        Map<ClockState, Integer> seen = new EnumMap<>(ClockState.class);
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            ClockState state = compare(new SplittableRandom(seed), "seed " + seed);
            seen.merge(state, 1, Integer::sum);
        }
        assertThat(seen)
                .containsOnlyKeys(ClockState.values())
                .allSatisfy((state, count) ->
                        assertThat(count).as("%s of %s", state, seen).isGreaterThan(CASES / 100));
    }

    private static ClockState compare(SplittableRandom random, String seed) {
        ClockSettings settings = settings(random);
        WorkCalendar calendar = calendar(random);
        Clock clock = clock(random, settings.zone());
        Instant at = later(random, clock.lastChangedAt(), settings.zone(), 120);
        DayByDay reference = new DayByDay(settings, calendar, clock, at);
        ClockReader reader = ClockReader.of(settings, calendar);

        ClockReading reading = reader.read(clock, at);

        int extension = clock.extensionDays();
        assertThat(reader.late(clock, at)).as(seed).isEqualTo(reference.late(extension));
        assertThat(reading.due()).as(seed).isEqualTo(reference.due(extension));
        assertThat(reading.dueUnextended()).as(seed).isEqualTo(reference.due(0));
        assertThat(reading.byExtension())
                .as(seed)
                .isEqualTo(reference.late(extension).not().and(reference.late(0)));
        assertThat(reading.budget()).as(seed).isEqualTo(Math.max(0, reference.budget(extension)));
        assertThat(reading.consumed()).as(seed).isEqualTo(reference.consumed());
        assertThat(reading.lateBy()).as(seed).isEqualTo(reference.lateBy());
        assertThat(reading.state()).as(seed).isEqualTo(state(clock, reference.late(extension)));
        return reading.state();
    }

    private static ClockState state(Clock clock, Truth late) {
        if (late.isUnknown()) {
            return ClockState.UNKNOWN;
        }
        if (clock.stoppedAt() != null) {
            return late.isTrue() ? ClockState.MISSED : ClockState.MET;
        }
        return late.isTrue() ? ClockState.LATE : clock.isPaused() ? ClockState.PAUSED : ClockState.RUNNING;
    }

    private static ClockSettings settings(SplittableRandom random) {
        return new ClockSettings(
                one(random, List.of(FirstDay.values())),
                one(random, List.of(RollOver.values())),
                one(random, ZONES),
                List.of(1),
                List.of(1),
                one(random, List.of(DayCount.values())));
    }

    /** All years, or some. */
    private static WorkCalendar calendar(SplittableRandom random) {
        return random.nextInt(3) > 0
                ? WorkCalendar.stateCouncil()
                : WorkCalendar.of(
                        YEARS.stream().filter(year -> random.nextInt(4) > 0).toList());
    }

    private static Clock clock(SplittableRandom random, ZoneId zone) {
        Instant start =
                later(random, LocalDate.of(2020, 6, 1).atStartOfDay(zone).toInstant(), zone, random.nextInt(1, 2400));
        int length = one(random, List.of(0, 1, 2, 5, random.nextInt(20), random.nextInt(90)));
        LocalDate startDay = start.atZone(zone).toLocalDate();
        Clock clock = random.nextInt(5) == 0
                ? Clock.until("c", ClockNature.INTERNAL, startDay.plusDays(random.nextInt(-2, 40)), start)
                : Clock.start("c", ClockNature.INTERNAL, length, one(random, List.of(DayCount.values())), start);
        for (int pauses = random.nextInt(-3, 6); pauses > 0; pauses--) {
            clock = clock.pause(later(random, clock.lastChangedAt(), zone, random.nextInt(1, 15)));
            if (pauses > 1 || random.nextBoolean()) {
                clock = clock.resume(later(random, clock.lastChangedAt(), zone, random.nextInt(1, 25)));
            }
        }
        if (random.nextInt(3) == 0) {
            clock = clock.extend(random.nextInt(1, 31));
        }
        return random.nextInt(3) == 0
                ? clock.stop(later(random, clock.lastChangedAt(), zone, random.nextInt(1, 60)))
                : clock;
    }

    /** A moment not before another, often about midnight or the very same. */
    private static Instant later(SplittableRandom random, Instant from, ZoneId zone, int days) {
        Instant moment = from.plusSeconds(random.nextLong(days * 86_400L));
        Instant midnight = moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Instant chosen =
                one(random, List.of(moment, moment, from, midnight, midnight.minusNanos(1), midnight.plusNanos(1)));
        return chosen.isBefore(from) ? moment : chosen;
    }

    private static <T> T one(SplittableRandom random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
