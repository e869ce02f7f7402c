package org.jiceng.governance.core.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The rules and settings of a county: for every parameter its values by date, each with its basis. Valid by
 * construction and immutable; built by {@link PackReader}.
 */
public final class PolicyPack {
    private final String id;
    private final String version;
    private final Title title;
    private final @Nullable PolicyPack base;
    private final Map<Parameter<?>, List<Dated<?>>> own;
    private final Map<Parameter<?>, List<Dated<?>>> values;
    private final Map<String, Object> ownUnread;
    private final Map<String, Object> unread;

    PolicyPack(
            String id,
            String version,
            Title title,
            @Nullable PolicyPack base,
            Map<Parameter<?>, List<Dated<?>>> own,
            Map<String, Object> ownUnread) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.base = base;
        this.own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
        this.ownUnread = Collections.unmodifiableMap(new LinkedHashMap<>(ownUnread));
        this.unread = Collections.unmodifiableMap(base == null ? ownUnread : merged(base.unread, ownUnread));
        Map<Parameter<?>, List<Dated<?>>> all = new LinkedHashMap<>(base == null ? Map.of() : base.values);
        all.putAll(own);
        this.values = Collections.unmodifiableMap(all);
    }

    /** The pack's id, such as {@code hanyin-321}. */
    public String id() {
        return id;
    }

    /** The pack's version, as its author counts. */
    public String version() {
        return version;
    }

    /** The pack's name in both languages. */
    public Title title() {
        return title;
    }

    /** The pack that this one extends. */
    public Optional<PolicyPack> base() {
        return Optional.ofNullable(base);
    }

    /** The parameters that have values, inherited ones among them, in the order in which they are written. */
    public Set<Parameter<?>> parameters() {
        return values.keySet();
    }

    /** Whether this pack gives a parameter itself; otherwise it is inherited or not there. */
    public boolean givesItself(Parameter<?> parameter) {
        return own.containsKey(parameter);
    }

    /** Whether a parameter has values, own or inherited. */
    public boolean gives(Parameter<?> parameter) {
        return values.containsKey(parameter);
    }

    /** The sections that are kept but were not examined, since no module on the path reads them. */
    public Set<String> unreadSections() {
        return unread.keySet();
    }

    /** The values of a parameter in ascending order of their days; empty if the pack has none. */
    @SuppressWarnings("unchecked") // A list under a Parameter<T> was read by its ParameterType<T>.
    public <T> List<Dated<T>> history(Parameter<T> parameter) {
        return (List<Dated<T>>) (List<?>) values.getOrDefault(parameter, List.of());
    }

    /**
     * The value of a parameter in force on a day, with its basis.
     *
     * @throws InvalidValueException if none is in force on that day
     */
    public <T> Dated<T> inForce(Parameter<T> parameter, LocalDate day) {
        List<Dated<T>> history = history(parameter);
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).hasBegun(day)) {
                return history.get(i);
            }
        }
        throw new InvalidValueException(Reason.of(PackReason.PACK_NOT_IN_FORCE, "parameter", parameter.pointer())
                .with("day", day)
                .with("pack", id));
    }

    /**
     * The value of a parameter in force on a day.
     *
     * @throws InvalidValueException if none is in force on that day
     */
    public <T> T value(Parameter<T> parameter, LocalDate day) {
        return inForce(parameter, day).value();
    }

    /** The document of this pack as maps, lists and texts: what it gives itself, and which pack it extends. */
    @JsonValue
    public Map<String, Object> document() {
        return document(own, ownUnread, true);
    }

    /** The document with every inherited value written out and no {@code extends}. */
    public Map<String, Object> resolvedDocument() {
        return document(values, unread, false);
    }

    /** Sections with those of another pack put over them, parameter by parameter, as for those that are read. */
    static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> own) {
        Map<String, Object> merged = new LinkedHashMap<>(base);
        own.forEach((name, section) -> merged.merge(name, section, (before, after) -> {
            Map<Object, Object> parameters = new LinkedHashMap<>((Map<?, ?>) before);
            parameters.putAll((Map<?, ?>) after);
            return parameters;
        }));
        return merged;
    }

    private Map<String, Object> document(
            Map<Parameter<?>, List<Dated<?>>> written, Map<String, Object> writtenUnread, boolean extending) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("version", version);
        document.put("title", title.write());
        if (extending && base != null) {
            document.put("extends", base.id);
        }
        for (Parameter<?> parameter : written.keySet()) {
            sectionOf(document, parameter).put(parameter.name(), write(parameter));
        }
        document.putAll(writtenUnread);
        return document;
    }

    @SuppressWarnings("unchecked") // Only this method puts sections into the document.
    private static Map<String, Object> sectionOf(Map<String, Object> document, Parameter<?> parameter) {
        return (Map<String, Object>) document.computeIfAbsent(parameter.section(), name -> new LinkedHashMap<>());
    }

    private <T> List<Object> write(Parameter<T> parameter) {
        List<Object> list = new ArrayList<>();
        for (Dated<T> dated : history(parameter)) {
            Map<String, Object> item = new LinkedHashMap<>();
            if (dated.from() != null) {
                item.put("from", dated.from().toString());
            }
            item.put("value", parameter.type().write(dated.value()));
            item.put("basis", dated.basis().write());
            list.add(item);
        }
        return list;
    }

    /** Two packs are equal if their documents are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicyPack that && document().equals(that.document());
    }

    @Override
    public int hashCode() {
        return document().hashCode();
    }

    @Override
    public String toString() {
        return "PolicyPack[" + id + ", " + version + "]";
    }
}
