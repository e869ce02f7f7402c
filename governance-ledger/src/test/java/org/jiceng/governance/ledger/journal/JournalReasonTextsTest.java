package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.ledger.LedgerReasonCatalog;
import org.jiceng.governance.ledger.journal.jdbc.JdbcReason;
import org.jiceng.governance.ledger.privacy.VaultReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournalReasonTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    static Stream<ReasonCode> codes() {
        return Stream.<ReasonCode[]>of(JournalReason.values(), VaultReason.values(), JdbcReason.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void bothLanguagesSayTheSameAttributesAndWhatToDo(ReasonCode code) {
        LedgerReasonCatalog catalog = new LedgerReasonCatalog();
        String english = catalog.english().getOrDefault(code.name(), "");
        String chinese = catalog.chinese().getOrDefault(code.name(), "");

        assertThat(catalog.codes()).contains(code);
        assertThat(english).contains("\n");
        assertThat(chinese).contains("\n");
        assertThat(placeholders(chinese)).isEqualTo(placeholders(english));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
