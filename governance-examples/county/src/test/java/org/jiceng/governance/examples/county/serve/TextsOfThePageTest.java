package org.jiceng.governance.examples.county.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.ledger.deadline.ClockNature;
import org.jiceng.governance.ledger.deadline.ClockState;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.privacy.ViewPart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsOfThePageTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nameEveryFieldAndEveryChoice(String language) {
        Say say = new Say(Locale.forLanguageTag(language), TrialUnits.madeUp());
        List<Class<?>> types = new ArrayList<>(List.of(
                Post.class,
                ClockState.class,
                ClockNature.class,
                DayCount.class,
                ViewPart.class,
                LinkKind.class,
                Role.class));
        for (Field<?> field : Field.all()) {
            assertThat(say.field(field)).isNotBlank();
            types.add(field.element());
        }
        for (Class<?> type : types) {
            for (Object choice : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
                assertThat(say.choice((Enum<?>) choice)).isNotBlank();
            }
        }
    }
}
