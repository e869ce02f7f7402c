package org.jiceng.governance.examples.county.page;

import java.util.List;

/**
 * What one colour of a chart stands for.
 *
 * @param title its name
 * @param colour the class of its colour in {@code page.css}
 */
public record Series(Words title, String colour) {
    /** The legend of a chart. */
    public static Element legend(List<Series> series) {
        return Element.of("ul")
                .with("class", "legend")
                .add(series.stream()
                        .map(one -> Element.of(
                                "li", Element.of("span").with("class", "swatch " + one.colour()), one.title())));
    }
}
