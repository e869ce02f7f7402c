package org.jiceng.governance.examples.county.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Node;

/**
 * What stands around every page: its head, the languages, who looks and when.
 *
 * @param visit who looks and when
 * @param facts what is served
 * @param path where the page is
 * @param own what its address says beside the visit
 */
record Frame(Visit visit, Element facts, String path, Map<String, String> own) {
    /** A page with a heading of its own. */
    String page(String heading, Stream<? extends Node> sections) {
        Say say = visit.say();
        Element main = Element.of("main", choosing()).add(sections);
        Element header = Element.of(
                "header",
                Element.of("h1", Element.of("a", say.text("title")).with("href", visit.link("/"))),
                facts,
                say.element("p", "madeUp").with("class", "notice"));
        return html(say.locale(), heading + " · " + say.text("title"), languages(), header, main);
    }

    /** A whole page in a language. */
    static String html(Locale locale, String title, Node... body) {
        Element head = Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("title", title),
                Element.of("link").with("rel", "icon").with("href", "data:,"),
                Element.of("link").with("rel", "stylesheet").with("href", "/style.css"));
        Element html = Element.of("html", head, Element.of("body", body)).with("lang", locale.getLanguage());
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private Element languages() {
        Element nav = Element.of("nav")
                .with("class", "languages")
                .with("aria-label", visit.say().text("languages"));
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Map<String, String> all = new LinkedHashMap<>(own);
            all.put(Visit.LANG, language.getLanguage());
            Element link = Element.of("a", language.getDisplayLanguage(language))
                    .with("href", link(all))
                    .with("hreflang", language.getLanguage())
                    .with("lang", language.getLanguage());
            nav.add(language.equals(visit.say().locale()) ? link.with("aria-current", "true") : link);
        }
        return nav;
    }

    private String link(Map<String, String> all) {
        return visit.link(
                path,
                all.entrySet().stream()
                        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                        .toArray(String[]::new));
    }

    private Element choosing() {
        Say say = visit.say();
        Element form = Element.of("form").with("method", "get").with("action", path);
        own.forEach((name, value) -> form.add(hidden(name, value)));
        form.add(
                hidden(Visit.LANG, say.locale().getLanguage()),
                labelled("as", posts().with("name", Visit.AS)),
                labelled("unit", units().with("name", Visit.UNIT)),
                labelled(
                        "now",
                        Element.of("input")
                                .with("type", "datetime-local")
                                .with("name", Visit.NOW)
                                .with("value", Say.local(visit.now()))),
                Element.of(
                                "div",
                                button("show", "").with("class", "main"),
                                button("step.hour", "hour"),
                                button("step.day", "day"),
                                button("step.work", "work"),
                                button("step.actual", "actual"))
                        .with("class", "buttons"));
        Element section = Element.of("section", say.element("h2", "who").with("id", "who-heading"), form)
                .with("class", "who")
                .with("aria-labelledby", "who-heading")
                .add(say.element("p", "you", visit.actor().id()).with("class", "note"));
        String notice = visit.notice();
        return notice == null
                ? section
                : section.add(Element.of("p", notice).with("class", "notice").with("role", "alert"));
    }

    private Element button(String key, String step) {
        Element button = visit.say().element("button", key).with("type", "submit");
        return step.isEmpty() ? button : button.with("name", "step").with("value", step);
    }

    private Element posts() {
        Say say = visit.say();
        Element officials = Element.of("optgroup").with("label", say.text("officials"));
        for (Post post : Post.values()) {
            officials.add(
                    Inputs.option(post.name(), say.choice(post), post.name().equals(visit.as())));
        }
        Element persons = Element.of("optgroup").with("label", say.text("persons"));
        for (MadeUpPerson one : MadeUpPerson.all()) {
            persons.add(Inputs.option(one.id(), say.text(one.name()), one.id().equals(visit.as())));
        }
        return Element.of("select", officials, persons);
    }

    private Element units() {
        Element select = Element.of("select");
        for (NamedUnit one : visit.say().units().all()) {
            select.add(Inputs.option(
                    one.unit().id().value(),
                    visit.say().text(one.name()),
                    one.unit().id().equals(visit.unit().unit().id())));
        }
        return select;
    }

    private Element labelled(String id, Element control) {
        return Element.of("div", visit.say().element("label", "choose." + id).with("for", id), control.with("id", id))
                .with("class", "asked");
    }

    static Element hidden(String name, String value) {
        return Element.of("input").with("type", "hidden").with("name", name).with("value", value);
    }
}
