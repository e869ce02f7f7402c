package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterReason;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as a journal keeps them and reads them back: no personal data, but commitments to it.
 *
 * <pre>
 * {"action":"ACCEPT","actor":"u-12","at":"2024-03-05T01:00:00Z","clocks":[…],"command":"c-3","data":{"told":{…}},
 *  "matter":"M-1","schema":1,"sealed":{"content":[{"algorithm":"SHA-256","commitment":"…","ref":"…"}]},
 *  "stage":"ACCEPTED","unit":"610922-office","version":3}
 * </pre>
 *
 * <p>{@code effect} stands there where its name is not that of the action.
 */
public final class EventFormat {
    private static final JavaType CLOCKS =
            Mappers.OPEN.getTypeFactory().constructCollectionType(List.class, Clock.class);

    private final ObjectMapper mapper = Mappers.OPEN;

    /** The document of an event, with what stands for its personal data. */
    EventDocument write(MatterEvent event, List<SealedField> sealed) {
        return EventDocument.of(tree(event, sealed));
    }

    private ObjectNode tree(MatterEvent event, List<SealedField> sealed) {
        ObjectNode tree = mapper.createObjectNode()
                .put("schema", MatterEvent.SCHEMA)
                .put("matter", event.matter().value())
                .put("version", event.version())
                .put("command", event.commandId())
                .put("action", event.action().name())
                .put("at", event.at().toString())
                .put("actor", event.actor().value())
                .put("stage", event.stage().name());
        if (!event.effect().name().equals(event.action().name())) {
            tree.put("effect", event.effect().name());
        }
        UnitId unit = event.unit();
        if (unit != null) {
            tree.put("unit", unit.value());
        }
        if (!event.clocks().isEmpty()) {
            tree.set("clocks", mapper.valueToTree(event.clocks()));
        }
        ObjectNode data = open(event.data());
        if (!data.isEmpty()) {
            tree.set("data", data);
        }
        if (!sealed.isEmpty()) {
            tree.set("sealed", SealedField.write(sealed, mapper));
        }
        return tree;
    }

    /** What is no personal data, field by field. */
    static ObjectNode open(ActionData data) {
        ObjectNode tree = Mappers.OPEN.createObjectNode();
        for (Field<?> field : data.fields()) {
            if (!field.isPersonal()) {
                tree.set(field.name(), Mappers.OPEN.valueToTree(data.get(field)));
            }
        }
        return tree;
    }

    /**
     * The event of a document, without its personal data.
     *
     * @throws InvalidValueException if the document is no event, or of a later schema
     */
    public MatterEvent read(EventDocument document) {
        ObjectNode tree = document.tree();
        try {
            if (tree.path("schema").asInt() != MatterEvent.SCHEMA) {
                throw unreadable(tree);
            }
            Action action = Action.of(text(tree, "action"));
            String effect = tree.has("effect") ? text(tree, "effect") : action.name();
            return new MatterEvent(
                    MatterId.of(text(tree, "matter")),
                    tree.path("version").asInt(),
                    text(tree, "command"),
                    action,
                    Effect.valueOf(effect),
                    Instant.parse(text(tree, "at")),
                    PersonId.of(text(tree, "actor")),
                    tree.has("unit") ? UnitId.of(text(tree, "unit")) : null,
                    Stage.of(text(tree, "stage")),
                    readData(tree.get("data")),
                    tree.has("clocks") ? mapper.readerFor(CLOCKS).readValue(tree.get("clocks")) : List.of());
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw unreadable(tree);
        }
    }

    private static InvalidValueException unreadable(JsonNode tree) {
        return new InvalidValueException(Reason.of(
                        MatterReason.EVENT_UNREADABLE,
                        "matter",
                        tree.path("matter").asText("-"))
                .with("version", tree.path("version").asInt()));
    }

    private static String text(JsonNode tree, String name) {
        JsonNode node = tree.get(name);
        if (node == null || !node.isTextual()) {
            throw new IllegalArgumentException(name + " is no text\nGive the event as it was written.");
        }
        return node.textValue();
    }

    private ActionData readData(@Nullable JsonNode tree) throws IOException {
        ActionData data = ActionData.none();
        if (tree != null) {
            for (Map.Entry<String, JsonNode> member : tree.properties()) {
                Field<?> field = Field.named(member.getKey())
                        .orElseThrow(() -> new IllegalArgumentException("a field is not known\nUpdate the library."));
                data = with(data, field, member.getValue());
            }
        }
        return data;
    }

    private <T> ActionData with(ActionData data, Field<T> field, JsonNode node) throws IOException {
        T value = mapper.readerFor(type(mapper, field)).readValue(node);
        return data.with(field, value);
    }

    /** The type of a field's values. */
    static JavaType type(ObjectMapper mapper, Field<?> field) {
        return field.isList()
                ? mapper.getTypeFactory().constructCollectionType(List.class, field.element())
                : mapper.constructType(field.element());
    }

    /** What stands in a document for personal data. */
    List<SealedField> sealed(EventDocument document) {
        JsonNode sealed = document.tree().get("sealed");
        return sealed == null ? List.of() : SealedField.read(sealed);
    }
}
