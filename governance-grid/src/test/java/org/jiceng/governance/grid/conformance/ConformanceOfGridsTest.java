package org.jiceng.governance.grid.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.jiceng.governance.core.conformance.ConformanceResult;
import org.jiceng.governance.core.conformance.ConformanceRunner;
import org.jiceng.governance.core.policy.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceOfGridsTest {
    private final GridSubject library = new GridSubject();

    static List<String> areas() {
        return GridCases.areas();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void theLibraryPassesEveryCase(String area) {
        List<ConformanceCase> cases = GridCases.of(area);
        assertThat(cases).isNotEmpty().allMatch(one -> one.area().equals(area));
        assertThat(ConformanceRunner.run(cases, library))
                .hasSameSizeAs(cases)
                .filteredOn(result -> !result.passed())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "grid-tree, 45",
        "grid-codes, 40",
        "grid-heads, 70",
        "grid-audit, 75",
        "grid-plan, 40",
        "contact-assessment, 60",
        "contact-eligibility, 60",
        "contact-audit, 40",
        "contact-plan, 60"
    })
    void anAreaHasEnoughCases(String area, int least) {
        assertThat(GridCases.of(area)).hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void everyCaseHasAnIdOfItsOwnATitleInBothLanguagesAndABasis() {
        Set<String> ids = new HashSet<>();
        assertThat(GridCases.all()).allSatisfy(one -> {
            assertThat(ids.add(one.id())).as(one.id()).isTrue();
            assertThat(one.id()).startsWith(one.area() + ".");
            assertThat(one.title().zh()).as(one.id()).containsPattern("\\p{IsHan}");
            assertThat(one.title().en()).as(one.id()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            if (one.basis().document().equals(Basis.LIBRARY_DEFAULT.document())) {
                assertThat(one.basis().place()).as(one.id()).isNotBlank();
            }
        });
    }

    @Test
    void everyPlantedWrongExpectationFails() {
        for (ConformanceCase one : GridCases.all()) {
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

    @Test
    void anAreaThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridCases.of("weather"))
                .withMessageContaining("weather")
                .withMessageContaining("grid-tree");
    }

    @Test
    void aQuestionThatNoCaseAsksFails() {
        JsonNode given = JsonNodeFactory.instance.objectNode().put("ask", "weather");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.answer(given))
                .withMessageContaining("weather");
    }
}
