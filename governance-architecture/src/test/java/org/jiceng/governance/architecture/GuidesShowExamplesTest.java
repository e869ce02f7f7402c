package org.jiceng.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the guides show is compiled and run: each Java block of a page stands in a test between {@code // guide:begin PAGE} and
 * {@code // guide:end}, the same in both languages but for its remarks.
 */
class GuidesShowExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE =
            Pattern.compile("// guide:begin (\\S+)\n(.*?) *// guide:end", Pattern.DOTALL);

    @Test
    void everyBlockOfAGuideIsAnExampleThatRuns() throws IOException {
        Map<String, Set<String>> examples = examples();
        assertThat(examples).hasSizeGreaterThan(4);
        assertThat(shown("")).isEqualTo(examples);
        assertThat(shown(".zh-CN")).isEqualTo(examples);
    }

    /** The examples in the tests, by page. */
    private static Map<String, Set<String>> examples() throws IOException {
        Map<String, Set<String>> examples = new TreeMap<>();
        for (String module : Repository.LIBRARY_MODULES) {
            for (Path test : Repository.files(Repository.file(module + "/src/test/java"), "ExampleTest.java")) {
                EXAMPLE.matcher(Files.readString(test))
                        .results()
                        .forEach(found -> examples.computeIfAbsent(found.group(1), page -> new TreeSet<>())
                                .add(code(found.group(2))));
            }
        }
        return examples;
    }

    /** The blocks of the pages in one language, by page; a page without one is left out. */
    private static Map<String, Set<String>> shown(String language) throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (Path page : pages(language)) {
            String name = Repository.name(page).replace(language + ".md", "");
            BLOCK.matcher(Files.readString(page))
                    .results()
                    .forEach(block ->
                            shown.computeIfAbsent(name, each -> new TreeSet<>()).add(code(block.group(1))));
        }
        return shown;
    }

    private static String code(String block) {
        return block.stripTrailing().stripIndent().replaceAll("(?m) *//.*$", "").strip();
    }

    private static List<Path> pages(String language) throws IOException {
        Stream<Path> all = Stream.concat(
                Stream.of(Repository.file("README" + language + ".md")),
                Repository.files(Repository.file("docs"), language + ".md").stream());
        return all.filter(page -> !language.isEmpty() || !page.toString().endsWith(".zh-CN.md"))
                .toList();
    }
}
