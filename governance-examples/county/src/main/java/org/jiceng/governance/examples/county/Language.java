package org.jiceng.governance.examples.county;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The languages of {@code --lang}. */
enum Language {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    private static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /**
     * The locale of the process: Chinese where the environment asks for it, since a machine that lacks the locale asked
     * for, as most containers do, lets Java fall back on English; else Java's own.
     */
    static Locale ofProcess(Map<String, String> environment, Locale java) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .filter(value -> value.startsWith("zh"))
                        .isPresent()
                ? Locale.CHINESE
                : java;
    }

    /**
     * The language of a call, needed before its arguments are understood, so that an answer to a wrong call is in it
     * too: the last {@code --lang}, else the locale's, Chinese or English.
     */
    static Language of(List<String> args, Locale locale) {
        Language language = locale.getLanguage().equals("zh") ? ZH : EN;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.startsWith(OPTION + "=")) {
                language = named(arg.substring(OPTION.length() + 1), language);
            } else if (arg.equals(OPTION) && i + 1 < args.size()) {
                language = named(args.get(i + 1), language);
            }
        }
        return language;
    }

    private static Language named(String text, Language otherwise) {
        for (Language language : values()) {
            if (language.name().equalsIgnoreCase(text)) {
                return language;
            }
        }
        return otherwise;
    }

    /** As it is written in a call. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
