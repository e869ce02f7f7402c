package org.jiceng.governance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which foreign library may be known where; {@code jackson-annotations} may be known everywhere. */
class LibrariesAtTheEdgeTest {
    static Stream<ArchRule> rules() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                Classes.CORE + ".json..",
                                Classes.CORE + ".conformance..",
                                Classes.GRID + ".conformance..",
                                Classes.LEDGER + ".conformance..",
                                Classes.LEDGER + ".desk..",
                                Classes.LEDGER + ".journal..",
                                Classes.LEDGER + ".privacy..")
                        .and()
                        .haveNameNotMatching(".*\\.(policy\\.PackParser|boundary\\.GeoJson(Reader|Writer))(\\$.*)?")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "com.fasterxml.jackson.core..",
                                "com.fasterxml.jackson.databind..",
                                "com.fasterxml.jackson.datatype..",
                                "tools.jackson.."))
                        .as("Jackson stays at the edge"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(Classes.CORE + ".intake..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("jakarta.validation..", "org.hibernate.."))
                        .as("Bean Validation is for rows only"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(Classes.GRID + ".boundary..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.locationtech.jts.."))
                        .as("geometry is for boundaries only"),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.."))
                        .as("the library logs nothing"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(Classes.LEDGER + ".journal.jdbc..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.sql.."))
                        .as("databases are for journals only"),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("javax..", "java.net..", "org.springframework.."))
                        .as("the library asks no network or framework"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheLibrary(ArchRule rule) {
        rule.check(Classes.LIBRARY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedUseIsFound(ArchRule rule) {
        assertThat(rule.evaluate(Classes.PLANTED).hasViolation()).isTrue();
    }
}
