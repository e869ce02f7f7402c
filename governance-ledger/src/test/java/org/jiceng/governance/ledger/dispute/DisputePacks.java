package org.jiceng.governance.ledger.dispute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PackSection;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;

/**
 * The built-in packs with the settings of this package. Until the packs have them, they come from {@code
 * dispute-parameters.json} through a reader that knows the section; then {@link PolicyPacks} and {@link
 * PackReader#standard()} take the place of both.
 */
public final class DisputePacks {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The section as these tests need it. */
    private static final class Section implements PackSection {
        @Override
        public String name() {
            return "ledger";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return DisputeParameters.all();
        }
    }

    private DisputePacks() {}

    public static PolicyPack builtIn(String id) {
        return readerWith(PolicyPacks.builtIn(id)).load(bytes(extending(id, id)));
    }

    /** A reader that knows the section, with the built-in packs as bases. */
    public static PackReader reader() {
        PackReader reader = readerWith();
        for (String id : PolicyPacks.builtInIds()) {
            reader = reader.withBase(builtIn(id));
        }
        return reader;
    }

    /** What is wrong with Hanyin's settings after one value has been replaced: pointers and codes. */
    static List<String> faults(Parameter<?> parameter, String value) {
        return reader().check(bytes(changed(parameter, value))).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.reason().code())
                .toList();
    }

    /** Hanyin's pack with one value replaced. */
    static PolicyPack with(Parameter<?> parameter, String value) {
        return reader().load(bytes(changed(parameter, value)));
    }

    private static ObjectNode changed(Parameter<?> parameter, String value) {
        ObjectNode document = extending("test", "hanyin-321");
        document.withObject("/ledger")
                .withArray(parameter.name())
                .removeAll()
                .addObject()
                .<ObjectNode>set("value", tree(value))
                .putObject("basis")
                .put("document", "library default");
        return document;
    }

    private static ObjectNode extending(String id, String base) {
        ObjectNode document = JSON.createObjectNode().put("id", id).put("version", "1.0.0");
        document.putObject("title").put("zh", "试验").put("en", "test");
        document.put("extends", base);
        document.set("ledger", proposed().required(base).required("ledger"));
        return document;
    }

    private static JsonNode proposed() {
        try {
            return JSON.readTree(Files.readAllBytes(Path.of("..", "dispute-parameters.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static PackReader readerWith(PolicyPack... bases) {
        try {
            Constructor<PackReader> constructor = PackReader.class.getDeclaredConstructor(List.class, Map.class);
            constructor.setAccessible(true);
            Map<String, PolicyPack> byId = new TreeMap<>();
            for (PolicyPack base : bases) {
                byId.put(base.id(), base);
            }
            return constructor.newInstance(new ArrayList<>(List.of(new Section())), byId);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.toString(), e);
        }
    }
}
