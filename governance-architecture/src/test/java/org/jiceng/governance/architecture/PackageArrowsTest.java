package org.jiceng.governance.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages of core and the arrows among them, exactly; {@code docs/architecture.md} shows the same table. */
class PackageArrowsTest {
    private static final Map<String, Set<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("outcome", Set.of()),
            Map.entry("region", Set.of("outcome")),
            Map.entry("identity", Set.of("outcome")),
            Map.entry("calendar", Set.of("outcome")),
            Map.entry("indicator", Set.of("outcome")),
            Map.entry("policy", Set.of("outcome")),
            Map.entry("household", Set.of("identity", "outcome", "region")),
            Map.entry("classify", Set.of("household", "identity", "outcome", "policy", "region")),
            Map.entry("service", Set.of("household", "policy")),
            Map.entry("intake", Set.of("household", "identity", "outcome", "region")),
            Map.entry("json", Set.of("identity", "outcome")),
            Map.entry(
                    "conformance",
                    Set.of(
                            "calendar",
                            "classify",
                            "household",
                            "identity",
                            "json",
                            "outcome",
                            "policy",
                            "region",
                            "service"))));

    private static final ArchRule NO_CYCLES =
            slices().matching(Classes.ROOT + "(*).(*)..").should().beFreeOfCycles();

    @Test
    void thePackagesOfCoreKnowEachOtherAsTheTableSays() {
        assertThat(arrows(Classes.LIBRARY)).isEqualTo(ARROWS);
    }

    @Test
    void aPlantedArrowIsFound() {
        assertThat(arrows(Classes.PLANTED)).containsEntry("outcome", Set.of("region"));
    }

    @Test
    void noPackagesKnowEachOtherInARing() {
        NO_CYCLES.check(Classes.LIBRARY);
    }

    @Test
    void aPlantedRingIsFound() {
        assertThat(NO_CYCLES.evaluate(Classes.PLANTED).getFailureReport().toString())
                .contains("Slice core - outcome", "Slice core - region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/architecture.md", "docs/architecture.zh-CN.md"})
    void thePageShowsTheTable(String page) throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (String line : Files.readAllLines(Repository.file(page))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 5 && cells[1].strip().matches("`[a-z]+`")) {
                shown.put(names(cells[1]).iterator().next(), names(cells[2]));
            }
        }

        assertThat(shown).isEqualTo(ARROWS);
    }

    private static Set<String> names(String cell) {
        return cell.replace("`", "")
                .lines()
                .flatMap(line -> Set.of(line.strip().split("[,、] *")).stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For each package of core, the other packages of core that its classes know. */
    private static Map<String, Set<String>> arrows(JavaClasses classes) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass from : classes) {
            String origin = packageOf(from);
            if (origin.isEmpty()) {
                continue;
            }
            Set<String> known = arrows.computeIfAbsent(origin, name -> new TreeSet<>());
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String target = packageOf(dependency.getTargetClass());
                if (!target.isEmpty() && !target.equals(origin)) {
                    known.add(target);
                }
            }
        }
        return arrows;
    }

    /** The package below core; the package core itself, which joins them, has none. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(Classes.CORE + ".")
                ? name.substring(Classes.CORE.length() + 1).split("\\.", 2)[0]
                : "";
    }
}
