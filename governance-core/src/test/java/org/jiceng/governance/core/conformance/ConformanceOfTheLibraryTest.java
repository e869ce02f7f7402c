package org.jiceng.governance.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceOfTheLibraryTest {
    static List<String> areas() {
        return ConformanceCases.areas();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void theLibraryPassesEveryCase(String area) {
        List<ConformanceCase> cases = ConformanceCases.of(area);
        assertThat(cases).isNotEmpty().allMatch(one -> one.area().equals(area));
        assertThat(ConformanceRunner.run(cases, new LibrarySubject()))
                .hasSameSizeAs(cases)
                .filteredOn(result -> !result.passed())
                .isEmpty();
    }

    @Test
    void thereAreEnoughCasesEachWithAnIdOfItsOwn() {
        List<ConformanceCase> cases = ConformanceCases.all();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(420);
        Set<String> ids = new HashSet<>();
        assertThat(cases).allMatch(one -> ids.add(one.id()));
        assertThat(cases).allMatch(one -> one.id().startsWith(one.area() + "."));
    }

    @Test
    void everyCaseHasATitleInBothLanguagesAndABasis() {
        assertThat(ConformanceCases.all()).allSatisfy(one -> {
            assertThat(one.title().zh()).as(one.id()).containsPattern("\\p{IsHan}");
            assertThat(one.title().en()).as(one.id()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(one.basis().document()).as(one.id()).isNotBlank();
            if (one.basis().document().equals(Basis.LIBRARY_DEFAULT.document())) {
                assertThat(one.basis().place()).as(one.id()).isNotBlank();
            }
        });
    }

    @Test
    void anAreaThatIsNoneIsRefused() {
        assertThatThrownBy(() -> ConformanceCases.of("weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weather")
                .hasMessageContaining("calendar");
    }

    @Test
    void everyPlantedWrongExpectationFails() {
        LibrarySubject library = new LibrarySubject();
        for (ConformanceCase one : ConformanceCases.all()) {
            ObjectNode wrong = one.expect().deepCopy();
            wrong.put("planted", true);
            ConformanceCase planted =
                    new ConformanceCase(one.id(), one.title(), one.area(), one.given(), wrong, one.basis());
            assertThat(ConformanceRunner.run(List.of(planted), library))
                    .singleElement()
                    .isEqualTo(new ConformanceResult(
                            one.id(), new ConformanceResult.Difference("/planted", "true", "nothing")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", ""})
    void aQuestionThatNoCaseAsksFails(String ask) {
        JsonNode given = JsonNodeFactory.instance.objectNode().put("ask", ask);
        ConformanceCase one = new ConformanceCase(
                "x.1",
                new Title("问", "a question"),
                "x",
                given,
                JsonNodeFactory.instance.objectNode(),
                Basis.LIBRARY_DEFAULT);
        assertThat(ConformanceRunner.run(List.of(one), new LibrarySubject()))
                .singleElement()
                .isEqualTo(new ConformanceResult(
                        "x.1", new ConformanceResult.Difference("", "{}", "java.lang.IllegalArgumentException")));
    }
}
