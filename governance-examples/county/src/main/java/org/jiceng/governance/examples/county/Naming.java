package org.jiceng.governance.examples.county;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.Clocks;
import org.jiceng.governance.ledger.workflow.StageDefinition;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;

/**
 * How an answer names stages, actions, clocks and times. In JSON codes are codes and times are in UTC. In text times are of
 * {@link #ZONE}, as the labels say; in Chinese a title stands before each code, in English the codes are words by themselves.
 */
final class Naming {
    /** The zone of the counties. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final WorkflowDefinition definition;
    private final Session session;
    private final Titles titles;
    private final boolean json;

    Naming(WorkflowDefinition definition, Session session, boolean json) {
        this.definition = definition;
        this.session = session;
        this.titles = new Titles(session, json);
        this.json = json;
    }

    String stage(Stage stage) {
        return titles.of(stage.name(), title(stage));
    }

    private Optional<String> title(Stage stage) {
        return definition.stage(stage).map(StageDefinition::title).map(this::text);
    }

    /** An action that was or may be taken at a stage; actions that only follow from others are in no definition. */
    String action(Action action, Stage before) {
        return titles.of(
                action.name(),
                definition.rows(action).stream()
                        .sorted((one, other) -> Boolean.compare(
                                other.from().contains(before), one.from().contains(before)))
                        .map(row -> text(row.title()))
                        .findFirst()
                        .or(() -> titles.known("action." + action)));
    }

    String clock(String id) {
        return titles.of(
                id,
                definition.stages().stream()
                        .filter(one -> Clocks.ofStage(one.stage()).equals(id))
                        .map(StageDefinition::title)
                        .map(this::text)
                        .findFirst()
                        .or(() -> titles.known("clock." + id)));
    }

    private String text(Title title) {
        return title.in(session.locale());
    }

    String time(Instant at) {
        return time(at, json);
    }

    static String time(Instant at, boolean json) {
        return json ? at.toString() : TIME.format(at.atZone(ZONE));
    }

    /** What was said with an action, with its times as they are written in an answer. */
    JsonNode said(JsonNode said) {
        if (json) {
            return said;
        }
        if (said instanceof ObjectNode named) {
            named.fieldNames().forEachRemaining(name -> named.set(name, said(named.get(name))));
            return named;
        }
        return said.isTextual() ? TextNode.valueOf(time(said.asText())) : said;
    }

    private static String time(String text) {
        try {
            return time(Instant.parse(text), false);
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
