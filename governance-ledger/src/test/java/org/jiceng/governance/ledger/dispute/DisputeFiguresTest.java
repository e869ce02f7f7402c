package org.jiceng.governance.ledger.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiceng.governance.ledger.dispute.Disputes.RULES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeFiguresTest {
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate TO = LocalDate.of(2022, 8, 31);
    private static final long SEED = 894;

    private static Dispute raised(int number, LocalDate day, DisputeTier raisedAt, DisputeStep... history) {
        return new Dispute(
                DisputeId.of("D-" + (1000 + number)),
                DisputeKind.EVERYDAY,
                DisputeTopic.DAILY_LIFE,
                Disputes.VILLAGE,
                day,
                raisedAt,
                List.of(history));
    }

    private static Settlement settled(LocalDate day, DisputeTier tier) {
        return new Settlement(day, tier, SettlementForm.CONSULTATION, Disputes.leader(tier), Set.of(), null, null);
    }

    private static Dispute at(int number, DisputeTier raisedAt, @Nullable DisputeTier settledAt) {
        LocalDate day = FROM.plusDays(number % 200);
        return settledAt == null
                ? raised(number, day, raisedAt)
                : raised(number, day, raisedAt, settled(day.plusDays(20), settledAt));
    }

    private static DisputeFigures figures(List<Dispute> disputes) {
        return DisputeFigures.of(RULES, disputes, FROM, TO);
    }

    private static String shown(DisputeFigures figures, DisputeMeasure measure) {
        Indicator indicator = figures.figure(measure).indicator();
        return indicator.numerator() + "/" + indicator.denominator();
    }

    /** Hanyin to August 2022: 945 accepted, 894 settled: village 557, town 331, county 6. */
    @Test
    void theFiguresOfHanyin() {
        List<Dispute> disputes = IntStream.range(0, 945)
                .mapToObj(number -> at(
                        number,
                        DisputeTier.VILLAGE,
                        number < 300
                                ? DisputeTier.GRID
                                : number < 557
                                        ? DisputeTier.VILLAGE
                                        : number < 888
                                                ? DisputeTier.TOWNSHIP
                                                : number < 894 ? DisputeTier.COUNTY : null))
                .toList();
        DisputeFigures figures = figures(disputes);

        assertThat(shown(figures, DisputeMeasure.ACCEPTED)).isEqualTo("945/945");
        assertThat(shown(figures, DisputeMeasure.SETTLED)).isEqualTo("894/945");
        assertThat(figures.figure(DisputeMeasure.SETTLED).indicator().percent(2))
                .contains(new BigDecimal("94.60"));
        assertThat(shown(figures, DisputeMeasure.WITHIN_VILLAGE)).isEqualTo("557/894");
        assertThat(shown(figures, DisputeMeasure.AT_TOWNSHIP)).isEqualTo("331/894");
        assertThat(shown(figures, DisputeMeasure.AT_COUNTY)).isEqualTo("6/894");
        assertThat(shown(figures, DisputeMeasure.WITHIN_TOWNSHIP)).isEqualTo("888/894");
        assertThat(Stream.of(DisputeMeasure.WITHIN_VILLAGE, DisputeMeasure.AT_TOWNSHIP, DisputeMeasure.AT_COUNTY)
                        .mapToLong(
                                measure -> figures.figure(measure).indicator().numerator())
                        .sum())
                .isEqualTo(894);
        assertThat(shown(figures, DisputeMeasure.BELOW_RAISED)).isEqualTo("300/894");
        assertThat(shown(figures, DisputeMeasure.WHERE_RAISED)).isEqualTo("257/894");
        assertThat(shown(figures, DisputeMeasure.ABOVE_RAISED)).isEqualTo("337/894");
        assertThat(shown(figures, DisputeMeasure.AT_LOWEST)).isEqualTo("300/894");
        assertThat(shown(figures, DisputeMeasure.REOPENED)).isEqualTo("0/894");
    }

    /** The term is a month from the day it was raised; the last day of the term is still within it. */
    @ParameterizedTest
    @CsvSource({
        "2022-07-30, 1, 0",
        "2022-07-31, 0, 1",
        "2022-08-31, 0, 1",
    })
    void anOpenDisputeWithinItsTermIsLeftOutOfTheRateOfThoseDue(LocalDate raised, int others, int excluded) {
        TracedFigure<DisputeId> figure =
                figures(List.of(raised(1, raised, DisputeTier.GRID))).figure(DisputeMeasure.SETTLED_OF_DUE);
        assertThat(figure.others()).hasSize(others);
        assertThat(figure.indicator().excluded()).isEqualTo(excluded);
        assertThat(figure.excluded())
                .isEqualTo(excluded == 0 ? Map.of() : Map.of("DISPUTE_WITHIN_TERM", List.of(DisputeId.of("D-1001"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-31, 0/1",
        "2022-01-01, 1/1",
        "2022-08-31, 1/1",
        "2022-09-01, 0/0",
    })
    void bothEndsOfThePeriodBelongToIt(LocalDate raised, String accepted) {
        DisputeFigures figures = figures(List.of(raised(1, raised, DisputeTier.GRID)));
        assertThat(shown(figures, DisputeMeasure.ACCEPTED)).isEqualTo(accepted);
        assertThat(shown(figures, DisputeMeasure.SETTLED)).isEqualTo(accepted.startsWith("1") ? "0/1" : "0/0");
    }

    @Test
    void whatHappenedLaterDoesNotCount() {
        Dispute later = raised(1, TO, DisputeTier.GRID, settled(TO.plusDays(1), DisputeTier.GRID));
        Dispute broken = raised(2, TO, DisputeTier.GRID, settled(TO, DisputeTier.GRID), new Reopening(TO.plusDays(1)));
        DisputeFigures figures = figures(List.of(later, broken));
        assertThat(figures.figure(DisputeMeasure.SETTLED).counted()).containsExactly(broken.id());
        assertThat(figures.figure(DisputeMeasure.SETTLED).others()).containsExactly(later.id());
        assertThat(shown(figures, DisputeMeasure.REOPENED)).isEqualTo("0/1");
    }

    @Test
    void aReopenedDisputeIsOpenAndWasOnceSettled() {
        Dispute broken = raised(1, TO, DisputeTier.GRID, settled(TO, DisputeTier.GRID), new Reopening(TO));
        DisputeFigures figures = figures(List.of(broken));
        assertThat(shown(figures, DisputeMeasure.SETTLED)).isEqualTo("0/1");
        assertThat(shown(figures, DisputeMeasure.AT_GRID)).isEqualTo("0/0");
        assertThat(shown(figures, DisputeMeasure.REOPENED)).isEqualTo("1/1");
    }

    /** Figures of parts add up to that of the whole, in any order; the tiers part the settled; every id is behind its figure. */
    @Test
    void partsAddUpToTheWhole() {
        for (int run = 0; run < 50; run++) {
            SplittableRandom random = new SplittableRandom(SEED + run);
            List<Dispute> all = new ArrayList<>();
            for (int number = 0; number < 60; number++) {
                all.add(random(random, number));
            }
            Collections.shuffle(all, new Random(SEED + run));
            DisputeFigures whole = figures(all);
            DisputeFigures first = figures(all.subList(0, 23));
            DisputeFigures second = figures(all.subList(23, 60));
            for (DisputeMeasure measure : DisputeMeasure.values()) {
                Indicator sum = first.figure(measure)
                        .indicator()
                        .plus(second.figure(measure).indicator());
                assertThat(sum)
                        .as("seed %d, %s", SEED + run, measure)
                        .isEqualTo(whole.figure(measure).indicator());
                assertIdsBehind(whole.figure(measure), SEED + run);
            }
            assertThat(Stream.of(
                                    DisputeMeasure.AT_GRID,
                                    DisputeMeasure.AT_VILLAGE,
                                    DisputeMeasure.AT_TOWNSHIP,
                                    DisputeMeasure.AT_COUNTY)
                            .mapToLong(
                                    measure -> whole.figure(measure).indicator().numerator())
                            .sum())
                    .as("seed %d", SEED + run)
                    .isEqualTo(whole.figure(DisputeMeasure.SETTLED).indicator().numerator());
        }
    }

    private static Dispute random(SplittableRandom random, int number) {
        DisputeTier[] tiers = DisputeTier.values();
        LocalDate day = FROM.minusDays(40).plusDays(random.nextInt(330));
        List<DisputeStep> history = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            history.add(settled(day.plusDays(random.nextInt(90)), tiers[random.nextInt(4)]));
            if (random.nextInt(4) == 0) {
                history.add(new Reopening(history.get(0).day().plusDays(random.nextInt(60))));
            }
        }
        return raised(number, day, tiers[random.nextInt(4)], history.toArray(DisputeStep[]::new));
    }

    private static void assertIdsBehind(TracedFigure<DisputeId> figure, long seed) {
        Indicator indicator = figure.indicator();
        assertThat(figure.counted())
                .as("seed %d", seed)
                .hasSize((int) indicator.numerator())
                .isSorted();
        assertThat(figure.others())
                .as("seed %d", seed)
                .hasSize((int) (indicator.denominator() - indicator.numerator()))
                .isSorted();
        assertThat(figure.excluded().values().stream().mapToLong(List::size).sum())
                .as("seed %d", seed)
                .isEqualTo(indicator.excluded());
    }

    @Test
    void aDisputeGivenTwiceIsRefused() {
        Dispute one = raised(1, FROM, DisputeTier.GRID);
        assertThatThrownBy(() -> figures(List.of(one, one)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("D-1001");
    }

    @Test
    void aPeriodOfOneDayIsOneAndAReversedOneIsNone() {
        assertThat(DisputeFigures.of(RULES, List.of(), FROM, FROM).figures()).hasSize(DisputeMeasure.values().length);
        assertThatThrownBy(() -> DisputeFigures.of(RULES, List.of(), FROM, FROM.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("DISPUTE_PERIOD");
    }
}
