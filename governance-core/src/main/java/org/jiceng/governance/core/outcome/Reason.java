package org.jiceng.governance.core.outcome;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why something was refused, left open or answered as it was: a stable code and the values that its text names.
 *
 * <p>A reason holds no text and no personal data. {@link Messages} turns it into Chinese or English at the edge.
 *
 * @param code the stable code, listed in {@code docs/reason-codes.md}
 * @param attributes the values that the text names, by name in alphabetical order; may be empty
 */
public record Reason(String code, Map<String, String> attributes) {
    public Reason {
        if (code.isBlank()) {
            throw new IllegalArgumentException("code is blank\nGive one of the codes in docs/reason-codes.md.");
        }
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** The reason with a code and no attributes. */
    public static Reason of(ReasonCode code) {
        return new Reason(code.name(), Map.of());
    }

    /** The reason with a code and one attribute; further ones follow by {@link #with}. */
    public static Reason of(ReasonCode code, String name, Object value) {
        return of(code).with(name, value);
    }

    /** This reason with one attribute more; a value of the same name is replaced. */
    public Reason with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(name, value.toString());
        return new Reason(code, more);
    }

    /** Whether this reason has a code. */
    public boolean is(ReasonCode other) {
        return code.equals(other.name());
    }

    /** The library's own text of this reason, in Chinese for every Chinese locale and in English for all others. */
    public String text(Locale locale) {
        return Messages.standard().text(this, locale);
    }
}
