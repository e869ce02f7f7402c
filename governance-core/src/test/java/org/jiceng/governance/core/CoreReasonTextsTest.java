package org.jiceng.governance.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.junit.jupiter.api.Test;

class CoreReasonTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private final CoreReasonCatalog catalog = new CoreReasonCatalog();

    @Test
    void everyCodeHasATextInBothLanguages() {
        List<String> codes = catalog.codes().stream().map(ReasonCode::name).toList();

        assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
        assertThat(catalog.english().keySet()).containsAll(codes);
        assertThat(catalog.chinese().keySet()).isEqualTo(catalog.english().keySet());
    }

    @Test
    void bothLanguagesNameTheSameAttributes() {
        Map<String, String> chinese = catalog.chinese();

        catalog.english()
                .forEach((key, text) -> assertThat(placeholders(chinese.getOrDefault(key, "")))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(placeholders(text)));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
