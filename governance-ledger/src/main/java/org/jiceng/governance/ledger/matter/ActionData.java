package org.jiceng.governance.ledger.matter;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an action says, field by field. Immutable; its text names the fields and none of the values. */
public final class ActionData {
    private static final ActionData NONE = new ActionData(Map.of());

    private final Map<Field<?>, Object> values;

    private ActionData(Map<Field<?>, Object> values) {
        this.values = values;
    }

    /** What an action says that says nothing. */
    public static ActionData none() {
        return NONE;
    }

    /** One field; further ones follow by {@link #with}. */
    public static <T> ActionData of(Field<T> field, T value) {
        return NONE.with(field, value);
    }

    /** This with one field more; a value that it has is replaced. */
    public <T> ActionData with(Field<T> field, T value) {
        Map<Field<?>, Object> more = new HashMap<>(values);
        more.put(field, field.isList() ? List.copyOf((List<?>) value) : value);
        return new ActionData(more);
    }

    /** This with all fields of another, whose values win. */
    public ActionData and(ActionData other) {
        Map<Field<?>, Object> more = new HashMap<>(values);
        more.putAll(other.values);
        return new ActionData(more);
    }

    /** The value of a field; {@code null} if nothing is said of it. */
    @SuppressWarnings("unchecked") // with() puts a T under a Field<T>.
    public <T> @Nullable T get(Field<T> field) {
        return (T) values.get(field);
    }

    /** The value of a field, or another if nothing is said of it. */
    public <T> T get(Field<T> field, T otherwise) {
        T value = get(field);
        return value == null ? otherwise : value;
    }

    /** Whether something is said of a field. */
    public boolean has(Field<?> field) {
        return values.containsKey(field);
    }

    /** The fields of which something is said, in the order of {@link Field#all}. */
    public List<Field<?>> fields() {
        return Field.all().stream().filter(values::containsKey).toList();
    }

    /** This without some fields. */
    public ActionData without(Field<?>... left) {
        Set<Field<?>> out = Set.of(left);
        return only(field -> !out.contains(field));
    }

    /** What is no personal data. */
    public ActionData withoutPersonal() {
        return only(field -> !field.isPersonal());
    }

    /** What is personal data. */
    public ActionData personal() {
        return only(Field::isPersonal);
    }

    private ActionData only(Predicate<Field<?>> wanted) {
        Map<Field<?>, Object> kept = values.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ActionData(Collections.unmodifiableMap(kept));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActionData that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The names of the fields. */
    @Override
    public String toString() {
        return fields().toString();
    }
}
