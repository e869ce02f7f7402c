package org.jiceng.governance.grid.grid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiceng.governance.core.policy.PackCheck;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;

/** Packs that extend Hanyin's and say one thing of grids otherwise. */
final class GridPacks {
    private GridPacks() {}

    static PolicyPack with(String parameter, String value) {
        return PackReader.standard().load(document(parameter, value));
    }

    /** The faults of such a pack, each with its pointer before its code. */
    static List<String> faults(String parameter, String value) {
        PackCheck check = PackReader.standard().check(document(parameter, value));
        return check.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.reason().code())
                .toList();
    }

    private static byte[] document(String parameter, String value) {
        String json = """
                {"id": "own", "version": "1", "title": {"zh": "试验", "en": "test"}, "extends": "hanyin-321",
                 "grid": {"%s": [{"value": %s, "basis": {"document": "library default"}}]}}""".formatted(parameter, value);
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
