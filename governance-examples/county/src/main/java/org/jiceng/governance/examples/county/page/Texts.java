package org.jiceng.governance.examples.county.page;

import java.util.Map;
import java.util.Objects;
import org.jiceng.governance.core.outcome.Messages;

/** The words of a page by their keys, from a bundle in each language. */
public final class Texts {
    private final Map<String, String> chinese;
    private final Map<String, String> english;

    private Texts(Map<String, String> chinese, Map<String, String> english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The texts of {@code NAME_zh.properties} and {@code NAME.properties} beside a class. */
    public static Texts of(Class<?> beside, String name) {
        return new Texts(read(beside, name + "_zh.properties"), read(beside, name + ".properties"));
    }

    private static Map<String, String> read(Class<?> beside, String file) {
        return Messages.templates(Objects.requireNonNull(beside.getResourceAsStream(file), file));
    }

    /**
     * The words of a key, with values in the places {@code {0}}, {@code {1}} and so on.
     *
     * @throws NullPointerException if a language has no such key
     */
    public Words words(String key, Object... values) {
        return new Words(filled(chinese, key, values), filled(english, key, values));
    }

    private static String filled(Map<String, String> texts, String key, Object... values) {
        String text = Objects.requireNonNull(texts.get(key), key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
