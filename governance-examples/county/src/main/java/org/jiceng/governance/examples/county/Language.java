package org.jiceng.governance.examples.county;

import java.util.List;
import java.util.Locale;

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
