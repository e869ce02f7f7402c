package org.jiceng.governance.examples.county.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table whose columns say where their figures come from. With script it can be sorted by any column; without, it stands in
 * the order in which it was made.
 */
public final class Table {
    private static final Words KEPT_BACK = Page.TEXTS.words("keptBack");
    private static final int TALL = 20;

    private final String id;
    private final Words title;
    private final List<Element> heads = new ArrayList<>();
    private final List<Boolean> numbers = new ArrayList<>();
    private final List<Element> rows = new ArrayList<>();
    private final List<Element> totals = new ArrayList<>();

    /** A table without columns yet. */
    public Table(String id, Words title) {
        this.id = id;
        this.title = title;
    }

    /** What stands in one column of a row. */
    public static final class Cell {
        private final Node content;
        private final String sortedBy;

        private Cell(Node content, String sortedBy) {
            this.content = content;
            this.sortedBy = sortedBy;
        }

        /** Words, sorted as they stand. */
        public static Cell of(Words words) {
            return new Cell(words, "");
        }

        /** A name, the same in both languages. */
        public static Cell of(String name) {
            return of(Words.same(name));
        }

        /** A link to a file beside the page. */
        public static Cell link(String file, String name) {
            return new Cell(Element.of("a", name).with("href", file), "");
        }

        /** A name of something that is sorted by a number, as a range by its beginning. */
        public static Cell of(String name, long rank) {
            return new Cell(Words.same(name), Long.toString(rank));
        }

        /** In place of a figure that is not known. */
        public static Cell unknown() {
            return new Cell(Words.same("–"), "-1");
        }

        /** A count. */
        public static Cell of(long count) {
            return new Cell(Words.same(Figures.count(count)), Long.toString(count));
        }

        /** A figure with decimals. */
        public static Cell of(BigDecimal figure) {
            return new Cell(Words.same(figure.toPlainString()), figure.toPlainString());
        }

        /** A share in per cent. */
        public static Cell share(long part, long whole) {
            return new Cell(Words.same(Figures.percent(part, whole)), rank(part, whole));
        }

        /** A share as its counts and in per cent. */
        public static Cell counted(long part, long whole) {
            String text = Figures.count(part) + " / " + Figures.count(whole);
            return new Cell(
                    Words.same(whole == 0 ? text : text + " (" + Figures.percent(part, whole) + ")"),
                    rank(part, whole));
        }

        /** In place of a figure that would tell of too few. */
        public static Cell keptBack() {
            return new Cell(Element.of("span", KEPT_BACK).with("class", "kept"), "-1");
        }

        private static String rank(long part, long whole) {
            return whole == 0 ? "-1" : Long.toString(part * 1_000_000 / whole);
        }

        private Element in(String name, boolean number) {
            Element cell = Element.of(name, content);
            if (number) {
                cell.with("class", "number");
            }
            return sortedBy.isEmpty() ? cell : cell.with("data-sort", sortedBy);
        }
    }

    /**
     * This table, with a column of texts.
     *
     * @param source the file and column from which it comes, as {@code villages.csv name}; empty for none
     */
    public Table column(Words head, String source) {
        return column(head, source, false);
    }

    /** This table, with a column of figures; see {@link #column(Words, String)}. */
    public Table number(Words head, String source) {
        return column(head, source, true);
    }

    private Table column(Words head, String source, boolean number) {
        numbers.add(number);
        heads.add(Element.of("th", Element.of("span", head).with("class", "head"))
                .add(Stream.of(source).filter(text -> !text.isEmpty()).map(Table::source))
                .with("scope", "col")
                .with("class", number ? "number" : "text"));
        return this;
    }

    /** A file and its columns, with a link to the file. */
    public static Element source(String source) {
        String[] parts = source.split(" ", 2);
        Element element = Element.of("span").with("class", "source");
        if (parts[0].contains(".")) {
            element.add(Element.of("a", parts[0]).with("href", parts[0]));
        } else {
            element.add(parts[0]);
        }
        return parts.length == 1 ? element : element.add(" " + parts[1]);
    }

    /** Adds a row. */
    public void row(List<Cell> cells) {
        rows.add(tr(cells));
    }

    /** Adds a row that stays below the others however they are sorted. */
    public void total(List<Cell> cells) {
        totals.add(tr(cells));
    }

    private Element tr(List<Cell> cells) {
        Element row = Element.of("tr");
        for (int i = 0; i < cells.size(); i++) {
            row.add(cells.get(i).in(i == 0 ? "th" : "td", numbers.get(i)));
        }
        return row;
    }

    /** The table, in a frame that scrolls by itself where it is wider than the page. */
    public Element drawn() {
        Element table = Element.of("table", Element.of("caption", title))
                .with("id", id)
                .add(Element.of("thead", Element.of("tr").add(heads.stream())))
                .add(Element.of("tbody").add(rows.stream()));
        if (!totals.isEmpty()) {
            table.add(Element.of("tfoot").add(totals.stream()));
        }
        return Element.of("div", table)
                .with("class", rows.size() > TALL ? "table tall" : "table")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", title.both());
    }
}
