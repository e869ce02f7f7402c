package org.jiceng.governance.core.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A value in a pack that is being read. Each method reports what is wrong, with the JSON pointer of the place, and then
 * gives {@code null}, so that reading goes on and all faults are found at once.
 */
public final class PackNode {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private static final int MOST_YEARS = 100;

    private final String pointer;
    private final @Nullable Object value;
    private final List<PackFault> faults;

    PackNode(String pointer, @Nullable Object value, List<PackFault> faults) {
        this.pointer = pointer;
        this.value = value;
        this.faults = faults;
    }

    /** Where the value is: a JSON pointer. */
    public String pointer() {
        return pointer;
    }

    /** Reports a fault of this value; beyond {@link PackReader#MOST_FAULTS} none is kept. */
    public void fault(Reason reason) {
        if (faults.size() < PackReader.MOST_FAULTS) {
            faults.add(new PackFault(pointer, reason));
        }
    }

    /** Reports that a text does not have the form needed. */
    public void malformed(String example) {
        fault(Reason.of(PackReason.PACK_FORM, "example", example));
    }

    /** A text; may be empty. */
    public @Nullable String text() {
        if (value instanceof String text) {
            return text;
        }
        wrongType("string");
        return null;
    }

    /** A text that is not blank and whose characters can be seen. */
    public @Nullable String words() {
        String text = text();
        if (text != null && text.isBlank()) {
            fault(Reason.of(PackReason.PACK_EMPTY));
            return null;
        }
        if (text != null && text.codePoints().anyMatch(PackNode::isUnseen)) {
            fault(Reason.of(PackReason.PACK_CONTROL_CHARACTER));
            return null;
        }
        return text;
    }

    /** Control characters, and marks that turn the direction of writing: they could make a text read as another. */
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    /** A name: a letter, then letters, digits, hyphens, dots and underscores; at most 64 characters. */
    public @Nullable String name() {
        String text = text();
        if (text != null && !NAME.matcher(text).matches()) {
            malformed("county-321");
            return null;
        }
        return text;
    }

    /** A day, as ISO 8601 writes it. */
    public @Nullable LocalDate day() {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            malformed("2024-06-30");
            return null;
        }
    }

    /**
     * A span of days, weeks, months or years above zero and at most 100 years, as ISO 8601 writes it.
     *
     * @param example what to write, for the fault
     */
    public @Nullable Period interval(String example) {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            Period period = Period.parse(text);
            if (!period.isZero() && !period.isNegative() && isReckonable(period)) {
                return period;
            }
        } catch (DateTimeException e) {
            // Reported below, as for a span out of its range.
        }
        malformed(example);
        return null;
    }

    private static boolean isReckonable(Period period) {
        return period.getYears() <= MOST_YEARS
                && period.getMonths() <= MOST_YEARS * 12
                && period.getDays() <= MOST_YEARS * 366;
    }

    /** A whole number in a range, both ends inclusive. */
    public @Nullable Integer wholeNumber(int least, int most) {
        if (!(value instanceof BigDecimal number)) {
            wrongType("number");
            return null;
        }
        boolean inRange =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!inRange || number.stripTrailingZeros().scale() > 0) {
            fault(Reason.of(PackReason.PACK_NUMBER, "least", least).with("most", most));
            return null;
        }
        return number.intValueExact();
    }

    /** The constant of an enum that has the text as its name. */
    public <E extends Enum<E>> @Nullable E choice(Class<E> type) {
        String text = text();
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        fault(Reason.of(PackReason.PACK_CHOICE, "allowed", String.join(", ", names)));
        return null;
    }

    /** The items of a list that has at least one. */
    public @Nullable List<PackNode> items() {
        if (!(value instanceof List<?> list)) {
            wrongType("array");
            return null;
        }
        if (list.isEmpty()) {
            fault(Reason.of(PackReason.PACK_EMPTY));
            return null;
        }
        List<PackNode> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new PackNode(pointer + "/" + i, list.get(i), faults));
        }
        return items;
    }

    /** The items of a list that has at least one and none twice, each read. */
    public <T> @Nullable List<T> distinctItems(Function<PackNode, @Nullable T> read) {
        List<PackNode> items = items();
        if (items == null) {
            return null;
        }
        List<T> values = new ArrayList<>();
        for (PackNode item : items) {
            T itemValue = read.apply(item);
            if (itemValue != null && values.contains(itemValue)) {
                item.fault(Reason.of(PackReason.PACK_DUPLICATE_NAME, "name", itemValue));
            } else if (itemValue != null) {
                values.add(itemValue);
            }
        }
        return values.size() == items.size() ? values : null;
    }

    /** The field of an object; {@code null}, and nothing reported, if there is none or this is not an object. */
    public @Nullable PackNode field(String name) {
        return value instanceof Map<?, ?> map && map.containsKey(name)
                ? new PackNode(pointer + "/" + escaped(name), map.get(name), faults)
                : null;
    }

    /** The field of an object; a missing one is reported at the object. */
    public @Nullable PackNode required(String name) {
        PackNode field = field(name);
        if (field == null && value instanceof Map<?, ?>) {
            fault(Reason.of(PackReason.PACK_MISSING, "name", name));
        }
        return field;
    }

    /**
     * Whether this is an object; every key that is not allowed is reported.
     *
     * @param allowed the keys that may be there
     */
    public boolean isObjectOf(Set<String> allowed) {
        if (!isObject()) {
            return false;
        }
        for (String key : keys()) {
            if (!allowed.contains(key)) {
                new PackNode(pointer + "/" + escaped(key), null, faults)
                        .fault(Reason.of(
                                PackReason.PACK_UNKNOWN_KEY, "allowed", String.join(", ", new TreeSet<>(allowed))));
            }
        }
        return true;
    }

    /** Whether this is an object, whatever its keys; anything else is reported. */
    boolean isObject() {
        if (value instanceof Map<?, ?>) {
            return true;
        }
        wrongType("object");
        return false;
    }

    /** The keys of an object in the order of the document; none if this is not an object. */
    Set<String> keys() {
        if (!(value instanceof Map<?, ?> map)) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        map.keySet().forEach(key -> keys.add((String) key));
        return Collections.unmodifiableSet(keys);
    }

    /** This object put over another: where both have an object under a key, its entries put over those of the other. */
    @SuppressWarnings("unchecked") // The keys of objects are texts.
    PackNode over(PackNode other) {
        return value instanceof Map<?, ?> own && other.value instanceof Map<?, ?> base
                ? new PackNode(
                        pointer, PolicyPack.merged((Map<String, Object>) base, (Map<String, Object>) own), faults)
                : this;
    }

    /** The value as texts, numbers, booleans, lists and maps of such. */
    @Nullable
    Object raw() {
        return value;
    }

    /** What a way of reading makes of a node; {@code null} if there is no node. */
    public static <T> @Nullable T read(@Nullable PackNode node, Function<PackNode, @Nullable T> how) {
        return node == null ? null : how.apply(node);
    }

    private void wrongType(String expected) {
        fault(Reason.of(PackReason.PACK_TYPE, "expected", expected));
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
