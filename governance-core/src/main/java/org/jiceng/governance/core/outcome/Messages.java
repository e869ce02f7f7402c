package org.jiceng.governance.core.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of reasons and labels in Chinese and English, rendered at the edge and never inside the logic.
 *
 * <p>A template names attributes in braces: {@code {min}}. A locale whose language is Chinese gets the Chinese text,
 * every other the English one; the machine's default locale plays no part. Immutable.
 */
public final class Messages {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private final Map<String, String> chinese;
    private final Map<String, String> english;

    private Messages(Map<String, String> chinese, Map<String, String> english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The texts that come with the modules of the library on this class or module path. */
    public static Messages standard() {
        return Standard.MESSAGES;
    }

    /**
     * These texts with an application's own in place of some.
     *
     * @param own templates by key
     * @param language {@link Locale#CHINESE} to replace Chinese texts, any other to replace English ones
     * @throws IllegalArgumentException if a key is not one of the library's, so that a mistyped key is not lost
     */
    public Messages replacing(Locale language, Map<String, String> own) {
        for (String key : new TreeMap<>(own).keySet()) {
            if (!english.containsKey(key)) {
                throw new IllegalArgumentException(
                        "no text has the key " + key + "\nUse the keys listed in docs/reason-codes.md.");
            }
        }
        Map<String, String> replaced = new HashMap<>(isChinese(language) ? chinese : english);
        replaced.putAll(own);
        return isChinese(language) ? new Messages(replaced, english) : new Messages(chinese, replaced);
    }

    /** The text of a reason. */
    public String text(Reason reason, Locale locale) {
        return text(reason.code(), reason.attributes(), locale);
    }

    /**
     * The text of a key with its attributes filled in. An attribute that is not given stays as its name in braces.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String text(String key, Map<String, String> attributes, Locale locale) {
        String template = (isChinese(locale) ? chinese : english).get(key);
        if (template == null) {
            throw new IllegalArgumentException(
                    "no text has the key " + key + "\nIs the module that owns it on the path?");
        }
        Matcher matcher = PLACEHOLDER.matcher(template);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(attributes.getOrDefault(match.group(1), match.group())));
    }

    /**
     * The templates of a UTF-8 properties file, for a module's {@link ReasonCatalog}.
     *
     * @param file the file, open; it is closed
     * @throws UncheckedIOException if it cannot be read
     */
    public static Map<String, String> templates(InputStream file) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> templates = new TreeMap<>();
        properties.forEach((key, value) -> templates.put((String) key, (String) value));
        return Collections.unmodifiableMap(templates);
    }

    static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    /** All catalogues of the path, in the order of their class names. */
    public static List<ReasonCatalog> catalogs() {
        return ServiceLoader.load(ReasonCatalog.class, Messages.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted((a, b) -> a.getClass().getName().compareTo(b.getClass().getName()))
                .toList();
    }

    /**
     * The texts of some catalogues together.
     *
     * @throws IllegalStateException if two have the same key
     */
    static Messages of(List<ReasonCatalog> catalogs) {
        Map<String, String> chinese = new HashMap<>();
        Map<String, String> english = new HashMap<>();
        for (ReasonCatalog catalog : catalogs) {
            add(catalog, catalog.chinese(), chinese);
            add(catalog, catalog.english(), english);
        }
        return new Messages(chinese, english);
    }

    private static void add(ReasonCatalog catalog, Map<String, String> more, Map<String, String> texts) {
        more.forEach((key, text) -> {
            if (texts.putIfAbsent(key, text) != null) {
                throw new IllegalStateException("the key " + key + " of "
                        + catalog.getClass().getName() + " has a text in another catalogue too\nGive it another name.");
            }
        });
    }

    /** Read once; holds immutable texts only. */
    private static final class Standard {
        static final Messages MESSAGES = of(catalogs());
    }
}
