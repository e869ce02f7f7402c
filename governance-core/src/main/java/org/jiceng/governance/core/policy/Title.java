package org.jiceng.governance.core.policy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name in both languages, as a pack gives it.
 *
 * @param zh the Chinese name, not blank
 * @param en the English name, not blank
 */
public record Title(String zh, String en) {
    /**
     * @throws IllegalArgumentException if one of them is blank
     */
    public Title {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a title is blank\nGive it in Chinese and in English.");
        }
    }

    /** The Chinese name for every Chinese locale, the English one for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** Reads {@code {"zh": …, "en": …}}. */
    public static @Nullable Title read(PackNode node) {
        if (!node.isObjectOf(Set.of("zh", "en"))) {
            return null;
        }
        String zh = PackNode.read(node.required("zh"), PackNode::words);
        String en = PackNode.read(node.required("en"), PackNode::words);
        return zh == null || en == null ? null : new Title(zh, en);
    }

    /** The names by language, for writing a pack. */
    public Map<String, Object> write() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("zh", zh);
        map.put("en", en);
        return map;
    }
}
