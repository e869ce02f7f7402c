package org.jiceng.governance.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiceng.governance.core.outcome.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarMessagesTest {
    @ParameterizedTest
    @EnumSource(CalendarReason.class)
    void everyReasonSaysWhatIsWrongAndWhatToDoInBothLanguages(CalendarReason code) {
        String english = Messages.standard().text(code.name(), Map.of(), Locale.ENGLISH);
        String chinese = Messages.standard().text(code.name(), Map.of(), Locale.CHINA);
        assertThat(english.lines()).hasSize(2);
        assertThat(chinese.lines()).hasSize(2);
        assertThat(chinese).containsPattern("\\p{IsHan}");
        assertThat(placeholders(chinese)).isEqualTo(placeholders(english));
        assertThat(Messages.catalogs().stream().flatMap(catalog -> catalog.codes().stream()))
                .contains(code);
    }

    private static Set<String> placeholders(String template) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
