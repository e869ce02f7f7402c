package org.jiceng.governance.core.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting that a policy pack gives: its place in the pack, the type of its values, and the statute that bounds it.
 * Compared by identity: each is a constant of the section that owns it.
 *
 * @param <T> the type of its values
 */
public final class Parameter<T> {
    private final String section;
    private final String name;
    private final ParameterType<T> type;
    private final @Nullable StatutoryLimit<T> limit;

    private Parameter(String section, String name, ParameterType<T> type, @Nullable StatutoryLimit<T> limit) {
        this.section = section;
        this.name = name;
        this.type = type;
        this.limit = limit;
    }

    /** A parameter that no statute bounds. */
    public static <T> Parameter<T> of(String section, String name, ParameterType<T> type) {
        return new Parameter<>(section, name, type, null);
    }

    /** This parameter bounded by a statute. */
    public Parameter<T> within(StatutoryLimit<T> statute) {
        return new Parameter<>(section, name, type, statute);
    }

    /** The section of the pack in which it stands. */
    public String section() {
        return section;
    }

    /** Its name within the section. */
    public String name() {
        return name;
    }

    /** The JSON pointer of its list of values. */
    public String pointer() {
        return "/" + section + "/" + name;
    }

    /** The key of its label in {@code Messages}. */
    public String labelKey() {
        return "parameter." + section + "." + name;
    }

    /** How its values are read and written. */
    public ParameterType<T> type() {
        return type;
    }

    /** The statute that bounds it. */
    public Optional<StatutoryLimit<T>> limit() {
        return Optional.ofNullable(limit);
    }

    @Override
    public String toString() {
        return pointer();
    }
}
