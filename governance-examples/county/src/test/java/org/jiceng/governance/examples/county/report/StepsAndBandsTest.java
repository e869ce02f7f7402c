package org.jiceng.governance.examples.county.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.jiceng.governance.core.indicator.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsAndBandsTest {
    @Test
    void areAtMostADozenAndHoldEveryValueOnce() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long most = 1L << random.nextInt(20);
            List<Long> values =
                    random.longs(1 + random.nextInt(50), 0, most).boxed().toList();
            List<Histogram.Bin> bins = Histogram.of(values).bins();
            assertThat(bins).as("seed %d", seed).hasSizeBetween(1, 12);
            assertThat(bins.stream().mapToLong(Histogram.Bin::count).sum())
                    .as("seed %d", seed)
                    .isEqualTo(values.size());
            for (int i = 1; i < bins.size(); i++) {
                assertThat(bins.get(i).from())
                        .as("seed %d", seed)
                        .isEqualTo(bins.get(i - 1).to() + 1);
            }
        }
        assertThat(Histogram.of(List.of()).bins()).isEmpty();
    }

    @Test
    void beginAtRoundNumbers() {
        assertThat(Histogram.of(List.of(41L, 90L, 62L)).bins())
                .extracting(Histogram.Bin::label)
                .containsExactly(
                        "40–44", "45–49", "50–54", "55–59", "60–64", "65–69", "70–74", "75–79", "80–84", "85–89",
                        "90–94");
        assertThat(Histogram.of(List.of(3L, 5L)).bins())
                .extracting(Histogram.Bin::label)
                .containsExactly("3", "4", "5");
    }

    /** Nearly a quarter of all: edges at 20, 23, 27 and 30. */
    @ParameterizedTest
    @CsvSource({"0, 0", "199, 0", "200, 1", "229, 1", "230, 2", "269, 2", "270, 3", "299, 3", "300, 4", "1000, 4"})
    void haveTheirLowerEdgeInThem(long thousandths, int band) {
        assertThat(Bands.around(249_951, 1_000_000).of(new Fraction(thousandths, 10)))
                .isEqualTo(band);
    }

    @Test
    void haveANameEach() {
        assertThat(Bands.between(41, 90).labels())
                .extracting(words -> words.en())
                .containsExactly("below 51", "51 to below 61", "61 to below 71", "71 to below 81", "81 and more");
    }
}
