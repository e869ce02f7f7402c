package org.jiceng.governance.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingAnotherProgramTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final List<ConformanceCase> CASES = new ConformanceKit()
            .cases().stream()
                    .filter(one -> ConformanceKit.operation(one).equals("region-contains"))
                    .filter(one -> one.expect().get("contains").booleanValue())
                    .limit(3)
                    .toList();

    private static KitReport report(String way, Duration limit) throws IOException {
        try (CommandCounterpart counterpart = CommandCounterpart.start(FakeProgram.command(way), limit)) {
            return KitReport.of(CASES, counterpart);
        }
    }

    @Test
    void rightAnswersPass() throws IOException {
        KitReport report = report("right", PATIENT);
        assertThat(report.passed()).isEqualTo(CASES).hasSize(3);
        assertThat(report.allPassed()).isTrue();
    }

    @Test
    void aWrongAnswerIsNamedWithWhereItDiffers() throws IOException {
        KitReport report = report("wrong", PATIENT);
        assertThat(report.allPassed()).isFalse();
        assertThat(report.failed()).hasSize(3).first().satisfies(failure -> {
            assertThat(failure.one()).isEqualTo(CASES.get(0));
            assertThat(failure.difference().pointer()).isEqualTo("/contains");
            assertThat(failure.difference().expected()).isEqualTo("true");
            assertThat(failure.difference().actual()).isEqualTo("false");
        });
    }

    @Test
    void whatIsUnsupportedIsNotRunAndHasNotPassed() throws IOException {
        KitReport report = report("unsupported", PATIENT);
        assertThat(report.notRun()).isEqualTo(CASES);
        assertThat(report.passed()).isEmpty();
        assertThat(report.allPassed()).isFalse();
        assertThat(report.lost()).isNull();
    }

    @Test
    void anErrorIsADifferenceAndTheRunGoesOn() throws IOException {
        KitReport report = report("error", PATIENT);
        assertThat(report.failed())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure.difference().actual()).isEqualTo("error: out of order"));
    }

    @ParameterizedTest
    @CsvSource({
        "crash, ENDED, 7",
        "text, GARBLED, 'Hello, I am starting up'",
        "nothing, GARBLED, ''",
    })
    void aProgramThatCrashesOrTalksIsLostAtOnce(String way, Reply.Loss loss, String detail) throws IOException {
        KitReport report = report(way, PATIENT);
        assertThat(report.lost()).isEqualTo(lostAt(0, loss, detail));
        assertThat(report.notRun()).isEqualTo(CASES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-id", "both", "not-true", "two-values", "endless"})
    void whatIsNoReplyToTheRequestIsGarbled(String way) throws IOException {
        assertThat(report(way, PATIENT).lost()).satisfies(lost -> {
            assertThat(lost.how().loss()).isEqualTo(Reply.Loss.GARBLED);
            assertThat(lost.how().detail()).hasSizeLessThan(200);
        });
    }

    @Test
    void aLastLineWithoutAnEndIsAReplyAndThenTheProgramHasEnded() throws IOException {
        KitReport report = report("unfinished", PATIENT);
        assertThat(report.passed()).containsExactly(CASES.get(0));
        assertThat(report.lost()).isEqualTo(lostAt(1, Reply.Loss.ENDED, "0"));
    }

    @Test
    void whereItIsLostIsNotWhereTheFirstCaseWasNotRun() {
        Counterpart counterpart = (id, given) ->
                id.equals(CASES.get(1).id()) ? new Reply.Lost(Reply.Loss.ENDED, "7") : new Reply.Unsupported();

        KitReport report = KitReport.of(CASES, counterpart);

        assertThat(report.notRun()).isEqualTo(CASES);
        assertThat(report.lost()).isEqualTo(lostAt(1, Reply.Loss.ENDED, "7"));
    }

    private static KitReport.LostAt lostAt(int place, Reply.Loss loss, String detail) {
        return new KitReport.LostAt(CASES.get(place), new Reply.Lost(loss, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "deaf"})
    void aProgramThatTakesTooLongIsLost(String way) throws IOException {
        assertThat(report(way, Duration.ofMillis(300)).lost()).isEqualTo(lostAt(0, Reply.Loss.TIMED_OUT, ""));
    }

    @Test
    void aProgramThatNeverReadsIsLostThoughTheRequestIsLongerThanAnyPipe() throws IOException {
        JsonNode large = JsonNodeFactory.instance.objectNode().put("ask", "x").put("text", "y".repeat(4 << 20));
        try (CommandCounterpart counterpart =
                CommandCounterpart.start(FakeProgram.command("deaf"), Duration.ofMillis(500))) {
            assertThat(counterpart.ask("x-1", large)).isEqualTo(new Reply.Lost(Reply.Loss.TIMED_OUT, ""));
            assertThat(counterpart.ask("x-2", large)).isEqualTo(new Reply.Lost(Reply.Loss.TIMED_OUT, ""));
        }
    }

    @Test
    void aProgramThatStaysAfterItsInputHasEndedIsStopped() throws IOException {
        assertThat(report("stays", Duration.ofSeconds(3)).allPassed()).isTrue();
    }

    @Test
    void aProgramThatIsNotThereIsNotStarted() {
        assertThatThrownBy(() -> CommandCounterpart.start(List.of("no-such-program-at-all"), PATIENT))
                .isInstanceOf(IOException.class);
    }
}
