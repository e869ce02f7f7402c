package org.jiceng.governance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleArrowsTest {
    static Stream<Arguments> arrows() {
        return Stream.of(
                Arguments.of(Classes.CORE, Classes.GRID),
                Arguments.of(Classes.CORE, Classes.LEDGER),
                Arguments.of(Classes.CORE, Classes.KIT),
                Arguments.of(Classes.CORE, Classes.EXAMPLES),
                Arguments.of(Classes.GRID, Classes.LEDGER),
                Arguments.of(Classes.GRID, Classes.KIT),
                Arguments.of(Classes.GRID, Classes.EXAMPLES),
                Arguments.of(Classes.LEDGER, Classes.GRID),
                Arguments.of(Classes.LEDGER, Classes.KIT),
                Arguments.of(Classes.LEDGER, Classes.EXAMPLES));
    }

    private static ArchRule noArrow(String from, String to) {
        return noClasses()
                .that()
                .resideInAPackage(from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(to + "..");
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void theModuleDoesNotKnowTheOther(String from, String to) {
        noArrow(from, to).check(Classes.LIBRARY);
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void aPlantedArrowIsFound(String from, String to) {
        assertThat(noArrow(from, to).evaluate(Classes.PLANTED).hasViolation()).isTrue();
    }
}
