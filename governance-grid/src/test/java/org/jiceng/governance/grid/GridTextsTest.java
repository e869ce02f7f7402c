package org.jiceng.governance.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.core.policy.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GridTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final GridReasonCatalog CATALOG = new GridReasonCatalog();

    static List<ReasonCode> codes() {
        return CATALOG.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void bothLanguagesSayTheSameAttributesAndWhatToDo(ReasonCode code) {
        String english = CATALOG.english().getOrDefault(code.name(), "");
        String chinese = CATALOG.chinese().getOrDefault(code.name(), "");

        assertThat(english).containsOnlyOnce("\n").doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese).containsOnlyOnce("\n").containsPattern("\\p{IsHan}");
        assertThat(placeholders(chinese)).isEqualTo(placeholders(english));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(CATALOG.chinese().keySet())
                .isEqualTo(CATALOG.english().keySet())
                .containsAll(labels(new GridPolicy().parameters()))
                .containsAll(labels(new ContactPolicy().parameters()));
    }

    private static List<String> labels(Collection<Parameter<?>> parameters) {
        return parameters.stream().map(Parameter::labelKey).toList();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
