package org.jiceng.governance.examples.benchmarks.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContestantsDecideTest {
    private static final long SEED = 9;
    private static final int MATTERS = 60;
    private static final LibraryWorkflow LIBRARY = new LibraryWorkflow();

    static Stream<Named<Contestant>> contestants() {
        List<Row> rows = Row.of(LIBRARY.definition());
        return Stream.of(
                Named.of("stateless4j", new Stateless4jMachine(rows)),
                Named.of("COLA", new ColaMachine(rows)),
                Named.of("Spring", new SpringMachine(rows)));
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void asTheLibraryDoesInEveryCellOfTheTable(Contestant contestant) {
        Agreement.requireOnTable(Pair.all(LIBRARY.definition()), LIBRARY, contestant);
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void asTheLibraryDoesOnTheMainLine(Contestant contestant) {
        Agreement.requireOnCases(Cases.accepted(SEED, MATTERS), LIBRARY, contestant);
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void asTheLibraryDoesOnSpoiltCommands(Contestant contestant) {
        Agreement.requireOnCases(Cases.mixed(SEED, MATTERS), LIBRARY, contestant);
    }

    /** The nine commands of each matter are accepted; of the mixed ones about half are. */
    @Test
    void onWhatTheyAreSaidToBeMeasuredOn() {
        assertThat(Cases.accepted(SEED, MATTERS))
                .hasSize(MATTERS * MainLine.ACTIONS.size())
                .allMatch(asked -> LIBRARY.decide(asked) != null);
        assertThat(Cases.mixed(SEED, MATTERS))
                .hasSize(MATTERS * MainLine.ACTIONS.size())
                .filteredOn(asked -> LIBRARY.decide(asked) == null)
                .hasSizeBetween(200, 340);
        assertThat(Pair.mix(LIBRARY.definition(), SEED, 1000))
                .filteredOn(pair -> LIBRARY.permits(pair.stage(), pair.action()))
                .hasSizeBetween(400, 600);
    }

    @Test
    void andADisagreementStopsTheRun() {
        List<Case> cases = Cases.accepted(SEED, 1);
        List<Pair> pairs = Pair.all(LIBRARY.definition());

        assertThatIllegalStateException()
                .isThrownBy(() -> Agreement.requireOnCases(cases, LIBRARY, new Opponent()))
                .withMessageContaining("Opponent answers null");
        assertThatIllegalStateException()
                .isThrownBy(() -> Agreement.requireOnTable(pairs, LIBRARY, new Opponent()))
                .withMessageContaining("Opponent answers");
    }

    /** Refuses every command and permits what is forbidden. */
    private static final class Opponent implements Contestant {
        @Override
        public boolean permits(Stage stage, Action action) {
            return !LIBRARY.permits(stage, action);
        }

        @Override
        public @Nullable Stage decide(Case asked) {
            return null;
        }
    }

    @Test
    void aCaseOfNoMatterIsAtNoStage() {
        Case first = Cases.accepted(SEED, 1).stream()
                .filter(asked -> asked.matter() == null)
                .findFirst()
                .orElseThrow();

        assertThat(first.stage()).isEqualTo(Row.NONE);
        assertThat(Objects.requireNonNull(LIBRARY.decide(first))).isEqualTo(Stage.REGISTERED);
    }
}
