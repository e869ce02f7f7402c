package org.jiceng.governance.examples.county.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * A whole page. The languages are switched by two radio buttons before everything else and by style alone; the script sorts
 * tables and names the page in the language chosen. Both stand in the page, and its policy allows nothing but them.
 */
public final class Page {
    static final Texts TEXTS = Texts.of(Page.class, "page");

    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");

    private final Words title;
    private final Locale language;
    private final Element header;
    private final Element main;
    private String style = STYLE;

    /**
     * A page.
     *
     * @param language the language shown first
     */
    public Page(Words title, Locale language, Element header, Element main) {
        this.title = title;
        this.language = language;
        this.header = header;
        this.main = main;
    }

    /** The style of all pages. */
    public static String style() {
        return STYLE;
    }

    /** This page, with more style after that of all pages. */
    public Page styled(String more) {
        style = style + more;
        return this;
    }

    /** The page as a text, the same for the same content. */
    public String text() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        Element.of("html", head(), body())
                .with("lang", language.getLanguage().equals("zh") ? "zh" : "en")
                .write(page);
        return page.append('\n').toString();
    }

    private Element head() {
        String policy = "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(SCRIPT)
                + "'; base-uri 'none'; form-action 'none'";
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", policy),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("title", title.in(language))
                        .with("data-zh", title.zh())
                        .with("data-en", title.en()),
                verbatim("style", style));
    }

    private Element body() {
        boolean isChinese = language.getLanguage().equals("zh");
        Element languages = Element.of(
                        "nav",
                        Element.of("label", "中文").with("for", "zh").with("lang", "zh"),
                        Element.of("label", "English").with("for", "en").with("lang", "en"))
                .with("class", "languages")
                .with("aria-label", TEXTS.words("languages").both());
        return Element.of(
                "body",
                choice("zh", "中文", isChinese),
                choice("en", "English", !isChinese),
                languages,
                header,
                main,
                verbatim("script", SCRIPT));
    }

    private static Element choice(String id, String name, boolean chosen) {
        Element input = Element.of("input")
                .with("type", "radio")
                .with("name", "language")
                .with("id", id)
                .with("aria-label", name);
        return chosen ? input.with("checked", "") : input;
    }

    /** Style and script are not escaped, so they must not end their element. */
    private static Element verbatim(String name, String content) {
        if (content.contains("</")) {
            throw new IllegalArgumentException(name + " would end itself\nWrite it without \"</\".");
        }
        return Element.of(name, page -> page.append(content));
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
