package org.jiceng.governance.examples.county.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Node;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.ledger.desk.Answer;
import org.jiceng.governance.ledger.desk.MatterView;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.workflow.Transition;
import org.jiceng.governance.ledger.workflow.WorkflowReason;

/** The pages of one visit. */
final class LedgerPages {
    /** How many matters are listed on a page. */
    private static final int LISTED = 200;

    private static final String PAGE = "page";
    private static final Pattern PAGE_FORM = Pattern.compile("[1-9]\\d{0,5}");

    private final TrialDesk desk;
    private final Visit visit;
    private final Say say;
    private final CommandForms forms;
    private final String journal;

    LedgerPages(TrialDesk desk, Visit visit, CommandForms forms, String journal) {
        this.desk = desk;
        this.visit = visit;
        this.say = visit.say();
        this.forms = forms;
        this.journal = journal;
    }

    private Frame frame(String path, Map<String, String> own) {
        Element facts = Element.of(
                        "ul",
                        say.element("li", "fact.pack", desk.pack().id()),
                        journal.isEmpty()
                                ? say.element("li", "fact.memory")
                                : say.element("li", "fact.journal", journal))
                .with("class", "facts");
        return new Frame(visit, facts, path, own);
    }

    /** A page of the matters that the viewer may see, from 1; the first if there is none of the number. */
    String list(String page) {
        int number = PAGE_FORM.matcher(page).matches() ? Integer.parseInt(page) : 1;
        List<TrialDesk.Seen> found = desk.latest((number - 1) * LISTED, LISTED + 1, visit.actor(), visit.now());
        return found.isEmpty() && number > 1 ? list("") : list(number, found);
    }

    /** @param found the matters of the page, and one more if there are any on a later one */
    private String list(int number, List<TrialDesk.Seen> found) {
        Element links = Element.of("ul").with("class", "links");
        for (Book book : Book.values()) {
            links.add(Element.of(
                    "li",
                    say.element("a", "register." + book).with("href", visit.link("/register", "book", book.name()))));
        }
        Element section = Element.of("section", say.element("h2", "matters"));
        section.add(
                found.isEmpty()
                        ? say.element("p", "matters.none")
                        : table(found.subList(0, Math.min(LISTED, found.size()))));
        boolean hasOlder = found.size() > LISTED;
        if (number > 1 || hasOlder) {
            section.add(others(number, hasOlder));
        }
        return frame("/", number > 1 ? Map.of(PAGE, Integer.toString(number)) : Map.of())
                .page(
                        say.text("matters"),
                        Stream.of(Element.of("section", say.element("h2", "register"), links), section));
    }

    /** The ways to the pages before and after one. */
    private Element others(int number, boolean hasOlder) {
        Element links = Element.of("ul").with("class", "links");
        if (number > 1) {
            links.add(toPage("matters.newer", number - 1));
        }
        if (hasOlder) {
            links.add(toPage("matters.older", number + 1));
        }
        return Element.of(
                        "nav", say.element("p", "matters.page", number, LISTED).with("class", "note"), links)
                .with("aria-label", say.text("matters.pages"));
    }

    private Element toPage(String key, int number) {
        return Element.of("li", say.element("a", key).with("href", visit.link("/", PAGE, Integer.toString(number))));
    }

    private Element table(List<TrialDesk.Seen> matters) {
        Table table = new Table("matters", Words.same(say.text("matters.seen")));
        Stream.of("matter", "book", "stage", "late", "unit")
                .forEach(column -> table.column(Words.same(say.text("column." + column)), ""));
        for (TrialDesk.Seen seen : matters) {
            MatterView.Summary matter = seen.view().summary();
            table.row(List.of(
                    Cell.link(
                            visit.link("/matter", "id", matter.id().value()),
                            matter.id().value()),
                    Cell.of(say.choice(matter.book())),
                    Cell.of(say.stage(matter.stage(), seen.workflow().definition())),
                    Cell.of(MatterPage.lateness(seen.view().clocks(), say)),
                    Cell.of(say.unit(matter.unit()))));
        }
        return table.drawn();
    }

    /** The form that registers a matter; of the first book if none has the name. */
    String register(String book) {
        return register(book, Form.empty(), Stream.empty());
    }

    private String register(String name, Form given, Stream<Node> result) {
        Book book = Stream.of(Book.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(Book.SUGGESTION);
        String heading = say.text("register." + book);
        Element section =
                Element.of("section", Element.of("h2", heading), forms.registering(book, registering(), given));
        return frame("/register", Map.of("book", book.name())).page(heading, Stream.concat(result, Stream.of(section)));
    }

    private Transition registering() {
        return desk.current().definition().transitions().stream()
                .filter(row -> row.effect() == Effect.REGISTER)
                .findFirst()
                .orElseThrow();
    }

    /** A matter as the viewer may see it, or that there is none. */
    String matter(String id) {
        Reason unknown = Reason.of(WorkflowReason.UNKNOWN_MATTER, "matter", id);
        return seen(id).map(seen -> matter(id, content(seen, Form.empty())))
                .orElseGet(() -> matter(id, result("unknown", List.of(unknown))));
    }

    private String matter(String id, Stream<Node> content) {
        String heading = say.text("matter", id);
        Node title = Element.of("h2", heading).with("class", "matter");
        return frame("/matter", Map.of("id", id)).page(heading, Stream.concat(Stream.of(title), content));
    }

    private Optional<TrialDesk.Seen> seen(String id) {
        return MatterId.check(id).isPresent()
                ? Optional.empty()
                : desk.seen(MatterId.of(id), visit.actor(), visit.now());
    }

    /** @param given what stands in the form of an action already */
    private Stream<Node> content(TrialDesk.Seen seen, Form given) {
        return new MatterPage(desk, visit, seen, forms).sections(given);
    }

    /** What comes of a command, with the matter thereafter, or with the form again that was refused. */
    String command(Form form) {
        return desk.handle(forms.command(form))
                .fold(answer -> answered(answer, form), reasons -> refused(reasons, form));
    }

    private String answered(Answer answer, Form form) {
        return answer.accepted()
                ? matter(answer.matter(), result("done", List.of()), Form.empty())
                : refused(answer.reasons(), form);
    }

    private String matter(String id, Stream<Node> result, Form given) {
        return matter(id, Stream.concat(result, seen(id).stream().flatMap(seen -> content(seen, given))));
    }

    private String refused(List<Reason> reasons, Form form) {
        Stream<Node> result = result("refused", reasons);
        return CommandForms.registers(form)
                ? register(form.get("data.book"), form, result)
                : matter(CommandForms.matter(form), result, form);
    }

    private Stream<Node> result(String key, List<Reason> reasons) {
        Element section = Element.of("section", say.element("h2", key))
                .with("class", reasons.isEmpty() ? "result" : "result refused")
                .with("role", "status");
        Element list = Element.of("ul");
        reasons.forEach(reason -> list.add(Element.of(
                "li",
                Element.of("span", say.reason(reason, desk.current().definition())),
                Element.of("code", reason.code()).with("class", "source"))));
        return Stream.of(reasons.isEmpty() ? section : section.add(list));
    }
}
