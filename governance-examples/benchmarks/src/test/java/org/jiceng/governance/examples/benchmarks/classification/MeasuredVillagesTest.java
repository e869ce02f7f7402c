package org.jiceng.governance.examples.benchmarks.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.household.Household;
import org.junit.jupiter.api.Test;

class MeasuredVillagesTest {
    private static final int BATCH = ClassificationBenchmark.BATCH;
    private static final List<Village> VILLAGES = Villages.of(1, 2 * BATCH);

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(Villages.of(1, 1600)).isEqualTo(Villages.of(1, 1600)).isNotEqualTo(Villages.of(2, 1600));
    }

    @Test
    void fillBatchesOfOneSize() {
        List<Village> first = VILLAGES.subList(0, VILLAGES.size() / 2);

        assertThat(first.stream().flatMap(village -> village.households().stream()))
                .hasSize(BATCH);
        assertThat(VILLAGES)
                .allSatisfy(village -> assertThat(village.households()).hasSizeBetween(300, 500));
    }

    @Test
    void giveEveryOutcomeToAFairShare() {
        Stream<ClassOutcome> outcomes = VILLAGES.stream()
                .flatMap(village -> new HandWrittenRules().decide(village).stream())
                .map(Decision::outcome);

        assertThat(outcomes.toList())
                .satisfies(all -> assertThat(ClassOutcome.values())
                        .allSatisfy(outcome ->
                                assertThat(all.stream().filter(outcome::equals)).hasSizeGreaterThan(2 * BATCH / 20)));
    }

    @Test
    void belongToTheHouseholds() {
        assertThat(VILLAGES)
                .allSatisfy(village -> assertThat(village.households())
                        .extracting(Household::village)
                        .containsOnly(village.income().village()));
    }

    @Test
    void comeInPairs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Villages.of(1, 801))
                .withMessageContaining("801");
    }
}
