package org.jiceng.governance.architecture;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.ReasonCatalog;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.junit.jupiter.api.Test;

class ReasonCodesPageTest {
    private static final String HEAD = """
            # Reason codes 原因代码

            Written from the catalogues by a test; do not edit. A code never changes once released; its text may. `{name}` stands
            for an attribute of the reason. Each text says what is wrong, then what to do. An application may replace any text
            on this page: `Messages.standard().replacing(Locale.CHINESE, …)`.

            本页由测试按各目录生成，请勿手工修改。代码一经发布不再改变，文字可以改变。`{名称}` 处填入原因的属性值。每条文字先说哪里不对，再说怎么办。应用可以替换本页的任何文字：`Messages.standard().replacing(Locale.CHINESE, …)`。
            """;

    @Test
    void thePageListsEveryCodeAndText() throws IOException {
        Repository.requirePage("docs/reason-codes.md", page());
    }

    @Test
    void theCataloguesOfTheLibraryAndOfTheExampleAreOnThePath() {
        assertThat(page()).contains("| `ROW_REQUIRED` |", "| `CALL_OPTION_UNKNOWN` |", "| `class.CONCERN` |");
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (ReasonCatalog catalog : Messages.catalogs()) {
            String owner = catalog.getClass().getPackageName().replace(Classes.ROOT, "");
            Set<String> others = new TreeSet<>(catalog.english().keySet());
            byArea(catalog.codes()).forEach((area, codes) -> {
                page.append(section(catalog, area, codes));
                others.removeAll(codes);
            });
            if (!others.isEmpty()) {
                page.append(section(catalog, owner + ": texts that are not reasons 其他文字", List.copyOf(others)));
            }
        }
        return page.toString();
    }

    /** The codes by their enums, each enum an area, in the order of the catalogue. */
    private static Map<String, List<String>> byArea(List<ReasonCode> codes) {
        return codes.stream()
                .collect(groupingBy(
                        ReasonCodesPageTest::area,
                        LinkedHashMap::new,
                        Collectors.mapping(ReasonCode::name, Collectors.toList())));
    }

    private static String area(ReasonCode code) {
        Class<?> area = ((Enum<?>) code).getDeclaringClass();
        return area.getPackageName().replace(Classes.ROOT, "") + ": `" + area.getSimpleName() + "`";
    }

    private static String section(ReasonCatalog catalog, String title, List<String> keys) {
        StringBuilder section = new StringBuilder("\n## " + title + "\n\n| code 代码 | 中文 | English |\n|---|---|---|\n");
        Map<String, String> chinese = catalog.chinese();
        Map<String, String> english = catalog.english();
        for (String key : keys) {
            section.append("| `%s` | %s | %s |%n"
                    .formatted(key, cell(chinese, key), cell(english, key))
                    .replace("\r", ""));
        }
        return section.toString();
    }

    private static String cell(Map<String, String> texts, String key) {
        return requireNonNull(texts.get(key), key)
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("\n", "<br>");
    }
}
