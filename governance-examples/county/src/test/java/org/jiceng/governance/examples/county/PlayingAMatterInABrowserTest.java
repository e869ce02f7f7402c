package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

class PlayingAMatterInABrowserTest {
    private static final String OFFICE = "610922-office";
    private static final String ACCUSED = "610922-roads";
    private static final String LEAD = "610922-discipline";

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browser = Browser.open(folder.resolve("profile"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** From registration to the archive, through every stage and several hands. */
    @Test
    void takesAComplaintToItsArchive(@TempDir Path folder) throws IOException {
        browser.console();
        try (TrialFixture trial = new TrialFixture(folder)) {
            browser.show(trial.at("/?lang=en"), 1200, true);
            leave(By.linkText("Register a complaint"));
            set("register-channel", "VISIT");
            set("register-content", "The road money is not shown <b>to us</b>");
            set("register-persons", "p-1");
            set("register-accusedUnits", ACCUSED);
            press("Register");
            assertThat(text(".result")).startsWith("Accepted");
            assertThat(text("main")).contains("Made-up", "<b>to us</b>").doesNotContain("虚构人乙");

            refuseTheAccused();
            look("SECRETARY", OFFICE);
            act("INSTRUCT", "instruction", "ACCEPT");
            look("OFFICE", OFFICE);
            step("10 working days later");
            act("ACCEPT", "told", "WRITTEN");

            open("ASSIGN");
            set("ASSIGN-lead", ACCUSED);
            set("ASSIGN-due", "2024-04-10");
            send("ASSIGN");
            assertThat(text(".result")).startsWith("Refused");
            assertThat(value("ASSIGN-due")).isEqualTo("2024-04-10");
            set("ASSIGN-lead", LEAD);
            send("ASSIGN");
            assertThat(text(".result")).startsWith("Accepted");

            act("SUPERVISE", "line", "OFFICE");
            look("LEAD", LEAD);
            step("1 day later");
            act("REPORT", "result", "SUBSTANTIATED", "opinion", "It is so.", "basis", "The accounts.");
            look("SECRETARY", OFFICE);
            act("SIGN_OFF");
            refuseTheAccused();
            look("OFFICE", OFFICE);
            act("REPLY", "reply", "WRITTEN", "satisfaction", "SATISFIED");
            act("ARCHIVE");
            assertThat(text("#stage")).isEqualTo("archived");
        }
        assertThat(browser.console()).isEmpty();
        assertThat(verified(folder.resolve("journal.ndjson")))
                .contains("\"whole\":true")
                .contains("\"entries\":9");
    }

    private static void refuseTheAccused() {
        look("LEAD", ACCUSED);
        assertThat(text(".result")).startsWith("No such matter").contains("UNKNOWN_MATTER");
        assertThat(browser.driver.findElements(By.cssSelector("#summary, #actions, #clocks, #history")))
                .isEmpty();
    }

    private static String verified(Path journal) {
        CallFixture calls = new CallFixture();
        assertThat(calls.run("verify", "--journal=" + journal, "--json")).isZero();
        return calls.out().replaceAll("\\s", "");
    }

    private static void look(String as, String unit) {
        set("as", as);
        set("unit", unit);
        press("Look like this");
    }

    private static void step(String name) {
        press(name);
    }

    /** Opens the form of an action, fills it in and sends it. */
    private static void act(String action, String... said) {
        open(action);
        for (int i = 0; i < said.length; i += 2) {
            set(action + "-" + said[i], said[i + 1]);
        }
        send(action);
        assertThat(text(".result")).as(action).startsWith("Accepted");
    }

    private static void open(String action) {
        browser.driver
                .findElement(By.cssSelector("#do-" + action + " > summary"))
                .click();
    }

    private static void send(String action) {
        leave(By.cssSelector("#do-" + action + " button[type=submit]"));
    }

    private static void press(String name) {
        leave(By.xpath("//button[normalize-space()='" + name + "']"));
    }

    /** Clicks what leads to another page, and waits until that is there: a busy browser may begin to go after the click. */
    private static void leave(By what) {
        browser.driver.executeScript("document.documentElement.dataset.left = 'no'");
        browser.driver.findElement(what).click();
        long given = System.nanoTime() + LONGEST.toNanos();
        while (browser.number("document.documentElement.dataset.left || document.readyState !== 'complete' ? 0 : 1")
                        == 0
                && System.nanoTime() < given) {
            Thread.onSpinWait();
        }
    }

    private static void set(String id, String value) {
        WebElement field = browser.driver.findElement(By.id(id));
        if (field.getTagName().equals("select")) {
            browser.driver
                    .findElement(By.cssSelector("#" + id + " option[value='" + value + "']"))
                    .click();
        } else if ("date".equals(field.getDomAttribute("type"))) {
            browser.driver.executeScript("arguments[0].value = arguments[1]", field, value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
    }

    private static String value(String id) {
        return String.valueOf(browser.driver.findElement(By.id(id)).getDomProperty("value"));
    }

    private static String text(String selector) {
        return browser.driver.findElement(By.cssSelector(selector)).getText();
    }

    @ParameterizedTest
    @CsvSource({"zh, 360", "en, 360", "zh, 1200", "en, 1200"})
    void fitsTheWidthAndLabelsEveryField(String language, int width, @TempDir Path folder) throws Exception {
        try (TrialFixture trial = new TrialFixture(folder)) {
            trial.post(trial.claim("M-1", "water"));
            for (String path : List.of("/?", "/register?book=COMPLAINT&", "/matter?id=M-1&")) {
                browser.show(trial.at(path + "lang=" + language), width, false);
                assertThat(browser.number("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                assertThat(browser.number("[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]"
                                + ".filter(field => field.labels.length !== 1).length"))
                        .isZero();
                assertThat(browser.number("document.querySelectorAll('[id]').length"))
                        .isEqualTo(browser.number(
                                "new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size"));
            }
        }
    }

    @Test
    void switchesTheLanguageAndKeepsThePlace(@TempDir Path folder) throws Exception {
        try (TrialFixture trial = new TrialFixture(folder)) {
            trial.post(trial.claim("M-1", "water"));
            browser.show(trial.at("/matter?id=M-1&as=SECRETARY&lang=en"), 1200, false);
            leave(By.linkText("中文"));
            assertThat(text("h2.matter")).isEqualTo("事项 M-1");
            assertThat(value("as")).isEqualTo("SECRETARY");
            assertThat(text("#actions")).contains("书记阅批");
        }
    }
}
