package org.jiceng.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of this repository. */
final class Repository {
    static final List<String> LIBRARY_MODULES = List.of("governance-core", "governance-grid", "governance-ledger");

    private static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("governance-core"))) {
            folder = Objects.requireNonNull(folder.getParent(), "run the tests inside the repository");
        }
        return folder;
    }

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** The Java files of the library modules, in the order of their paths. */
    static List<Path> librarySources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : LIBRARY_MODULES) {
            sources.addAll(files(file(module + "/src/main/java"), ".java"));
        }
        return sources;
    }

    /** The files below a folder whose names end in a text, in the order of their paths. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Holds that a page is what the code makes of it; with {@code -Ddocs.write=true} writes it instead.
     */
    static void requirePage(String page, String content) throws IOException {
        Path file = file(page);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, content);
        }
        assertThat(file)
                .as(
                        "%s is not what the code says.%nWrite it anew: mvn test -pl governance-architecture -am -Ddocs.write=true"
                                + " -Dtest='*PageTest' -Dsurefire.failIfNoSpecifiedTests=false%nThen read the difference.",
                        page)
                .exists()
                .hasContent(content);
    }
}
