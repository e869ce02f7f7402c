package org.jiceng.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GlossaryPageTest {
    private static final String HEAD = """
            # Glossary 术语表

            Written from the `@term` tags of the Javadoc by a test; do not edit. The code has English names only; this is where
            the Chinese term of each stands.

            本页由测试按 Javadoc 的 `@term` 标签生成，请勿手工修改。代码中只用英文名称，对应的中文术语见此。
            """;

    @Test
    void thePageListsEveryTerm() throws IOException {
        Repository.requirePage("docs/glossary.md", page());
    }

    @Test
    void noTagIsLost() throws IOException {
        long written = 0;
        for (Path source : Repository.librarySources()) {
            written += Files.readAllLines(source).stream()
                    .filter(line -> line.strip().startsWith("* @term"))
                    .count();
        }

        assertThat(page().lines().filter(line -> line.startsWith("| ")).count() - headLines())
                .isEqualTo(written);
    }

    private static long headLines() throws IOException {
        return page().lines().filter(line -> line.startsWith("| 中文")).count();
    }

    @Test
    void readsTypesConstantsAndPackages() {
        assertThat(TermTags.of("""
                /**
                 * A grid, with {@link a.b.Head#of} and {@code x}. More.
                 *
                 * @term 网格
                 * @basis Paper, part 1;
                 *     page 2
                 */
                @Foo("a")
                public enum Grid {
                    /**
                     * The base one.
                     *
                     * @term 三级网格
                     */
                    BASE(3),
                    /** No term. */
                    OTHER(1);
                }
                """))
                .containsExactly(
                        new TermTags.Tag("网格", "Grid", "A grid, with `Head.of` and `x`", "Paper, part 1; page 2"),
                        new TermTags.Tag("三级网格", "Grid.BASE", "The base one", "Paper, part 1; page 2"));
        assertThat(TermTags.of("/** Grids.\n * @term 网格 */\n@NullMarked\npackage org.a.grid;"))
                .containsExactly(new TermTags.Tag("网格", "package grid", "Grids", ""));
    }

    private static String page() throws IOException {
        Map<String, StringBuilder> sections = new TreeMap<>();
        for (Path source : Repository.librarySources()) {
            List<TermTags.Tag> tags = TermTags.of(Files.readString(source));
            for (TermTags.Tag tag : tags) {
                sections.computeIfAbsent(packageOf(source), GlossaryPageTest::heading)
                        .append("| %s | `%s` | %s | %s |\n"
                                .formatted(tag.term(), tag.code(), tag.meaning(), tag.basis()));
            }
        }
        return HEAD + String.join("", sections.values());
    }

    private static StringBuilder heading(String name) {
        return new StringBuilder("\n## " + name + "\n\n| 中文 | code | meaning | basis |\n|---|---|---|---|\n");
    }

    private static String packageOf(Path source) {
        String name = Repository.name(source);
        String folder = name.substring(0, name.lastIndexOf('/')).replace('/', '.');
        return folder.substring(folder.indexOf(Classes.ROOT) + Classes.ROOT.length());
    }
}
