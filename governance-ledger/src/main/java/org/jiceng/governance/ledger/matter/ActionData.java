package org.jiceng.governance.ledger.matter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an action says, field by field. Immutable; its text names the fields and none of the values. */
public final class ActionData {
    private static final ActionData NONE = new ActionData(new Object[0]);

    /** Fields, each followed by its value: so few that to look through them takes less time and room than a hash table. */
    private final Object[] pairs;

    private ActionData(Object[] pairs) {
        this.pairs = pairs;
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
        return put(field, field.isList() ? List.copyOf((List<?>) value) : value);
    }

    private ActionData put(Object field, Object value) {
        int at = indexOf(field);
        Object[] more = Arrays.copyOf(pairs, Math.max(pairs.length, at + 2));
        more[at] = field;
        more[at + 1] = value;
        return new ActionData(more);
    }

    /** Where a field stands, or would be added. */
    private int indexOf(Object field) {
        int at = 0;
        while (at < pairs.length && pairs[at] != field) {
            at += 2;
        }
        return at;
    }

    /** This with all fields of another, whose values win. */
    public ActionData and(ActionData other) {
        ActionData all = this;
        for (int at = 0; at < other.pairs.length; at += 2) {
            all = all.put(other.pairs[at], other.pairs[at + 1]);
        }
        return all;
    }

    /** The value of a field; {@code null} if nothing is said of it. */
    @SuppressWarnings("unchecked") // with() puts a T after a Field<T>.
    public <T> @Nullable T get(Field<T> field) {
        int at = indexOf(field);
        return at < pairs.length ? (T) pairs[at + 1] : null;
    }

    /** The value of a field, or another if nothing is said of it. */
    public <T> T get(Field<T> field, T otherwise) {
        T value = get(field);
        return value == null ? otherwise : value;
    }

    /** Whether something is said of a field. */
    public boolean has(Field<?> field) {
        return indexOf(field) < pairs.length;
    }

    /** The fields of which something is said, in the order of {@link Field#all}. */
    public List<Field<?>> fields() {
        return Field.all().stream().filter(this::has).toList();
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
        ActionData kept = NONE;
        for (Field<?> field : fields()) {
            if (wanted.test(field)) {
                kept = kept.put(field, pairs[indexOf(field) + 1]);
            }
        }
        return kept;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActionData that && pairs.length == that.pairs.length && isIn(that);
    }

    private boolean isIn(ActionData that) {
        return fields().stream().allMatch(field -> Objects.equals(get(field), that.get(field)));
    }

    @Override
    public int hashCode() {
        return fields().stream()
                .mapToInt(field -> field.hashCode() ^ Objects.hashCode(get(field)))
                .sum();
    }

    /** The names of the fields. */
    @Override
    public String toString() {
        return fields().toString();
    }
}
