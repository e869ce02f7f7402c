package org.jiceng.governance.ledger.dispute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.PolicyPack;

/** Packs with changed settings of this package. */
final class DisputePacks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DisputePacks() {}

    /** What is wrong with Hanyin's settings after one value has been replaced: pointers and codes. */
    static List<String> faults(Parameter<?> parameter, String value) {
        return PackReader.standard().check(bytes(changed(parameter, value))).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.reason().code())
                .toList();
    }

    /** Hanyin's pack with one value replaced. */
    static PolicyPack with(Parameter<?> parameter, String value) {
        return PackReader.standard().load(bytes(changed(parameter, value)));
    }

    private static ObjectNode changed(Parameter<?> parameter, String value) {
        ObjectNode document = JSON.createObjectNode().put("id", "test").put("version", "1");
        document.putObject("title").put("zh", "试验").put("en", "test");
        document.put("extends", "hanyin-321");
        document.putObject("ledger")
                .putArray(parameter.name())
                .addObject()
                .<ObjectNode>set("value", tree(value))
                .putObject("basis")
                .put("document", "library default");
        return document;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }
}
