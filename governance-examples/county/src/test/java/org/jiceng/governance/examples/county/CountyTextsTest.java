package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountyTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private final CountyReasonCatalog catalog = new CountyReasonCatalog();

    @Test
    void everyReasonHasATextInBothLanguagesWithTheSameAttributes() {
        Set<String> codes = catalog.codes().stream().map(ReasonCode::name).collect(Collectors.toSet());
        assertThat(catalog.english()).containsOnlyKeys(codes);
        assertThat(catalog.chinese()).containsOnlyKeys(codes);
        codes.forEach(code -> assertThat(placeholders(catalog.chinese(), code))
                .as(code)
                .isEqualTo(placeholders(catalog.english(), code)));
    }

    @Test
    void helpsAndReportsHaveTheSameTextsInBothLanguages() {
        assertThat(bundle("county_zh.properties").keySet())
                .isEqualTo(bundle("county.properties").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"page/page", "report/report"})
    void pagesHaveTheSameTextsInBothLanguages(String name) {
        Map<String, String> english = bundle(name + ".properties");
        Map<String, String> chinese = bundle(name + "_zh.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.keySet()
                .forEach(key -> assertThat(placeholders(chinese, key)).as(key).isEqualTo(placeholders(english, key)));
    }

    @Test
    void theLibraryFindsTheReasons() {
        assertThat(Messages.catalogs()).anyMatch(CountyReasonCatalog.class::isInstance);
    }

    private static Set<String> placeholders(Map<String, String> texts, String code) {
        return PLACEHOLDER
                .matcher(texts.getOrDefault(code, ""))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> bundle(String name) {
        InputStream file = Objects.requireNonNull(County.class.getResourceAsStream(name), name);
        return Messages.templates(file);
    }
}
