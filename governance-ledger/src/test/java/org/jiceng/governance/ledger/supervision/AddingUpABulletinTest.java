package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.ledger.matter.MatterId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddingUpABulletinTest {
    private static final BulletinPeriod QUARTER = BulletinPeriod.quarter(2024, 2);
    private static final Instant LATER = Casework.on("2024-12-31");
    private static final BulletinRequest REQUEST = BulletinRequest.of(QUARTER, LATER)
            .crossing(Grouping.UNIT, Grouping.BOOK)
            .crossing(Grouping.TOWN, Grouping.TIER);

    private static Bulletin bulletin(List<MatterHistory> histories, BulletinRequest request) {
        return Bulletin.of(Casework.WORKFLOW, histories, request);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePartsOfEachGroupingAndCrossingAddUpToTheWhole(long seed) {
        Bulletin bulletin = bulletin(RandomCasework.of(seed, 200), REQUEST);
        List<Set<Grouping>> breakdowns = new ArrayList<>(REQUEST.crossings());
        Stream.of(Grouping.values()).map(Set::of).forEach(breakdowns::add);

        for (Set<Grouping> breakdown : breakdowns) {
            List<Bulletin.Row> parts = bulletin.rows().stream()
                    .filter(row -> row.part().keys().keySet().equals(breakdown))
                    .toList();
            for (BulletinMeasure measure : BulletinMeasure.values()) {
                Indicator sum = parts.stream()
                        .map(row -> row.figure(measure).indicator())
                        .reduce(Indicator.none(measure.definition()), Indicator::plus);
                assertThat(sum)
                        .as("seed %s, %s by %s", seed, measure, breakdown)
                        .isEqualTo(bulletin.whole().figure(measure).indicator());
                assertThat(parts.stream().flatMap(row -> row.figure(measure).counted().stream()))
                        .containsExactlyInAnyOrderElementsOf(
                                bulletin.whole().figure(measure).counted());
            }
        }
        assertThat(bulletin.whole().figures().values())
                .as("seed %s: most measures count something", seed)
                .filteredOn(figure -> figure.indicator().numerator() > 0)
                .hasSizeGreaterThan(18);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aMeasureIsTakenOfTheMattersThatItsBaseCounts(long seed) {
        Bulletin bulletin = bulletin(RandomCasework.of(seed, 200), REQUEST);

        for (Bulletin.Row row : bulletin.rows()) {
            for (BulletinMeasure measure : BulletinMeasure.values()) {
                MatterFigure figure = row.figure(measure);
                List<MatterId> base =
                        measure.of().map(of -> row.figure(of).counted()).orElse(row.matters());
                assertThat(Stream.concat(figure.counted().stream(), figure.others().stream())
                                .sorted())
                        .as("seed %s, %s of %s", seed, measure, row.part())
                        .isEqualTo(base);
                assertThat(figure.indicator().denominator() + figure.indicator().excluded())
                        .isEqualTo(row.matters().size());
                assertThat(figure.excluded().stream()
                                .mapToLong(out -> out.matters().size())
                                .sum())
                        .isEqualTo(figure.indicator().excluded());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void theOrderOfTheMattersDoesNotMatter(long seed) {
        List<MatterHistory> shuffled = new ArrayList<>(RandomCasework.of(seed, 150));
        Bulletin before = bulletin(shuffled, REQUEST);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(bulletin(shuffled, REQUEST)).as("seed %s", seed).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void whatHappensAfterThePeriodDoesNotCount(long seed) {
        List<MatterHistory> histories = RandomCasework.of(seed, 150);
        List<MatterHistory> untilTheEnd = histories.stream()
                .flatMap(history -> history.until(QUARTER.end(Casework.ZONE)).stream())
                .toList();

        assertThat(untilTheEnd).isNotEqualTo(histories);
        assertThat(bulletin(untilTheEnd, REQUEST)).as("seed %s", seed).isEqualTo(bulletin(histories, REQUEST));
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void ofPeriodsOneAfterAnotherEachDecisionCountsInOne(long seed) {
        List<MatterHistory> histories = RandomCasework.of(seed, 150);
        for (BulletinMeasure measure :
                List.of(BulletinMeasure.REGISTERED, BulletinMeasure.ACCEPTANCE_DUE, BulletinMeasure.CLOSING_DUE)) {
            List<MatterId> counted = months().flatMap(month ->
                            bulletin(histories, BulletinRequest.of(month, LATER))
                                    .whole()
                                    .figure(measure)
                                    .counted()
                                    .stream())
                    .toList();
            assertThat(counted).as("seed %s, %s", seed, measure).doesNotHaveDuplicates();
            assertThat(new HashSet<>(counted)).as("seed %s, %s", seed, measure).hasSizeGreaterThan(30);
        }
    }

    private static Stream<BulletinPeriod> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> BulletinPeriod.of(BulletinRhythm.MONTH_FROM_21ST, LocalDate.of(2024, month, 1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void aBulletinForAnotherIsOneOfALedgerWithoutWhatTheyMustNotKnow(long seed) {
        List<MatterHistory> histories = RandomCasework.of(seed, 200);
        Map<Boolean, List<MatterHistory>> byWhetherKnown = histories.stream()
                .collect(Collectors.partitioningBy(history -> RandomCasework.WATER.mayKnow(history.matter())));
        List<MatterHistory> known = Objects.requireNonNull(byWhetherKnown.get(true));

        assertThat(byWhetherKnown.get(false)).as("seed %s", seed).hasSizeGreaterThan(5);
        Bulletin whole = bulletin(histories, REQUEST);
        Bulletin theirs = bulletin(histories, REQUEST.readBy(RandomCasework.WATER));
        assertThat(theirs.whole().matters())
                .isSubsetOf(known.stream().map(MatterHistory::id).toList());
        assertThat(theirs).isNotEqualTo(whole).isEqualTo(bulletin(known, REQUEST));
    }
}
