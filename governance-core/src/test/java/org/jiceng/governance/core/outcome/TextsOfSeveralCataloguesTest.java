package org.jiceng.governance.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsOfSeveralCataloguesTest {
    private record Catalogue(String key) implements ReasonCatalog {
        @Override
        public List<ReasonCode> codes() {
            return List.of();
        }

        @Override
        public Map<String, String> chinese() {
            return Map.of(key, "某");
        }

        @Override
        public Map<String, String> english() {
            return Map.of(key, "some");
        }
    }

    @Test
    void areFoundTogether() {
        Messages both = Messages.of(List.of(new Catalogue("A"), new Catalogue("B")));
        assertThat(both.text("A", Map.of(), Locale.CHINESE)).isEqualTo("某");
        assertThat(both.text("B", Map.of(), Locale.ENGLISH)).isEqualTo("some");
    }

    @Test
    void areRefusedWhereOneWouldHideAnother() {
        List<ReasonCatalog> same = List.of(new Catalogue("A"), new Catalogue("A"));
        assertThatThrownBy(() -> Messages.of(same))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the key A of " + Catalogue.class.getName());
    }
}
