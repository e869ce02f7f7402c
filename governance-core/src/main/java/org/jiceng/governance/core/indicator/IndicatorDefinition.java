package org.jiceng.governance.core.indicator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Which figure an indicator is.
 *
 * @param id the stable id: lower-case letters and digits, in parts joined by {@code .} or {@code -}, a letter first
 * @param titleKey the key of its title in the texts of the library or of the application
 * @param basis what defines the figure and the records that it is counted from: document and article, or the library
 */
public record IndicatorDefinition(String id, String titleKey, String basis) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    /**
     * @throws InvalidValueException if {@code id} has not its form
     * @throws InvalidValueException if {@code titleKey} is blank
     * @throws InvalidValueException if {@code basis} is blank
     */
    public IndicatorDefinition {
        check(id, titleKey, basis).ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
    }

    /** Why there is no such definition, the first reason; empty if there is. */
    public static Optional<Reason> check(String id, String titleKey, String basis) {
        if (!ID.matcher(id).matches()) {
            return Optional.of(Reason.of(IndicatorReason.INDICATOR_ID_FORM));
        }
        if (titleKey.isBlank()) {
            return Optional.of(Reason.of(IndicatorReason.INDICATOR_TITLE_MISSING, "id", id));
        }
        return basis.isBlank()
                ? Optional.of(Reason.of(IndicatorReason.INDICATOR_BASIS_MISSING, "id", id))
                : Optional.empty();
    }
}
