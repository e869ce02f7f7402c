package org.jiceng.governance.examples.county.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.jiceng.governance.examples.county.page.Table.Cell;
import org.junit.jupiter.api.Test;

class ElementsOfAPageTest {
    @Test
    void escapeTextsAndAttributes() {
        assertThat(Element.of("p", "<b>&\"'").with("title", "\"><script>"))
                .hasToString("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;&#39;</p>");
    }

    @Test
    void haveNoControlCharacters() {
        assertThat(Element.of("p", "a\u0000b\u0085c\nd")).hasToString("<p>a\uFFFDb\uFFFDc\nd</p>");
    }

    @Test
    void haveNoEndWhereThereIsNoContent() {
        assertThat(Element.of("meta").with("charset", "utf-8")).hasToString("<meta charset=\"utf-8\">");
        assertThat(Element.of("p")).hasToString("<p></p>");
    }

    @Test
    void sayTheSameOnce() {
        assertThat(Element.of("p", Words.same("石泉"))).hasToString("<p>石泉</p>");
        assertThat(Element.of("p", new Words("镇<", "town")))
                .hasToString("<p><span lang=\"zh\">镇&lt;</span><span lang=\"en\">town</span></p>");
    }

    @Test
    void switchInsideDrawingsToo() {
        assertThat(Drawing.text(1, 2, "end", new Words("镇", "town")).toString())
                .contains("<tspan lang=\"zh\">镇</tspan><tspan lang=\"en\">town</tspan>");
    }

    @Test
    void areSortedByWhatTheyCountNotByHowItIsWritten() {
        Table table = new Table("t", Words.same("t"))
                .column(Words.same("name"), "villages.csv name")
                .number(Words.same("share"), "");
        table.row(List.of(Cell.of("甲"), Cell.counted(1, 3)));
        table.row(List.of(Cell.of("乙"), Cell.counted(0, 0)));
        table.row(List.of(Cell.of("丙"), Cell.keptBack()));
        assertThat(table.drawn().toString())
                .contains("<a href=\"villages.csv\">villages.csv</a> name")
                .contains("data-sort=\"333333\">1 / 3 (33.3 %)</td>")
                .contains("data-sort=\"-1\">0 / 0</td>")
                .contains("data-sort=\"-1\"><span class=\"kept\">");
    }

    @Test
    void makeAPageThatAllowsNothingButItsOwnStyleAndScript() {
        Words title = new Words("报告 <1>", "Report <1>");
        String page = new Page(title, Locale.ENGLISH, Element.of("header"), Element.of("main")).text();
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-")
                .contains(">Report &lt;1&gt;</title>")
                .contains("id=\"en\" aria-label=\"English\" checked=\"\"");
        assertThat(new Page(title, Locale.CHINESE, Element.of("header"), Element.of("main")).text())
                .contains("<html lang=\"zh\">")
                .contains("id=\"zh\" aria-label=\"中文\" checked=\"\"");
    }

    @Test
    void refuseAStyleThatWouldEndItself() {
        Page page = new Page(Words.same(""), Locale.ENGLISH, Element.of("header"), Element.of("main"))
                .styled("</style><script>");
        assertThatThrownBy(page::text).hasMessageContaining("style would end itself");
    }
}
