package org.jiceng.governance.examples.county.page;

/** A drawing in SVG with a name and a description; lengths are whole units of its own, scaled to where it stands. */
public final class Drawing {
    private Drawing() {}

    /** An empty drawing that screen readers name and describe. */
    public static Element of(String id, int width, int height, Words title, Words description) {
        return Element.of("svg")
                .with("viewBox", "0 0 " + width + " " + height)
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .add(
                        Element.of("title", title.both()).with("id", id + "-title"),
                        Element.of("desc", description.both()).with("id", id + "-desc"));
    }

    /** A text that begins, is centred or ends at a place, by {@code anchor}: {@code start}, {@code middle} or {@code end}. */
    public static Element text(long x, long y, String anchor, Words words) {
        return Element.of("text", words.inDrawing()).with("x", x).with("y", y).with("text-anchor", anchor);
    }

    /** A rectangle of a colour. */
    public static Element bar(long x, long y, long width, long height, String colour) {
        return Element.of("rect")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("class", colour);
    }

    /** A line across. */
    public static Element rule(long x1, long x2, long y, String style) {
        return Element.of("line")
                .with("x1", x1)
                .with("x2", x2)
                .with("y1", y)
                .with("y2", y)
                .with("class", style);
    }
}
