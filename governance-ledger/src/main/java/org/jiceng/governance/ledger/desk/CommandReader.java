package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/**
 * Reads commands from JSON, and says of a text that is no command everything that is wrong with it.
 *
 * <p>What the data says under a name that no field has is kept in {@link Field#OTHER}, which is personal data, unless the name
 * is close to that of a field: then it was misspelt, and taking it for nothing could show a complaint to the accused.
 */
public final class CommandReader {
    private static final Set<String> MEMBERS =
            Set.of("commandId", "matter", "expectedVersion", "at", "actor", "action", "data");

    private static final String VALUE = "value";

    private static final String ACTOR_FORM =
            "{\"id\":\"u-12\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\",\"roles\":[\"REGISTRAR\"]}";

    private final ObjectMapper mapper = Mappers.OPEN;

    /** The command of a text, or every reason why it is none. */
    public Outcome<Command> read(String json) {
        try {
            return mapper.readTree(json) instanceof ObjectNode object
                    ? read(object)
                    : Outcome.refused(List.of(Reason.of(DeskReason.COMMAND_NOT_OBJECT)));
        } catch (StreamConstraintsException e) {
            return Outcome.refused(List.of(Reason.of(DeskReason.COMMAND_TOO_LARGE)));
        } catch (JsonProcessingException e) {
            return Outcome.refused(List.of(Reason.of(
                    DeskReason.COMMAND_NOT_JSON,
                    "column",
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr())));
        }
    }

    /** The command of an object, or every reason why it is none. */
    public Outcome<Command> read(ObjectNode json) {
        return new Reading(json).command();
    }

    /** The actor of a text, or every reason why it is none. */
    public Outcome<Actor> readActor(String json) {
        try {
            JsonNode tree = mapper.readTree(json);
            Reading reading = new Reading(JsonNodeFactory.instance.objectNode().set("actor", tree));
            Actor actor = reading.required("actor", Actor.class);
            return actor == null ? Outcome.refused(reading.faults) : Outcome.accepted(actor);
        } catch (StreamConstraintsException e) {
            return Outcome.refused(List.of(Reason.of(DeskReason.COMMAND_TOO_LARGE)));
        } catch (JsonProcessingException e) {
            return Outcome.refused(List.of(actorForm()));
        }
    }

    private static Reason actorForm() {
        return Reason.of(DeskReason.COMMAND_ACTOR_FORM, "form", ACTOR_FORM)
                .with("roles", Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", ")));
    }

    /** One object while it is read. */
    private final class Reading {
        private final ObjectNode json;
        private final List<Reason> faults = new ArrayList<>();

        Reading(ObjectNode json) {
            this.json = json;
        }

        Outcome<Command> command() {
            json.fieldNames().forEachRemaining(name -> {
                if (!MEMBERS.contains(name)) {
                    fault(DeskReason.COMMAND_MEMBER_UNKNOWN, shown(name));
                }
            });
            String id = required("commandId", String.class);
            if (id != null && CommandId.check(id).isPresent()) {
                fault(DeskReason.COMMAND_MEMBER_FORM, "commandId");
            }
            MatterId matter = required("matter", MatterId.class);
            Integer version = required("expectedVersion", Integer.class);
            if (version != null && version < 0) {
                fault(DeskReason.COMMAND_MEMBER_FORM, "expectedVersion");
            }
            Instant at = required("at", Instant.class);
            Actor actor = required("actor", Actor.class);
            Action action = required("action", Action.class);
            ActionData data = data(json.get("data"));
            if (!faults.isEmpty()
                    || id == null
                    || matter == null
                    || version == null
                    || at == null
                    || actor == null
                    || action == null) {
                return Outcome.refused(faults);
            }
            return Outcome.accepted(new Command(id, matter, version, at, actor, action, data));
        }

        private <T> @Nullable T required(String name, Class<T> type) {
            JsonNode node = json.get(name);
            if (node == null || node.isNull()) {
                fault(DeskReason.COMMAND_MEMBER_MISSING, name);
                return null;
            }
            return type.cast(value(name, node, mapper.constructType(type)));
        }

        private @Nullable Object value(String name, JsonNode node, JavaType type) {
            try {
                Object value = mapper.readerFor(type).readValue(node);
                if (value != null && Moments.areReckonable(value)) {
                    return value;
                }
            } catch (IOException e) {
                // Said below, without the value.
            }
            faults.add(name.equals("actor") ? actorForm() : Reason.of(DeskReason.COMMAND_MEMBER_FORM, "member", name));
            return null;
        }

        private ActionData data(@Nullable JsonNode node) {
            if (node == null || node.isNull()) {
                return ActionData.none();
            }
            if (!(node instanceof ObjectNode object)) {
                fault(DeskReason.COMMAND_MEMBER_FORM, "data");
                return ActionData.none();
            }
            ActionData data = ActionData.none();
            Map<String, JsonNode> others = new TreeMap<>();
            for (Map.Entry<String, JsonNode> member : renamed(object).properties()) {
                Field<?> field = Field.named(member.getKey()).orElse(null);
                if (member.getValue().isNull()) {
                    continue;
                }
                if (field == null) {
                    keep(others, member.getKey(), member.getValue());
                } else {
                    data = with(data, field, member.getValue());
                }
            }
            return others.isEmpty()
                    ? data
                    : data.with(Field.OTHER, mapper.valueToTree(others).toString());
        }

        /** A correction may give the right value under the name {@code value}; it belongs to the field that it corrects. */
        private ObjectNode renamed(ObjectNode data) {
            JsonNode field = data.get(Field.FIELD.name());
            if (field == null || !data.has(VALUE) || data.has(field.asText())) {
                return data;
            }
            ObjectNode renamed = data.deepCopy();
            renamed.set(field.asText(), renamed.remove(VALUE));
            return renamed;
        }

        private void keep(Map<String, JsonNode> others, String name, JsonNode value) {
            Optional<String> meant = Spelling.nearest(name, Field.names());
            if (meant.isPresent()) {
                faults.add(Reason.of(DeskReason.COMMAND_MEMBER_MISSPELT, "member", "data." + shown(name))
                        .with("meant", meant.get()));
            } else {
                others.put(name, value);
            }
        }

        @SuppressWarnings("unchecked") // The mapper gives a value of the field's type.
        private <T> ActionData with(ActionData data, Field<T> field, JsonNode node) {
            T value = (T) value("data." + field.name(), node, EventFormat.type(mapper, field));
            if (value instanceof List<?> list && list.contains(null)) {
                fault(DeskReason.COMMAND_MEMBER_FORM, "data." + field.name());
                return data;
            }
            return value == null ? data : data.with(field, value);
        }

        private void fault(DeskReason code, String member) {
            faults.add(Reason.of(code, "member", member));
        }
    }

    /** A name as it may be shown: the caller's own text, cut, without what a terminal would act on. */
    private static String shown(String name) {
        String cut = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return cut.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
