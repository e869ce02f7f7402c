package org.jiceng.governance.ledger.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.ParameterType;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take.
 *
 * @param length how many days, at least 0; 0 is the same day
 * @param count which days count
 */
public record Limit(int length, DayCount count) {
    static final ParameterType<Limit> TYPE = ParameterType.of(Limit::read, Limit::write);
    private static final int MOST = 1000;

    static @Nullable Limit read(PackNode node) {
        return node.isObjectOf(Set.of("length", "count")) ? readParts(node) : null;
    }

    /** The same of an object that may have other keys too. */
    static @Nullable Limit readParts(PackNode node) {
        Integer length = PackNode.read(node.required("length"), part -> part.wholeNumber(0, MOST));
        DayCount count = PackNode.read(node.required("count"), part -> part.choice(DayCount.class));
        return length == null || count == null ? null : new Limit(length, count);
    }

    Map<String, Object> write() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("length", length);
        map.put("count", count.name());
        return map;
    }
}
