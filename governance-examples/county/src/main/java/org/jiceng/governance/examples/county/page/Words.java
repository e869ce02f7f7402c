package org.jiceng.governance.examples.county.page;

import java.util.Locale;
import java.util.function.Function;

/**
 * The same said in Chinese and in English; a page has both and shows one.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Words(String zh, String en) implements Node {
    /** What something says in either language. */
    public static Words in(Function<Locale, String> text) {
        return new Words(text.apply(Locale.CHINESE), text.apply(Locale.ENGLISH));
    }

    /** A name or figure that is the same in both languages. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** In one of the languages, English unless Chinese is asked for. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** Both in one text, for where a page cannot switch; one if they are the same. */
    public String both() {
        return zh.equals(en) ? zh : zh + " / " + en;
    }

    /** These and more after them. */
    public Words then(Words more) {
        return new Words(zh + more.zh, en + more.en);
    }

    @Override
    public void write(StringBuilder page) {
        write("span", page);
    }

    /** The same inside a text of SVG. */
    public Node inDrawing() {
        return page -> write("tspan", page);
    }

    private void write(String element, StringBuilder page) {
        if (zh.equals(en)) {
            Element.escape(zh, page);
        } else {
            Element.of(element, zh).with("lang", "zh").write(page);
            Element.of(element, en).with("lang", "en").write(page);
        }
    }
}
