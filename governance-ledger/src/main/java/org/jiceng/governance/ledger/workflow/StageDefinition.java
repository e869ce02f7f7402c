package org.jiceng.governance.ledger.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A stage as a pack defines it.
 *
 * @param stage the stage
 * @param title its name
 * @param end whether a matter at this stage is no longer open
 * @param limit how long a matter may stay at it; {@code null} if without limit
 * @param emergencyLimit the same for an emergency; {@code null} if as for others
 */
public record StageDefinition(
        Stage stage,
        Title title,
        boolean end,
        @Nullable Limit limit,
        @Nullable Limit emergencyLimit) {

    /** How long a matter may stay at it; empty if without limit. */
    public Optional<Limit> limit(boolean emergency) {
        return Optional.ofNullable(emergency && emergencyLimit != null ? emergencyLimit : limit);
    }

    static @Nullable StageDefinition read(PackNode node) {
        if (!node.isObjectOf(Set.of("stage", "title", "end", "limit", "emergencyLimit"))) {
            return null;
        }
        Stage stage = PackNode.read(node.required("stage"), Names::stage);
        Title title = PackNode.read(node.required("title"), Title::read);
        Boolean end = node.field("end") == null ? Boolean.FALSE : PackNode.read(node.field("end"), Names::flag);
        Limit limit = PackNode.read(node.field("limit"), Limit::read);
        Limit emergency = PackNode.read(node.field("emergencyLimit"), Limit::read);
        return stage == null || title == null || end == null
                ? null
                : new StageDefinition(stage, title, end, limit, emergency);
    }

    Map<String, Object> write() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("stage", stage.name());
        map.put("title", title.write());
        if (end) {
            map.put("end", "YES");
        }
        if (limit != null) {
            map.put("limit", limit.write());
        }
        if (emergencyLimit != null) {
            map.put("emergencyLimit", emergencyLimit.write());
        }
        return map;
    }
}
