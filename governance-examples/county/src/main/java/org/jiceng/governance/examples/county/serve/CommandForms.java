package org.jiceng.governance.examples.county.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.function.Supplier;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.page.Element;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.workflow.NextAction;
import org.jiceng.governance.ledger.workflow.Transition;

/** The forms that send commands, and the commands that they send. */
final class CommandForms {
    private static final String TOKEN = "token";
    private static final String COMMAND_ID = "commandId";
    private static final String MATTER = "matter";
    private static final String VERSION = "expectedVersion";
    private static final String ACTION = "action";
    private static final ObjectMapper JSON = GovernanceJson.mapper();

    private final Visit visit;
    private final Say say;
    private final String token;
    private final Supplier<String> ids;

    /**
     * Forms of a page.
     *
     * @param token what a form must carry
     * @param ids gives a new id each time, for commands and matters
     */
    CommandForms(Visit visit, String token, Supplier<String> ids) {
        this.visit = visit;
        this.say = visit.say();
        this.token = token;
        this.ids = ids;
    }

    /** The form that registers a matter in a book. */
    Element registering(Book book, Transition row, Form given) {
        Inputs inputs = new Inputs(visit, given, Map.of(), "register");
        String id = given.get(MATTER).isEmpty() ? "M-" + ids.get() : given.get(MATTER);
        Element form = form(0, row.action())
                .add(Element.of(
                                "div",
                                say.element("label", "column.matter").with("for", "matter"),
                                Element.of("input")
                                        .with("type", "text")
                                        .with("id", "matter")
                                        .with("name", MATTER)
                                        .with("value", id))
                        .with("class", "asked"));
        for (Field<?> field : ActionFields.of(row)) {
            form.add(inputs.asked(field, row.required().contains(field), atFirst(field, book)));
        }
        return form.add(sending("send.register"));
    }

    /** What stands in the form of a registration at first. */
    private String atFirst(Field<?> field, Book book) {
        if (field == Field.BOOK) {
            return book.name();
        }
        if (field == Field.KIND) {
            return kind(book).name();
        }
        if (field == Field.UNIT) {
            return visit.unit().unit().id().value();
        }
        RegionCode region = visit.unit().unit().region();
        if (field == Field.REGION && region != null) {
            return region.toString();
        }
        return field == Field.RECEIVED_AT ? Say.local(visit.now()) : "";
    }

    private static MatterKind kind(Book book) {
        return switch (book) {
            case SUGGESTION -> MatterKind.SUGGESTION;
            case CLAIM -> MatterKind.CLAIM;
            case COMPLAINT -> MatterKind.ACCUSATION;
        };
    }

    /** The form of an action that may be taken; open if it is the one that was sent. */
    Element acting(TrialDesk.Seen seen, NextAction next, Form given, Map<String, String> clocks) {
        boolean isGiven = given.get(ACTION).equals(next.action().name());
        Inputs inputs = new Inputs(
                visit, isGiven ? given : Form.empty(), clocks, next.action().name());
        Transition row = row(seen, next.action());
        Element form = form(seen.matter().version(), next.action())
                .add(Frame.hidden(MATTER, seen.matter().id().value()));
        for (Field<?> field : ActionFields.of(row)) {
            String otherwise = field == Field.LINKED_MATTER ? "M-" + ids.get() : "";
            form.add(inputs.asked(field, next.required().contains(field), otherwise));
        }
        Element details = Element.of(
                        "details", Element.of("summary", next.title().in(say.locale())), form.add(sending("send")))
                .with("class", "action")
                .with("id", "do-" + next.action());
        return isGiven ? details.with("open", "") : details;
    }

    private static Transition row(TrialDesk.Seen seen, Action action) {
        return seen.workflow().definition().rows(action).stream()
                .filter(row -> row.from().contains(seen.matter().stage()))
                .findFirst()
                .orElseThrow();
    }

    private Element form(int version, Action action) {
        Element form = Element.of("form").with("method", "post").with("action", "/command");
        visit.carried().forEach((name, value) -> form.add(Frame.hidden(name, value)));
        return form.add(
                Frame.hidden(TOKEN, token),
                Frame.hidden(COMMAND_ID, "c-" + ids.get()),
                Frame.hidden(VERSION, Integer.toString(version)),
                Frame.hidden(ACTION, action.name()));
    }

    private Element sending(String key) {
        return Element.of(
                        "div", say.element("button", key).with("type", "submit").with("class", "main"))
                .with("class", "buttons");
    }

    /** Whether a form carries the token. */
    static boolean carries(Form form, String token) {
        return MessageDigest.isEqual(
                form.get(TOKEN).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** The command that a form sends, as the reader of commands takes it. */
    ObjectNode command(Form form) {
        ObjectNode command = JSON.createObjectNode()
                .put(COMMAND_ID, form.get(COMMAND_ID))
                .put(MATTER, form.get(MATTER))
                .put("at", visit.now().toString())
                .put(ACTION, form.get(ACTION));
        command.set("actor", JSON.valueToTree(visit.actor()));
        try {
            command.put(VERSION, Integer.parseInt(form.get(VERSION)));
        } catch (NumberFormatException e) {
            // The reader of commands says that it is no number.
            command.put(VERSION, form.get(VERSION));
        }
        ObjectNode data = command.putObject("data");
        Inputs inputs = new Inputs(visit, form, Map.of(), "");
        Field.all().forEach(field -> inputs.read(field, data));
        return command;
    }

    /** Whether a form registers a matter. */
    static boolean registers(Form form) {
        return form.get(VERSION).equals("0");
    }

    /** The matter that a form is about, as it is written there. */
    static String matter(Form form) {
        return form.get(MATTER);
    }
}
