package org.jiceng.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {
    private static final Pattern CODE = Pattern.compile("(?ms)^(```|~~~).*?^\\1|`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final String CHINESE = ".zh-CN.md";

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(Repository.files(Repository.file("docs"), ".md"));
        try (Stream<Path> root = Files.list(Repository.file(""))) {
            root.filter(file -> file.getFileName().toString().matches("(README|CHANGELOG).*\\.md"))
                    .sorted()
                    .forEach(pages::add);
        }
        Repository.files(Repository.file("governance-examples"), "README.md").stream()
                .filter(page -> !Repository.name(page).contains("/target/"))
                .forEach(pages::add);
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        assertThat(brokenLinks(page)).as("links of %s that lead nowhere", page).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageInTwoLanguagesLinksToTheOther(Path page) throws IOException {
        assertThat(missingTwins(page)).as("%s does not mention", page).isEmpty();
    }

    @Test
    void thePagesThatAReaderStartsFromAreThere() throws IOException {
        assertThat(pages())
                .contains(
                        Repository.file("README.md"),
                        Repository.file("README.zh-CN.md"),
                        Repository.file("docs/architecture.md"),
                        Repository.file("docs/architecture.zh-CN.md"));
    }

    @Test
    void plantedFaultsAreFound(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(folder.resolve("page.zh-CN.md"), "# 页面 One\n");
        Files.writeString(page, """
                # First *thing*: `a-b`
                [here](#first-thing-a-b) [nowhere](#second) [gone](gone.md) [twin](page.zh-CN.md#页面-one)
                [no anchor](page.zh-CN.md#nothing) `[code](code.md)` [far](https://example.org/x)
                ```
                [fenced](fenced.md)
                ```
                """);

        assertThat(brokenLinks(page)).containsExactly("#second", "gone.md", "page.zh-CN.md#nothing");
        assertThat(missingTwins(folder.resolve("page.zh-CN.md"))).containsExactly("page.md");
        assertThat(missingTwins(page)).isEmpty();
    }

    private static List<String> brokenLinks(Path page) throws IOException {
        return links(page).stream().filter(link -> !resolves(page, link)).toList();
    }

    private static List<String> links(Path page) throws IOException {
        String text = CODE.matcher(Files.readString(page)).replaceAll("");
        return LINK.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    private static boolean resolves(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page
                : page.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                        .normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /** The anchors of a page's headings, as GitHub makes them. */
    private static List<String> anchors(Path page) {
        try {
            return HEADING.matcher(Files.readString(page))
                    .results()
                    .map((MatchResult match) -> match.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                            .replace(' ', '-'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page in the other language, if there is one to which this page has no link. */
    private static List<String> missingTwins(Path page) throws IOException {
        String name = page.getFileName().toString();
        String twin = name.endsWith(CHINESE) ? name.replace(CHINESE, ".md") : name.replace(".md", CHINESE);
        return Files.exists(page.resolveSibling(twin))
                        && links(page).stream().noneMatch(link -> link.split("#", 2)[0].equals(twin))
                ? List.of(twin)
                : List.of();
    }
}
