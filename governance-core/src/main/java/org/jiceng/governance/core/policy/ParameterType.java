package org.jiceng.governance.core.policy;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a parameter are read from a pack and written back.
 *
 * @param <T> the type of the values
 */
public interface ParameterType<T> {
    /**
     * Reads a value; whatever is wrong is reported to the node.
     *
     * @return {@code null} if faults were reported
     */
    @Nullable
    T read(PackNode node);

    /** The value as texts, whole numbers, booleans, lists and maps of such. */
    Object write(T value);

    /** Whole numbers in a range, both ends inclusive. */
    static ParameterType<Integer> wholeNumber(int least, int most) {
        return of(node -> node.wholeNumber(least, most), value -> value);
    }

    /** One constant of an enum, by its name. */
    static <E extends Enum<E>> ParameterType<E> choice(Class<E> type) {
        return of(node -> node.choice(type), Enum::name);
    }

    /** A set of constants of an enum, by their names: at least so many, none twice. */
    static <E extends Enum<E>> ParameterType<Set<E>> choices(Class<E> type, int least) {
        return of(
                node -> ParameterTypes.choices(node, type, least),
                set -> set.stream().map(Enum::name).toList());
    }

    /** A list of constants of an enum, by their names: at least one, none twice, in the order given. */
    static <E extends Enum<E>> ParameterType<List<E>> orderedChoices(Class<E> type) {
        return of(
                node -> node.distinctItems(item -> item.choice(type)),
                list -> list.stream().map(Enum::name).toList());
    }

    /** A list of names, at least one, none twice, in the order given. */
    static ParameterType<List<String>> names() {
        return of(node -> node.distinctItems(PackNode::name), ArrayList::new);
    }

    /** Values by the constants of an enum; a constant that is not named has none. In the order of the enum. */
    static <K extends Enum<K>, V> ParameterType<Map<K, V>> keyed(Class<K> keys, ParameterType<V> values) {
        return of(node -> ParameterTypes.keyed(node, keys, values), map -> {
            Map<String, Object> written = new LinkedHashMap<>();
            map.forEach((key, value) -> written.put(key.name(), values.write(value)));
            return written;
        });
    }

    /**
     * A span of days, weeks, months or years above zero, written as ISO 8601 does: {@code P7D}, {@code P1M}. Of each at most
     * 100 years, so that no day reckoned from it leaves the calendar.
     */
    static ParameterType<Period> interval() {
        return of(node -> node.interval("P7D, P1M"), Period::toString);
    }

    /** A type from a way to read and a way to write. */
    static <T> ParameterType<T> of(Function<PackNode, @Nullable T> read, Function<T, Object> write) {
        return new ParameterType<>() {
            @Override
            public @Nullable T read(PackNode node) {
                return read.apply(node);
            }

            @Override
            public Object write(T value) {
                return write.apply(value);
            }
        };
    }
}

/** The parts of {@link ParameterType} that are not API. */
final class ParameterTypes {
    private ParameterTypes() {}

    static <K extends Enum<K>, V> @Nullable Map<K, V> keyed(PackNode node, Class<K> keys, ParameterType<V> values) {
        Set<String> names = new TreeSet<>();
        for (K key : keys.getEnumConstants()) {
            names.add(key.name());
        }
        if (!node.isObjectOf(names)) {
            return null;
        }
        Map<K, V> map = new EnumMap<>(keys);
        boolean whole = true;
        for (K key : keys.getEnumConstants()) {
            PackNode part = node.field(key.name());
            V value = PackNode.read(part, values::read);
            if (value != null) {
                map.put(key, value);
            }
            whole &= part == null || value != null;
        }
        return whole ? Collections.unmodifiableMap(map) : null;
    }

    static <E extends Enum<E>> @Nullable Set<E> choices(PackNode node, Class<E> type, int least) {
        List<E> chosen = node.distinctItems(item -> item.choice(type));
        if (chosen != null && chosen.size() < least) {
            node.fault(Reason.of(PackReason.PACK_TOO_FEW, "least", least));
            return null;
        }
        return chosen == null ? null : Collections.unmodifiableSet(EnumSet.copyOf(chosen));
    }
}
