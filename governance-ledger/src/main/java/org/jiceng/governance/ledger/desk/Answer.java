package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command. It holds no personal data.
 *
 * @param commandId the command
 * @param matter the matter
 * @param version the matter's version thereafter; 0 if there is none that the actor may know of
 * @param stage the matter's stage thereafter; {@code null} if there is none that the actor may know of
 * @param events what happened, in the matter and in one that it names or makes; none if it was refused
 * @param reasons why it was refused; none if it was done
 * @param allowed what the actor may do instead; none if it was done
 */
public record Answer(
        String commandId,
        String matter,
        int version,
        @Nullable Stage stage,
        List<EventDocument> events,
        List<Reason> reasons,
        List<Action> allowed) {

    public Answer {
        events = List.copyOf(events);
        reasons = List.copyOf(reasons);
        allowed = List.copyOf(allowed);
    }

    /** That a command was not done, for one reason that says nothing of its matter. */
    static Answer refused(Command command, Reason reason) {
        return new Answer(
                command.commandId(), command.matter().value(), 0, null, List.of(), List.of(reason), List.of());
    }

    /** Whether it was done. */
    public boolean accepted() {
        return reasons.isEmpty();
    }

    /** The answer as JSON, its reasons with their texts in a language. */
    public ObjectNode json(Locale locale) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("commandId", commandId)
                .put("matter", matter)
                .put("accepted", accepted())
                .put("version", version);
        if (stage != null) {
            json.put("stage", stage.name());
        }
        if (accepted()) {
            ArrayNode happened = json.putArray("events");
            events.forEach(event -> happened.add(event.tree()));
        } else {
            json.set("reasons", reasons(reasons, locale));
            ArrayNode actions = json.putArray("allowed");
            allowed.forEach(action -> actions.add(action.name()));
        }
        return json;
    }

    /** Reasons as JSON with their texts in a language. */
    public static ArrayNode reasons(List<Reason> reasons, Locale locale) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Reason reason : reasons) {
            ObjectNode attributes = array.addObject()
                    .put("code", reason.code())
                    .put("message", Messages.standard().text(reason, locale))
                    .putObject("attributes");
            reason.attributes().forEach(attributes::put);
        }
        return array;
    }
}
