package org.jiceng.governance.core.classify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;

/** Packs for tests: the built-in ones and ones that change a section of them. */
final class Packs {
    static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    static final PolicyPack HANYIN = PolicyPacks.builtIn("hanyin-321");
    static final PolicyPack SHIQUAN = PolicyPacks.builtIn("shiquan-321");
    private static final String BASIS = "\"basis\":{\"document\":\"library default\"}";

    private Packs() {}

    /** Hanyin's pack with some parameters of its household section given anew. */
    static PolicyPack hanyinWith(String... namesAndValues) {
        StringBuilder section = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            section.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(namesAndValues[i])
                    .append("\":[{\"value\":")
                    .append(namesAndValues[i + 1])
                    .append(',')
                    .append(BASIS)
                    .append("}]");
        }
        return load("\"household\":{" + section + "}");
    }

    /** A pack that extends Hanyin's by some sections. */
    static PolicyPack load(String sections) {
        String json = "{\"id\":\"test\",\"version\":\"1\",\"title\":{\"zh\":\"试验\",\"en\":\"test\"},"
                + "\"extends\":\"hanyin-321\"," + sections + "}";
        return PackReader.standard().load(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A list of rules, each {@code "id CLASS condition"} with the condition in JSON. */
    static String rules(String... rules) {
        StringBuilder list = new StringBuilder("[");
        for (String rule : rules) {
            String[] parts = rule.split(" ", 3);
            list.append(list.length() == 1 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(parts[0])
                    .append("\",\"class\":\"")
                    .append(parts[1])
                    .append("\",\"when\":")
                    .append(parts[2])
                    .append(",\"title\":{\"zh\":\"规则\",\"en\":\"rule\"},")
                    .append(BASIS)
                    .append('}');
        }
        return list.append(']').toString();
    }
}
