package org.jiceng.governance.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages of each module and the arrows among them, exactly; {@code docs/architecture.md} shows the same tables. */
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
                            "service")),
            Map.entry("grid.division", Set.of()),
            Map.entry("grid.boundary", Set.of("grid.grid")),
            Map.entry("grid.grid", Set.of()),
            Map.entry("grid.assessment", Set.of("grid.grid")),
            Map.entry("grid.audit", Set.of("grid.grid")),
            Map.entry("grid.plan", Set.of("grid.audit", "grid.boundary", "grid.division", "grid.grid")),
            Map.entry("grid.contact", Set.of("grid.assignment", "grid.grid")),
            Map.entry("grid.assignment", Set.of()),
            Map.entry(
                    "grid.conformance",
                    Set.of(
                            "grid.assessment",
                            "grid.assignment",
                            "grid.audit",
                            "grid.contact",
                            "grid.grid",
                            "grid.plan")),
            Map.entry("ledger.storage", Set.of()),
            Map.entry("ledger.deadline", Set.of()),
            Map.entry("ledger.dispute", Set.of()),
            Map.entry("ledger.matter", Set.of("ledger.deadline")),
            Map.entry("ledger.workflow", Set.of("ledger.deadline", "ledger.matter")),
            Map.entry("ledger.supervision", Set.of("ledger.deadline", "ledger.matter", "ledger.workflow")),
            Map.entry("ledger.journal", Set.of("ledger.storage")),
            Map.entry("ledger.journal.jdbc", Set.of("ledger.journal", "ledger.privacy")),
            Map.entry("ledger.privacy", Set.of("ledger.journal", "ledger.matter", "ledger.storage")),
            Map.entry(
                    "ledger.desk",
                    Set.of("ledger.deadline", "ledger.journal", "ledger.matter", "ledger.privacy", "ledger.workflow")),
            Map.entry(
                    "ledger.conformance",
                    Set.of(
                            "ledger.deadline",
                            "ledger.desk",
                            "ledger.dispute",
                            "ledger.matter",
                            "ledger.supervision",
                            "ledger.workflow"))));

    private static final ArchRule NO_CYCLES =
            slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

    /** Each package by itself, but not those that join the packages of a module. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = packageOf(type);
            return name.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    @Test
    void thePackagesKnowEachOtherAsTheTableSays() {
        assertThat(arrows(Classes.LIBRARY)).isEqualTo(ARROWS);
    }

    @Test
    void aPlantedArrowIsFound() {
        assertThat(arrows(Classes.PLANTED)).containsEntry("outcome.planted", Set.of("region.planted"));
    }

    @Test
    void noPackagesKnowEachOtherInARing() {
        NO_CYCLES.check(Classes.LIBRARY);
    }

    @Test
    void aPlantedRingIsFound() {
        assertThat(NO_CYCLES.evaluate(Classes.PLANTED).getFailureReport().toString())
                .contains("Slice outcome.planted", "Slice region.planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/architecture.md", "docs/architecture.zh-CN.md"})
    void thePageShowsTheTable(String page) throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (String line : Files.readAllLines(Repository.file(page))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 5 && cells[1].strip().matches("`[a-z.]+`")) {
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

    /** For each package of a module, the other packages of the module that its classes know. */
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
                if (!target.isEmpty()
                        && !target.equals(origin)
                        && module(target).equals(module(origin))) {
                    known.add(target);
                }
            }
        }
        return arrows;
    }

    /** {@code grid}, {@code ledger}, or nothing for core. */
    private static String module(String name) {
        return name.startsWith("grid.") || name.startsWith("ledger.") ? name.split("\\.", 2)[0] : "";
    }

    /** The package below core, or below another module with its name before it; the packages that join them have none. */
    private static String packageOf(JavaClass type) {
        return below(Classes.CORE, "", type)
                .or(() -> below(Classes.GRID, "grid.", type))
                .or(() -> below(Classes.LEDGER, "ledger.", type))
                .orElse("");
    }

    private static Optional<String> below(String root, String prefix, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? Optional.of(prefix + name.substring(root.length() + 1)) : Optional.empty();
    }
}
