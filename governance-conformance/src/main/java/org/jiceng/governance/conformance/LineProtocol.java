package org.jiceng.governance.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The lines by which two programs put questions to each other; {@code docs/conformance.md} says what stands in them. */
final class LineProtocol {
    /** The longest line that is read, in characters. */
    static final int LONGEST_LINE = 16 << 20;

    private static final int SHOWN = 120;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private LineProtocol() {}

    static String request(String id, JsonNode given) {
        ObjectNode input = given.deepCopy();
        ObjectNode request = JSON.createObjectNode().put("id", id);
        request.set("operation", input.remove("ask"));
        return request.set("input", input).toString();
    }

    /** The reply in a line, {@link Reply.Lost} if the line is none to the request. */
    static Reply reply(String id, String line) {
        JsonNode reply = object(line);
        if (reply == null || !reply.path("id").asText().equals(id)) {
            return garbled(line);
        }
        if (reply.has("answer") && reply.size() == 2) {
            return new Reply.Answered(reply.get("answer"));
        }
        if (reply.path("unsupported").asBoolean() && reply.size() == 2) {
            return new Reply.Unsupported();
        }
        return reply.path("error").isTextual() && reply.size() == 2
                ? new Reply.Failed(reply.get("error").textValue())
                : garbled(line);
    }

    /** What a line holds if it is one JSON object and nothing else. */
    static @Nullable ObjectNode object(String line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The line of a reply; without an id for a request that has none. */
    static String line(@Nullable String id, Reply reply) {
        ObjectNode line = JSON.createObjectNode().put("id", id);
        if (reply instanceof Reply.Answered answered) {
            line.set("answer", answered.answer());
        } else if (reply instanceof Reply.Failed failed) {
            line.put("error", failed.error());
        } else {
            line.put("unsupported", true);
        }
        return line.toString();
    }

    private static Reply garbled(String line) {
        return new Reply.Lost(Reply.Loss.GARBLED, line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
    }
}
