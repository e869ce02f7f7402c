package org.jiceng.governance.examples.benchmarks.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.classify.FactState;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContestantsClassifyTest {
    private static final long SEED = 20_000;
    private static final List<Village> EVERY_CASE = EveryCase.of(SEED);

    static Stream<Named<Contestant>> contestants() {
        return Stream.of(
                Named.of("loop", new HandWrittenRules()),
                Named.of("Drools", new DroolsRules()),
                Named.of("Easy Rules", new EasyRules()));
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void asTheLibraryDoesInEveryCaseOfTheFacts(Contestant contestant) {
        for (Village village : EVERY_CASE) {
            assertThat(contestant.decide(village))
                    .as("seed %d, %s", SEED, village.income())
                    .isEqualTo(new LibraryRules().decide(village));
        }
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void asTheLibraryDoesWhatIsMeasured(Contestant contestant) {
        Agreement.require(Villages.of(SEED, 20_000), new LibraryRules(), contestant);
    }

    /** Circumstances and income have three states and unknown; three years, known without a gap, have 23. */
    @Test
    void inASampleThatHasEveryCase() {
        HouseholdClassifier classifier = new LibraryRules().classifier();
        Stream<List<FactState>> cases = EVERY_CASE.stream()
                .flatMap(village -> village.households().stream()
                        .map(household -> classifier
                                .classify(household, village.income())
                                .verdict()
                                .facts()));

        assertThat(cases.distinct()).hasSize(3 * 4 * 23);
        assertThat(EVERY_CASE.stream()
                        .mapToInt(village -> village.households().size())
                        .sum())
                .isEqualTo(20_000);
    }

    @Test
    void andADisagreementStopsTheRun() {
        Contestant other = village -> new HandWrittenRules()
                .decide(village).stream()
                        .map(decision -> new Decision(decision.outcome(), List.of()))
                        .toList();

        assertThatIllegalStateException()
                .isThrownBy(() -> Agreement.require(EVERY_CASE, new HandWrittenRules(), other))
                .withMessageContaining("matched=[]");
    }
}
