package org.jiceng.governance.examples.county;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Codes with their titles, as answers name them: in Chinese a title stands before each code, in English the codes are words by
 * themselves. In JSON codes are codes.
 */
final class Titles {
    /** The attributes of reasons that are codes, each with what its titles are listed under. */
    private static final Map<String, String> CODES = Map.of("line", "line", "scope", "scope", "rule", "rule");

    private final Session session;
    private final boolean titled;

    Titles(Session session, boolean json) {
        this.session = session;
        this.titled = !json && session.locale().getLanguage().equals("zh");
    }

    /** A code with the title of {@code KIND.CODE}; the code alone if it has none. */
    String of(String kind, Object code) {
        return of(code.toString(), known(kind + "." + code));
    }

    /** A code with a title of its own. */
    String of(String code, Optional<String> title) {
        return titled ? title.map(known -> known + " " + code).orElse(code) : code;
    }

    Optional<String> known(String key) {
        return Optional.of(key).filter(session.texts()::containsKey).map(session.texts()::getString);
    }

    /** Several codes of a kind. */
    List<String> of(String kind, Collection<?> codes) {
        return codes.stream().map(code -> of(kind, code)).toList();
    }

    /** Reasons in words, each on one line, in which codes have their titles. */
    List<String> texts(Collection<Reason> reasons) {
        return reasons.stream().map(this::text).toList();
    }

    String text(Reason reason) {
        Reason named = reason;
        for (Map.Entry<String, String> attribute : reason.attributes().entrySet()) {
            String kind = CODES.get(attribute.getKey());
            named = kind == null ? named : named.with(attribute.getKey(), of(kind, attribute.getValue()));
        }
        return session.text(named).replaceAll("\\R", " ");
    }
}
