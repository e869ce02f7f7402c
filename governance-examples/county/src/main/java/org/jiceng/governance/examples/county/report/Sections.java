package org.jiceng.governance.examples.county.report;

import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Node;
import org.jiceng.governance.examples.county.page.Texts;
import org.jiceng.governance.examples.county.page.Words;

/** What the sections of a report have in common. */
final class Sections {
    private static final Texts TEXTS = Texts.of(CountyReport.class, "report");

    private Sections() {}

    static Words words(String key, Object... values) {
        return TEXTS.words(key, values);
    }

    /** The section of an id; its heading is the text of that key. */
    static Element section(String id) {
        return Element.of("section", Element.of("h2", words(id)).with("id", id + "-heading"))
                .with("id", id)
                .with("aria-labelledby", id + "-heading");
    }

    static Element heading(String key, Object... values) {
        return Element.of("h3", words(key, values));
    }

    static Element paragraph(String key, Object... values) {
        return Element.of("p", words(key, values));
    }

    static Element note(String key, Object... values) {
        return paragraph(key, values).with("class", "note");
    }

    /** A chart with its table beside it. */
    static Element beside(Node chart, Node table) {
        return Element.of("div", chart, table).with("class", "beside");
    }
}
