package org.jiceng.governance.core.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pack documents for tests. */
final class Documents {
    static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    /** Hanyin's document, which names every parameter. */
    static ObjectNode whole() {
        return JSON.valueToTree(PolicyPacks.builtIn("hanyin-321").resolvedDocument());
    }

    /** A document that extends Hanyin's and gives nothing itself. */
    static ObjectNode extending() {
        ObjectNode document = JSON.createObjectNode().put("id", "test").put("version", "1");
        document.putObject("title").put("zh", "试验").put("en", "test");
        return document.put("extends", "hanyin-321");
    }

    static ObjectNode extending(Consumer<ObjectNode> change) {
        ObjectNode document = extending();
        change.accept(document);
        return document;
    }

    /** One undated value of a parameter. */
    static ArrayNode value(String json) {
        ArrayNode values = JSON.createArrayNode();
        dated(values, null, json);
        return values;
    }

    static ArrayNode dated(ArrayNode values, @Nullable String from, String json) {
        ObjectNode value = values.addObject();
        if (from != null) {
            value.put("from", from);
        }
        value.set("value", tree(json));
        value.putObject("basis").put("document", "library default");
        return values;
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong with a document: pointer and code. */
    static List<String> faults(byte[] json) {
        return PackReader.standard().check(json).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.reason().code())
                .toList();
    }

    static List<String> faults(JsonNode document) {
        return faults(bytes(document));
    }

    static List<String> faults(String json) {
        return faults(json.getBytes(StandardCharsets.UTF_8));
    }
}
