package org.jiceng.governance.ledger.supervision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.jiceng.governance.ledger.matter.Matter;

/**
 * A part of the matters of a bulletin: those with the same keys. Ordered by how many groupings it has, by which, then by the
 * keys; the whole comes first.
 *
 * @param keys the key of each grouping, in the order of the constants; none for the whole
 */
public record Part(@JsonValue Map<Grouping, String> keys) implements Comparable<Part> {
    /** The whole. */
    public static final Part WHOLE = new Part(Map.of());

    private static final Comparator<Part> ORDER = Comparator.comparing((Part part) -> part.keys.size())
            .thenComparing(part -> part.keys.keySet().toString())
            .thenComparing(part -> String.join("\n", part.keys.values()));

    public Part {
        Map<Grouping, String> copy = new EnumMap<>(Grouping.class);
        copy.putAll(keys);
        keys = Collections.unmodifiableMap(copy);
    }

    /** The part of one grouping with a key. */
    public static Part of(Grouping grouping, String key) {
        return new Part(Map.of(grouping, key));
    }

    /** This part narrowed by one grouping more. */
    public Part and(Grouping grouping, String key) {
        Map<Grouping, String> more = new EnumMap<>(Grouping.class);
        more.putAll(keys);
        more.put(grouping, key);
        return new Part(more);
    }

    /** The part of some groupings in which a matter lies. */
    static Part of(Matter matter, Collection<Grouping> groupings) {
        Map<Grouping, String> keys = new EnumMap<>(Grouping.class);
        groupings.forEach(grouping -> keys.put(grouping, grouping.key(matter)));
        return new Part(keys);
    }

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }

    /** The keys. */
    @Override
    public String toString() {
        return keys.toString();
    }
}
