package org.jiceng.governance.examples.county.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.examples.county.page.Node;
import org.jiceng.governance.examples.county.page.Table;
import org.jiceng.governance.examples.county.page.Table.Cell;
import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.deadline.ClockState;
import org.jiceng.governance.ledger.desk.MatterView;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.NextAction;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;

/** One matter as a viewer may see it. */
final class MatterPage {
    private final TrialDesk desk;
    private final Visit visit;
    private final Say say;
    private final TrialDesk.Seen seen;
    private final MatterView view;
    private final WorkflowDefinition definition;
    private final CommandForms forms;

    MatterPage(TrialDesk desk, Visit visit, TrialDesk.Seen seen, CommandForms forms) {
        this.desk = desk;
        this.visit = visit;
        this.say = visit.say();
        this.seen = seen;
        this.view = seen.view();
        this.definition = seen.workflow().definition();
        this.forms = forms;
    }

    /** @param given what stands in the form of an action already; it is the one that is open */
    Stream<Node> sections(Form given) {
        return Stream.of(summary(), actions(given), clocks(), history());
    }

    private Element section(String id, Node... content) {
        return Element.of("section", say.element("h2", id).with("id", id + "-heading"))
                .with("id", id)
                .with("aria-labelledby", id + "-heading")
                .add(content);
    }

    private String stage(Stage stage) {
        return say.stage(stage, definition);
    }

    private Element summary() {
        MatterView.Summary matter = view.summary();
        Element facts = Element.of("dl").with("class", "said");
        fact(facts, "stage", Element.of("b", stage(matter.stage())).with("id", "stage"));
        fact(facts, "late", lateness(view.clocks(), say));
        fact(facts, "book", say.choice(matter.book()));
        fact(facts, "kind", say.choice(matter.kind()));
        fact(facts, "channel", say.choice(matter.channel()));
        fact(facts, "region", say.region(matter.region()));
        fact(facts, "unit", say.unit(matter.unit()));
        fact(facts, "tier", say.choice(matter.tier()));
        fact(facts, "petitioners", each(view.petitioners(), MatterPage::person));
        fact(facts, "accusedUnits", each(view.accusedUnits(), say::unit));
        fact(facts, "accusedPersons", each(view.accusedPersons(), Object::toString));
        fact(facts, "recused", each(view.recused(), Object::toString));
        fact(facts, "links", each(matter.links(), link -> say.text("link", say.choice(link.kind()), link.other())));
        fact(facts, "parts", each(view.parts(), say::choice));
        Element section = section("summary", facts);
        return view.altered().isEmpty()
                ? section
                : section.add(say.element("p", "altered", String.join(", ", view.altered()))
                        .with("class", "notice"));
    }

    private void fact(Element facts, String key, String value) {
        if (!value.isEmpty()) {
            fact(facts, key, Element.of("span", value));
        }
    }

    private void fact(Element facts, String key, Element value) {
        facts.add(Element.of("div", say.element("dt", "column." + key), Element.of("dd", value)));
    }

    private <T> String each(Iterable<T> several, Function<T, String> name) {
        List<String> names = new ArrayList<>();
        several.forEach(one -> names.add(name.apply(one)));
        return String.join(say.text("and"), names);
    }

    private static String person(Petitioner person) {
        return Stream.of(person.name(), person.phone(), person.address(), "(" + person.id() + ")")
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** How late a matter is by the clock that is latest, or when the next is due. */
    static String lateness(List<ClockReading> clocks, Say say) {
        long late = clocks.stream()
                .filter(reading -> reading.state() == ClockState.LATE)
                .mapToLong(reading -> reading.lateBy().toOptional().orElse(0L))
                .max()
                .orElse(0);
        if (late > 0) {
            return say.text("late", late);
        }
        if (clocks.stream().anyMatch(reading -> reading.state() == ClockState.UNKNOWN)) {
            return say.text("notKnown");
        }
        return clocks.stream()
                .filter(reading -> reading.state() == ClockState.RUNNING)
                .flatMap(reading -> reading.due().toOptional().stream())
                .min(Comparator.naturalOrder())
                .map(due -> say.text("inTime", due))
                .orElse("–");
    }

    private Element actions(Form given) {
        if (visit.now().isBefore(seen.matter().lastAt())) {
            String last = Say.local(seen.matter().lastAt());
            return section(
                    "actions",
                    say.element("p", "beforeLast", say.time(seen.matter().lastAt()))
                            .with("class", "notice"),
                    Element.of(
                            "p",
                            say.element("a", "goToLast")
                                    .with(
                                            "href",
                                            visit.link(
                                                    "/matter",
                                                    "id",
                                                    seen.matter().id().value(),
                                                    Visit.NOW,
                                                    last))));
        }
        Element section = section("actions");
        if (view.next().isEmpty()) {
            section.add(say.element("p", "nothing"));
        }
        view.next().forEach(next -> section.add(forms.acting(seen, next, given, clockNames())));
        return section.add(notAllowed());
    }

    private Map<String, String> clockNames() {
        Map<String, String> names = new LinkedHashMap<>();
        view.clocks()
                .forEach(reading -> names.put(
                        reading.clock().id(), say.clock(reading.clock().id(), definition)));
        return names;
    }

    private Element notAllowed() {
        Element list = Element.of("dl").with("class", "reasons");
        List<Action> allowed = view.next().stream().map(NextAction::action).toList();
        for (Action action : definition.actions()) {
            if (!allowed.contains(action)) {
                list.add(Element.of("dt", say.action(action, view.summary().stage(), definition)));
                list.add(desk.whyNot(seen, action, visit).stream().map(this::reason));
            }
        }
        return Element.of("details", say.element("summary", "whyNot"), list).with("id", "why-not");
    }

    private Element reason(Reason reason) {
        return Element.of("dd", say.reason(reason, definition));
    }

    private Element clocks() {
        Table table = new Table("clocks-table", words("clocks.caption"));
        Stream.of("clock", "nature", "state", "due", "lateBy", "budget")
                .forEach(column -> table.column(words("column." + column), ""));
        Element explained = Element.of("dl").with("class", "reasons");
        for (ClockReading reading : view.clocks()) {
            String name = say.clock(reading.clock().id(), definition);
            table.row(List.of(
                    cell(name),
                    cell(say.choice(reading.clock().nature())),
                    cell(say.choice(reading.state())),
                    cell(reading.due()
                            .fold(
                                    known -> known.value().toString(),
                                    unknown -> say.text("notKnownYear", unknown.year()))),
                    cell(reading.lateBy()
                            .toOptional()
                            .filter(days -> days > 0)
                            .map(Object::toString)
                            .orElse("–")),
                    cell(say.text(
                            "days", reading.budget(), say.choice(reading.clock().count())))));
            explained.add(Element.of("dt", name), Element.of("dd", reading.explain(say.locale())));
        }
        return view.clocks().isEmpty()
                ? section("clocks", say.element("p", "clocks.none"))
                : section(
                        "clocks",
                        table.drawn(),
                        Element.of("details", say.element("summary", "clocks.why"), explained));
    }

    private Element history() {
        Element list = Element.of("ol").with("class", "history");
        Stage before = null;
        for (MatterView.Step step : view.history()) {
            list.add(step(step, before == null ? step.stage() : before));
            before = step.stage();
        }
        return section("history", list);
    }

    private Element step(MatterView.Step step, Stage before) {
        String who = step.actor() == null ? "" : " · " + step.actor();
        Element item = Element.of(
                "li",
                Element.of("b", say.action(step.action(), before, definition)),
                Element.of("span", " → " + stage(step.stage())),
                Element.of("span", say.time(step.at()) + who).with("class", "source"));
        Element said = Element.of("dl").with("class", "said");
        for (Field<?> field : step.data().fields()) {
            Object value = step.data().get(field);
            if (value != null) {
                said.add(Element.of("div", Element.of("dt", say.field(field)), Element.of("dd", say.value(value))));
            }
        }
        step.texts()
                .forEach((name, text) -> said.add(
                        Element.of("div", Element.of("dt", say.text("field." + name)), Element.of("dd", text))));
        return item.add(said);
    }

    private Cell cell(String text) {
        return Cell.of(text);
    }

    private Words words(String key) {
        return Words.same(say.text(key));
    }
}
