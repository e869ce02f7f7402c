package org.jiceng.governance.ledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationFiguresTest {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2023, 4, 30);
    private static final ConsultationRules RULES = ConsultationRules.of(PolicyPacks.builtIn("hanyin-321"), TO);

    private static Consultation held(
            int number, LocalDate day, int heard, Issues issues, @Nullable Resolution resolution) {
        return new Consultation(
                ConsultationId.of("C-" + (1000 + number)),
                Disputes.VILLAGE,
                day,
                Assembly.CONSULTATION,
                false,
                null,
                new Talks(Set.of(Capacity.VILLAGE_CADRE), heard),
                List.of(
                        new Attendance(Capacity.VILLAGE_CADRE, 3, 3),
                        new Attendance(Capacity.HOUSEHOLD_REPRESENTATIVE, 30, 27)),
                issues,
                resolution);
    }

    private static Consultation followed(LocalDate due, @Nullable LocalDate done, @Nullable LocalDate published) {
        return held(
                1,
                FROM,
                4,
                new Issues(1, 1),
                new Resolution(30, 0, 0, true, new FollowUp(UnitId.of("U"), due, done, published)));
    }

    private static TracedFigure<ConsultationId> figure(ConsultationMeasure measure, Consultation... consultations) {
        return ConsultationFigures.of(RULES, List.of(consultations), FROM, TO).figure(measure);
    }

    private static String shown(TracedFigure<ConsultationId> figure) {
        Indicator indicator = figure.indicator();
        return indicator.numerator() + "/" + indicator.denominator();
    }

    /** Hanyin to April 2023: over 500 consultations, 2,100 issues settled. */
    @Test
    void theFiguresOfHanyin() {
        Consultation[] all = IntStream.range(0, 500)
                .mapToObj(number ->
                        held(number, FROM.plusDays(number % 120), 5, new Issues(5, number < 100 ? 5 : 4), null))
                .toArray(Consultation[]::new);
        assertThat(shown(figure(ConsultationMeasure.HELD, all))).isEqualTo("500/500");
        assertThat(shown(figure(ConsultationMeasure.ISSUES_SETTLED, all))).isEqualTo("2100/2500");
        assertThat(shown(figure(ConsultationMeasure.ADOPTED, all))).isEqualTo("0/0");
    }

    @Test
    void whatIsNotValidIsNotHeldAndLeftOutOfTheRest() {
        Consultation silent =
                held(7, FROM, 0, new Issues(3, 3), followed(TO, TO, TO).resolution());
        ConsultationId id = silent.id();
        for (ConsultationMeasure measure : ConsultationMeasure.values()) {
            TracedFigure<ConsultationId> figure = figure(measure, silent);
            if (measure == ConsultationMeasure.HELD) {
                assertThat(figure.others()).containsExactly(id);
            } else {
                assertThat(shown(figure)).isEqualTo("0/0");
                assertThat(figure.excluded()).isEqualTo(Map.of("CONSULTATION_NOT_VALID", List.of(id)));
            }
        }
    }

    @Test
    void resolutionsAreAdoptedOfThoseVotedOn() {
        Consultation adopted = followed(TO, null, null);
        Consultation rejected = held(2, FROM, 4, new Issues(0, 0), new Resolution(15, 15, 0, false, null));
        Consultation talked = held(3, FROM, 4, new Issues(0, 0), null);
        TracedFigure<ConsultationId> figure = figure(ConsultationMeasure.ADOPTED, adopted, rejected, talked);
        assertThat(figure.counted()).containsExactly(adopted.id());
        assertThat(figure.others()).containsExactly(rejected.id());
    }

    /** Due, done: both days inclusive; the figure knows nothing after 30 April. */
    @ParameterizedTest
    @CsvSource({
        "2023-03-01, 2023-03-01, 1/1, 0",
        "2023-03-01, 2023-03-02, 0/1, 0",
        "2023-03-01, , 0/1, 0",
        "2023-04-29, , 0/1, 0",
        "2023-04-30, , 0/0, 1",
        "2023-05-01, , 0/0, 1",
        "2023-05-01, 2023-04-30, 1/1, 0",
        "2023-05-01, 2023-05-01, 0/0, 1",
        "2023-04-29, 2023-05-01, 0/1, 0",
    })
    void resolutionsAreFollowedUpInTime(LocalDate due, @Nullable LocalDate done, String shown, int excluded) {
        TracedFigure<ConsultationId> figure =
                figure(ConsultationMeasure.HAS_FOLLOW_UP_IN_TIME, followed(due, done, null));
        assertThat(shown(figure)).isEqualTo(shown);
        assertThat(figure.excluded().keySet()).isEqualTo(excluded == 0 ? Set.of() : Set.of("CONSULTATION_NOT_DUE"));
    }

    @ParameterizedTest
    @CsvSource({"2023-04-30, 1/1", "2023-05-01, 0/1", ", 0/1"})
    void whatCameOfItIsMadePublic(@Nullable LocalDate published, String shown) {
        assertThat(shown(figure(ConsultationMeasure.PUBLISHED, followed(TO, null, published))))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, 0/0", "2023-01-01, 1/1", "2023-04-30, 1/1", "2023-05-01, 0/0"})
    void bothEndsOfThePeriodBelongToIt(LocalDate day, String shown) {
        assertThat(shown(figure(ConsultationMeasure.HELD, held(1, day, 1, new Issues(0, 0), null))))
                .isEqualTo(shown);
    }

    @Test
    void aConsultationGivenTwiceIsRefused() {
        Consultation one = held(1, FROM, 1, new Issues(0, 0), null);
        assertThatThrownBy(() -> figure(ConsultationMeasure.HELD, one, one))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("C-1001");
        assertThatThrownBy(() -> ConsultationFigures.of(RULES, List.of(), TO, FROM))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("DISPUTE_PERIOD");
    }
}
