package org.jiceng.governance.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.jiceng.governance.core.conformance.ConformanceResult;
import org.jiceng.governance.core.conformance.ConformanceRunner;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.Title;
import org.junit.jupiter.api.Test;

class DisputeCasesTest {
    private static final DisputeSubject LIBRARY = new DisputeSubject();
    private static final List<ConformanceCase> CASES = cases();

    private static List<ConformanceCase> cases() {
        try (InputStream file = DisputeSubject.class.getResourceAsStream("dispute.json")) {
            List<ConformanceCase> cases = new ArrayList<>();
            GovernanceJson.mapper()
                    .readTree(Objects.requireNonNull(file))
                    .required("cases")
                    .forEach(node -> cases.add(read(node)));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConformanceCase read(JsonNode node) {
        JsonNode title = node.required("title");
        JsonNode basis = node.required("basis");
        return new ConformanceCase(
                node.required("id").textValue(),
                new Title(title.required("zh").textValue(), title.required("en").textValue()),
                node.required("area").textValue(),
                node.required("given"),
                node.required("expect"),
                new Basis(
                        basis.required("document").textValue(),
                        basis.required("place").textValue()));
    }

    @Test
    void theLibraryPassesEveryCase() {
        assertThat(ConformanceRunner.run(CASES, LIBRARY))
                .hasSizeGreaterThanOrEqualTo(150)
                .filteredOn(result -> !result.passed())
                .isEmpty();
    }

    @Test
    void everyCaseHasAnIdOfItsOwnAndATitleInBothLanguages() {
        assertThat(CASES).extracting(ConformanceCase::id).doesNotHaveDuplicates();
        assertThat(CASES).allSatisfy(one -> {
            assertThat(one.id()).startsWith("dispute.");
            assertThat(one.area()).isEqualTo("dispute");
            assertThat(one.title().zh()).as(one.id()).containsPattern("\\p{IsHan}");
            assertThat(one.title().en()).as(one.id()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void everyPlantedWrongExpectationFails() {
        for (ConformanceCase one : CASES) {
            ObjectNode wrong = one.expect().deepCopy();
            wrong.put("planted", true);
            ConformanceCase planted =
                    new ConformanceCase(one.id(), one.title(), one.area(), one.given(), wrong, one.basis());
            assertThat(ConformanceRunner.run(List.of(planted), LIBRARY))
                    .containsExactly(new ConformanceResult(
                            one.id(), new ConformanceResult.Difference("/planted", "true", "nothing")));
        }
    }

    @Test
    void aPackMayStandInTheQuestion() {
        ObjectNode given = (ObjectNode) CASES.get(0).given().deepCopy();
        ObjectNode pack =
                given.putObject("pack").put("id", "own").put("version", "1").put("extends", "hanyin-321");
        pack.putObject("title").put("zh", "试验").put("en", "test");
        assertThat(LIBRARY.answer(given)).isEqualTo(CASES.get(0).expect());
    }

    @Test
    void aQuestionThatNoCaseAsksFails() {
        JsonNode given = JsonNodeFactory.instance.objectNode().put("ask", "weather");
        ConformanceCase one = new ConformanceCase(
                "x.1",
                new Title("问", "a question"),
                "x",
                given,
                JsonNodeFactory.instance.objectNode(),
                Basis.LIBRARY_DEFAULT);
        assertThat(ConformanceRunner.run(List.of(one), LIBRARY))
                .containsExactly(new ConformanceResult(
                        "x.1", new ConformanceResult.Difference("", "{}", "java.lang.IllegalArgumentException")));
    }
}
