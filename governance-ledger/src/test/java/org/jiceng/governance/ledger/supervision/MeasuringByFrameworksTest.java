package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuringByFrameworksTest {
    private static final BulletinRequest FIRST =
            BulletinRequest.of(BulletinPeriod.quarter(2024, 1), Casework.on("2024-12-31"));

    private final Casework casework = new Casework();

    private List<Long> counts(FrameworkMeasure measure) {
        return counts(measure, casework.histories(), FIRST);
    }

    private static List<Long> counts(FrameworkMeasure measure, List<MatterHistory> histories, BulletinRequest request) {
        Map<FrameworkMeasure, Indicator> figures = FrameworkIndicators.of(Casework.WORKFLOW, histories, request);
        assertThat(figures).containsOnlyKeys(FrameworkMeasure.values());
        Indicator figure = Objects.requireNonNull(figures.get(measure));
        assertThat(figure.definition()).isEqualTo(measure.definition());
        return List.of(figure.numerator(), figure.denominator(), figure.excluded());
    }

    private static ActionData suggestion(Channel channel) {
        return Casework.registration(
                        Book.SUGGESTION, MatterKind.SUGGESTION, Casework.COUNTY, Tier.COUNTY, "610922101203", "p-7")
                .with(Field.CHANNEL, channel);
    }

    @Test
    void whatAGridWorkerBroughtWasNotRaisedByResidents() {
        casework.claim("a", "2024-01-02")
                .register("b", "2024-01-02", suggestion(Channel.GRID_WORKER))
                .register("c", "2024-01-02", suggestion(Channel.HOTLINE))
                .claim("before", "2023-12-29");

        assertThat(counts(FrameworkMeasure.RAISED_BY_RESIDENTS)).containsExactly(2L, 3L, 0L);
        assertThat(counts(FrameworkMeasure.SUGGESTIONS_RAISED)).containsExactly(2L, 3L, 0L);
    }

    private void handDown(String id, String to) {
        casework.claim(id, "2024-01-02")
                .instruct(id, "2024-01-03", Instruction.HAND_DOWN)
                .act(
                        id,
                        "2024-01-04",
                        Action.HAND_DOWN,
                        ActionData.of(Field.LINKED_MATTER, MatterId.of(to)).with(Field.TO, UnitId.of(Casework.TOWN)));
    }

    private void close(String id) {
        casework.handle(id, "2024-01-05", "610922-water", "2024-02-01")
                .finish(id, "2024-01-10", MatterResult.EXPLAINED, Satisfaction.SATISFIED);
    }

    @Test
    void whatWasHandedDownAndArchivedThereIsSettledBelow() {
        handDown("a", "a-town");
        close("a-town");
        casework.claim("b", "2024-01-02");
        close("b");

        assertThat(counts(FrameworkMeasure.SETTLED_BELOW)).containsExactly(1L, 2L, 0L);
        assertThat(counts(FrameworkMeasure.RAISED_BY_RESIDENTS)).containsExactly(2L, 2L, 1L);
        assertThat(counts(
                        FrameworkMeasure.SETTLED_BELOW,
                        List.of(casework.history("a-town"), casework.history("b")),
                        FIRST))
                .as("the matter at the county is not given")
                .containsExactly(0L, 1L, 1L);
    }

    @Test
    void aSuggestionAdoptedInPartIsAdopted() {
        for (MatterResult result : List.of(MatterResult.ADOPTED, MatterResult.PARTLY_ADOPTED, MatterResult.NOTED)) {
            String id = result.name();
            casework.register(id, "2024-01-02", suggestion(Channel.ONLINE))
                    .handle(id, "2024-01-05", "610922-water", "2024-02-01")
                    .finish(id, "2024-01-10", result, Satisfaction.SATISFIED);
        }
        casework.claim("claim", "2024-01-02");
        close("claim");

        assertThat(counts(FrameworkMeasure.SUGGESTIONS_ADOPTED)).containsExactly(2L, 3L, 0L);
        assertThat(counts(
                        FrameworkMeasure.SUGGESTIONS_ADOPTED,
                        casework.histories(),
                        BulletinRequest.of(BulletinPeriod.quarter(2024, 2), Casework.on("2024-12-31"))))
                .containsExactly(0L, 0L, 0L);
    }

    @Test
    void closedIsTakenOfWhatWasAccepted() {
        casework.claim("open", "2024-01-02").claim("handled", "2024-01-02").claim("closed", "2024-01-02");
        casework.register("online", "2024-01-02", suggestion(Channel.ONLINE));
        casework.handle("handled", "2024-01-05", "610922-water", "2024-02-01");
        casework.handle("online", "2024-01-05", "610922-water", "2024-02-01");
        close("closed");

        assertThat(counts(FrameworkMeasure.CLAIMS_CLOSED)).containsExactly(1L, 2L, 1L);
        assertThat(counts(FrameworkMeasure.CLOSED_ONLINE)).containsExactly(0L, 1L, 0L);
    }

    @Test
    void aUnitIsInTimeIfAllItsClosingsAre() {
        casework.claim("good", "2024-01-02").claim("better", "2024-01-02").claim("late", "2024-01-02");
        close("good");
        close("better");
        casework.handle("late", "2024-01-05", "610922-roads", "2024-02-01");
        assertThat(counts(FrameworkMeasure.UNITS_IN_TIME)).containsExactly(1L, 2L, 0L);

        casework.finish("late", "2024-01-15", MatterResult.EXPLAINED, Satisfaction.SATISFIED);
        assertThat(counts(FrameworkMeasure.UNITS_IN_TIME)).containsExactly(2L, 2L, 0L);
    }

    @Test
    void whoSaysWhatTheyThinkTakesPart() {
        casework.claim("a", "2024-01-02").claim("b", "2024-01-02").claim("open", "2024-01-02");
        close("a");
        casework.handle("b", "2024-01-05", "610922-water", "2024-02-01")
                .finish("b", "2024-01-10", MatterResult.EXPLAINED, Satisfaction.NO_ANSWER);

        assertThat(counts(FrameworkMeasure.PARTICIPATION)).containsExactly(1L, 2L, 1L);
    }

    @Test
    void whatTheReaderMustNotKnowIsNotCounted() {
        casework.claim("a", "2024-01-02")
                .register(
                        "b",
                        "2024-01-02",
                        Casework.claim(Casework.COUNTY, Tier.COUNTY, "610922101203", "p-8")
                                .with(Field.ACCUSED_UNITS, List.of(UnitId.of("water"))));

        assertThat(counts(
                        FrameworkMeasure.RAISED_BY_RESIDENTS,
                        casework.histories(),
                        FIRST.readBy(Viewer.unit(UnitId.of("water"), UnitDirectory.empty()))))
                .containsExactly(1L, 1L, 0L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theFiguresForAnotherAreThoseOfALedgerWithoutWhatTheyMustNotKnow(long seed) {
        List<MatterHistory> histories = RandomCasework.of(seed, 150);
        List<MatterHistory> known = RandomCasework.WATER.known(histories);

        assertThat(known).as("seed %s", seed).hasSizeLessThan(histories.size());
        assertThat(FrameworkIndicators.of(Casework.WORKFLOW, histories, FIRST.readBy(RandomCasework.WATER)))
                .as("seed %s", seed)
                .isEqualTo(FrameworkIndicators.of(Casework.WORKFLOW, known, FIRST));
    }
}
