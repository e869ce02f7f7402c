package org.jiceng.governance.examples.county.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int MOST_LISTED = 200;

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

    /** The matters that the viewer may see. */
    String list() {
        Element links = Element.of("ul").with("class", "links");
        for (Book book : Book.values()) {
            links.add(Element.of(
                    "li",
                    say.element("a", "register." + book).with("href", visit.link("/register", "book", book.name()))));
        }
        List<TrialDesk.Seen> matters = desk.latest(MOST_LISTED, visit.actor(), visit.now());
        Element section = Element.of("section", say.element("h2", "matters"));
        section.add(matters.isEmpty() ? say.element("p", "matters.none") : table(matters));
        if (matters.size() == MOST_LISTED) {
            section.add(say.element("p", "matters.most", MOST_LISTED).with("class", "note"));
        }
        return frame("/", Map.of())
                .page(
                        say.text("matters"),
                        Stream.of(Element.of("section", say.element("h2", "register"), links), section));
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
