package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

class TheReportInABrowserTest {
    private static final List<String> SECTIONS = List.of(
            "summary", "map", "classes", "grids", "contacts", "matters", "supervision", "indicators", "sources");

    private static Browser browser;
    private static ReportFixture report;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        browser = Browser.open(folder.resolve("profile"));
        report = new ReportFixture(folder.resolve("out"), 4000, "zh");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void opensWithoutAFaultAndAsksForNothingElse() throws IOException {
        browser.requests();
        browser.console();
        browser.show(report.page, 1200, true);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(report.page.toUri().toString());
    }

    /** A page that does what its policy forbids is found out. */
    @Test
    void wouldSayWhatItsPolicyStops(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.html"),
                report.html.replace("<main>", "<main><img src=\"http://127.0.0.1:9/x.png\"><p style=\"color:red\">"));
        browser.console();
        browser.show(broken, 1200, true);
        assertThat(browser.console()).hasSize(2).allMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void drawsTheMap() {
        browser.show(report.page, 1200, true);
        assertThat(painted(".villages")).isGreaterThan(150).isEqualTo(count(".map .villages path"));
        assertThat(painted(".groups")).isZero();
        click("label[for=map-groups]");
        assertThat(painted(".villages")).isZero();
        assertThat(painted(".groups")).isGreaterThan(1000).isEqualTo(count(".map .groups path"));
    }

    /** How many areas of a layer take up room. */
    private static long painted(String layer) {
        return browser.number(
                "[...document.querySelectorAll('.map " + layer
                        + " path')].map(path => path.getBoundingClientRect()).filter(box => box.width > 0 && box.height > 0).length");
    }

    private static long count(String selector) {
        return browser.number("document.querySelectorAll('" + selector + "').length");
    }

    @Test
    void coloursTheMapByWhatIsChosen() {
        browser.show(report.page, 1200, true);
        for (String choice : List.of("linked", "concern", "reassured", "workload")) {
            click("label[for=map-" + choice + "]");
            assertThat(browser.number("new Set([...document.querySelectorAll('.map .villages path')]"
                            + ".map(path => getComputedStyle(path).fill)).size"))
                    .as(choice)
                    .isBetween(3L, 6L);
            assertThat(browser.number("[...document.querySelectorAll('.map .legend')]"
                            + ".filter(legend => legend.offsetHeight > 0).length"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void switchesBetweenTheLanguages(boolean script) {
        browser.show(report.page, 1200, script);
        assertThat(heading()).isEqualTo("石泉县基层治理报告");
        assertThat(shownIn("en")).isZero();
        click("label[for=en]");
        assertThat(heading()).isEqualTo("Shiquan County: report on grassroots governance");
        assertThat(shownIn("zh")).isZero();
        assertThat(browser.driver.getTitle()).startsWith(script ? "Shiquan County" : "石泉县");
        click("label[for=zh]");
        assertThat(heading()).startsWith("石泉县");
    }

    private static String heading() {
        return browser.driver.findElement(By.tagName("h1")).getText();
    }

    /** How many texts of the page, those in drawings too, are shown in a language. */
    private static long shownIn(String language) {
        return browser.number("[...document.querySelectorAll('header [lang=" + language + "], main [lang=" + language
                + "]')].filter(text => text.getClientRects().length > 0).length");
    }

    @Test
    void sortsItsTables() {
        browser.show(report.page, 1200, true);
        List<Long> inOrder = households();
        WebElement head = browser.driver.findElement(By.cssSelector("#classes-by-village th:nth-child(3) button"));
        click(head);
        assertThat(households()).isSorted().hasSameElementsAs(inOrder).isNotEqualTo(inOrder);
        click(head);
        assertThat(households()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(browser.driver
                        .findElement(By.cssSelector("#classes-by-village th:nth-child(3)"))
                        .getDomAttribute("aria-sort"))
                .isEqualTo("descending");
        assertThat(count("table th button")).isEqualTo(count("table thead th"));
    }

    private static List<Long> households() {
        return browser.driver.findElements(By.cssSelector("#classes-by-village tbody td:nth-child(3)")).stream()
                .map(cell -> Long.parseLong(cell.getDomAttribute("data-sort")))
                .toList();
    }

    @Test
    void canBeReadWithoutScript() {
        browser.show(report.page, 1200, false);
        assertThat(count("table button")).isZero();
        checkSections();
        assertThat(painted(".villages")).isGreaterThan(150);
        assertThat(browser.driver.findElement(By.id("classes-towns")).getText()).contains("城关镇");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1200})
    void isNoWiderThanItsWindow(int width) {
        for (String language : List.of("zh", "en")) {
            browser.show(report.page, width, true);
            click("label[for=" + language + "]");
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(language)
                    .isLessThanOrEqualTo(width);
            checkSections();
        }
    }

    @Test
    void isPrintedWhole() {
        browser.show(report.page, 1200, true);
        browser.print();
        checkSections();
        assertThat(painted(".villages")).isGreaterThan(150);
        assertThat(browser.number("[...document.querySelectorAll('.tall')]"
                        + ".filter(frame => frame.scrollHeight > frame.clientHeight + 1).length"))
                .as("tables cut off")
                .isZero();
        assertThat(browser.number("document.querySelector('.languages').offsetHeight"))
                .isZero();
    }

    private static void checkSections() {
        for (String section : SECTIONS) {
            WebElement element = browser.driver.findElement(By.id(section));
            assertThat(element.isDisplayed()).as(section).isTrue();
            assertThat(element.getSize().getHeight()).as(section).isGreaterThan(100);
        }
        assertThat(browser.number("[...document.querySelectorAll('svg, table')]"
                        + ".filter(one => one.getBoundingClientRect().height < 20).length"))
                .isZero();
    }

    private static void click(String selector) {
        click(browser.driver.findElement(By.cssSelector(selector)));
    }

    private static void click(WebElement element) {
        browser.driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }
}
