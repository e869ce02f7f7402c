package org.jiceng.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackagesTest {
    /** Packages that join or serve others and have nothing to offer themselves. */
    private static final Set<String> NOT_EXPORTED =
            Set.of(Classes.CORE, Classes.GRID, Classes.LEDGER, Classes.LEDGER + ".storage");

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(packages(Classes.LIBRARY)).hasSizeGreaterThan(NOT_EXPORTED.size());
        assertThat(unmarked(Classes.LIBRARY)).isEmpty();
    }

    @Test
    void aPlantedPackageWithoutTheMarkIsFound() {
        assertThat(unmarked(Classes.PLANTED)).contains(Classes.CORE + ".planted");
    }

    @Test
    void everyPackageIsExportedUnlessListed() throws IOException {
        Set<String> offered = new TreeSet<>(packages(Classes.LIBRARY));
        offered.removeAll(NOT_EXPORTED);

        assertThat(packages(Classes.LIBRARY)).containsAll(NOT_EXPORTED);
        assertThat(exported()).isEqualTo(offered);
    }

    private static Set<String> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unmarked(JavaClasses classes) {
        Set<String> unmarked = new TreeSet<>(packages(classes));
        classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class))
                .forEach(type -> unmarked.remove(type.getPackageName()));
        return unmarked;
    }

    /** What the module descriptors on the class path export to everybody. */
    private static Set<String> exported() throws IOException {
        List<URL> descriptors =
                Collections.list(PackagesTest.class.getClassLoader().getResources("module-info.class"));
        return descriptors.stream()
                .map(PackagesTest::descriptor)
                .filter(module ->
                        Set.of(Classes.CORE, Classes.GRID, Classes.LEDGER).contains(module.name()))
                .flatMap(module -> module.exports().stream())
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ModuleDescriptor descriptor(URL url) {
        try (InputStream file = url.openStream()) {
            return ModuleDescriptor.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
