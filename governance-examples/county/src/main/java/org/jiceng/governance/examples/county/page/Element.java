package org.jiceng.governance.examples.county.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An element of HTML, or of SVG inside it; texts and values of attributes are escaped when it is written. */
public final class Element implements Node {
    private static final Set<String> WITHOUT_END = Set.of("input", "link", "meta");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /** An element with children. */
    public static Element of(String name, Node... children) {
        return new Element(name).add(children);
    }

    /** An element with a text. */
    public static Element of(String name, String text) {
        return new Element(name).add(text);
    }

    /** This element, with an attribute; one of the same name is replaced. */
    public Element with(String attribute, Object value) {
        attributes.put(attribute, value.toString());
        return this;
    }

    /** This element, with children after those that it has. */
    public Element add(Node... more) {
        children.addAll(List.of(more));
        return this;
    }

    /** This element, with children after those that it has. */
    public Element add(Stream<? extends Node> more) {
        more.forEach(children::add);
        return this;
    }

    /** This element, with a text after the children that it has. */
    public Element add(String text) {
        children.add(page -> escape(text, page));
        return this;
    }

    @Override
    public void write(StringBuilder page) {
        page.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            page.append(' ').append(attribute).append("=\"");
            escape(value, page);
            page.append('"');
        });
        page.append('>');
        if (!WITHOUT_END.contains(name)) {
            children.forEach(child -> child.write(page));
            page.append("</").append(name).append('>');
        }
    }

    /** Adds a text to a page, escaped; a control character that no page may have is replaced. */
    static void escape(String text, StringBuilder page) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                case '\n' -> page.append('\n');
                default -> page.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
    }

    /** The element as it stands in a page. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }
}
