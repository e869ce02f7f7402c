package org.jiceng.governance.core.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/** The packs that come with the library, and the comparison of packs. */
public final class PolicyPacks {
    private static final List<String> BUILT_IN = List.of("hanyin-321", "shiquan-321");

    private PolicyPacks() {}

    /** The ids of the built-in packs, in alphabetical order. */
    public static List<String> builtInIds() {
        return BUILT_IN;
    }

    /**
     * A built-in pack.
     *
     * @throws InvalidValueException if no built-in pack has the id
     */
    public static PolicyPack builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            throw new InvalidValueException(
                    Reason.of(PackReason.PACK_UNKNOWN_ID, "id", id).with("known", String.join(", ", BUILT_IN)));
        }
        return PackReader.withoutBases().load(resource(id), resource("shared-sections"));
    }

    private static byte[] resource(String name) {
        try (InputStream json = PolicyPacks.class.getResourceAsStream(name + ".json")) {
            return Objects.requireNonNull(json, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The parameters that two packs give differently, inherited values written out, in alphabetical order of their
     * pointers; empty if the packs say the same. Titles and versions are not compared.
     */
    public static List<PackDifference> diff(PolicyPack before, PolicyPack after) {
        Map<String, Object> first = byPointer(before);
        Map<String, Object> second = byPointer(after);
        TreeSet<String> pointers = new TreeSet<>(first.keySet());
        pointers.addAll(second.keySet());
        List<PackDifference> differences = new ArrayList<>();
        for (String pointer : pointers) {
            if (!Objects.equals(first.get(pointer), second.get(pointer))) {
                differences.add(new PackDifference(pointer, first.get(pointer), second.get(pointer)));
            }
        }
        return differences;
    }

    private static Map<String, Object> byPointer(PolicyPack pack) {
        Map<String, Object> byPointer = new LinkedHashMap<>();
        pack.resolvedDocument().forEach((section, content) -> {
            if (content instanceof Map<?, ?> parameters && !section.equals("title")) {
                parameters.forEach((name, values) -> byPointer.put("/" + section + "/" + name, values));
            }
        });
        return byPointer;
    }
}
