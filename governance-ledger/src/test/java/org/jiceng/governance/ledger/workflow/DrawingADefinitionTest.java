package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingADefinitionTest {
    /** Every line that may stand in a diagram; a title consists of letters, digits, spaces and numbered characters. */
    private static final Pattern LINE = Pattern.compile("""
            stateDiagram-v2|    (state "TITLE" as ID|(\\[\\*\\] --> )?ID : LABEL|ID --> ID : LABEL|ID --> \\[\\*\\])""".replace("LABEL", "TITLE((, |、)TITLE)*")
            .replace("TITLE", "(?:[\\p{L}\\p{N} ]|#\\d+;)+")
            .replace("ID", "stage_[A-Z][A-Z0-9_]*"));

    private static String drawn(Definitions definitions, Locale locale) {
        return WorkflowDiagram.mermaid(definitions.definition(), locale);
    }

    @Test
    void theStandardDefinitionIsDrawnInBothLanguages() {
        assertThat(drawn(Definitions.standard(), Locale.ENGLISH).lines())
                .startsWith("stateDiagram-v2", "    state \"registered\" as stage_REGISTERED")
                .contains(
                        "    [*] --> stage_REGISTERED : register",
                        "    stage_REGISTERED --> stage_INSTRUCTED : instruct",
                        "    stage_INSTRUCTED --> stage_TRANSFERRED : transfer, hand up, hand down",
                        "    stage_REPLIED : correct, link, urge, request a review, record an outside review, add accused,"
                                + " remark, migrate",
                        "    stage_ARCHIVED --> stage_SUPERVISED : reopen",
                        "    stage_WITHDRAWN --> [*]");
        assertThat(drawn(Definitions.standard(), Locale.SIMPLIFIED_CHINESE).lines())
                .contains(
                        "    state \"分类建账\" as stage_REGISTERED",
                        "    stage_INSTRUCTED --> stage_TRANSFERRED : 转送、上交、下交");
        assertThat(drawn(Definitions.standard(), Locale.FRENCH)).isEqualTo(drawn(Definitions.standard(), Locale.US));
    }

    @Test
    void everyStepOfTheTableIsDrawnOnceAndNothingElse() {
        WorkflowDefinition definition = Definitions.standard().definition();
        List<String> lines =
                drawn(Definitions.standard(), Locale.ENGLISH).lines().toList();

        assertThat(lines)
                .doesNotHaveDuplicates()
                .allMatch(line -> LINE.matcher(line).matches());
        long titles = lines.stream()
                .filter(line -> line.contains(" : "))
                .mapToLong(line -> line.substring(line.indexOf(" : ")).split(", ", -1).length)
                .sum();
        long steps = definition.transitions().stream()
                .mapToLong(row -> Math.max(1, row.from().size()))
                .sum();
        assertThat(titles).isEqualTo(steps);
        assertThat(lines).hasSize(1 + definition.stages().size() + (int) arrows(definition) + ends(definition));
    }

    private static long arrows(WorkflowDefinition definition) {
        return definition.transitions().stream()
                .flatMap(row -> row.from().isEmpty()
                        ? Stream.of("*" + row.to())
                        : row.from().stream().map(from -> from + " " + row.target(from)))
                .distinct()
                .count();
    }

    private static int ends(WorkflowDefinition definition) {
        return (int) definition.stages().stream().filter(StageDefinition::end).count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a \"quoted\" title",
                "a --> b",
                "a : b; c",
                "100 % #done",
                "}{][<script>alert(1)</script>",
                "one\nstage_REGISTERED --> [*]",
                "%% note",
                "`code` & <br/>",
                "\uD83D\uDE00 𠮷"
            })
    void noTitleIsTakenForMermaidsOwn(String text) {
        Title title = new Title(text, text);
        Stage stage = Stage.of("NOTE");
        Definitions hostile = Definitions.standard()
                .with(new StageDefinition(stage, title, true, null, null))
                .with(new Transition(
                        Action.of("END"),
                        Effect.STEP,
                        title,
                        Set.of(Stage.REGISTERED),
                        stage,
                        Set.of(Role.SECRETARY),
                        Set.of(),
                        Set.of()));

        assertThat(drawn(hostile, Locale.ENGLISH).lines())
                .allMatch(line -> LINE.matcher(line).matches())
                .hasSize((int) drawn(Definitions.standard(), Locale.ENGLISH)
                                .lines()
                                .count()
                        + 3);
    }
}
