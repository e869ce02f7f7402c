package org.jiceng.governance.grid.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was heard in a contact. The words that were said are no part of it: they belong in the matter.
 *
 * @param kind what kind of thing
 * @param settled whether it was settled on the spot
 * @param matter the id of the matter or dispute that it became in the ledger; {@code null} if it was not handed on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Heard(
        HeardKind kind, boolean settled, @Nullable String matter) {
    /** @throws InvalidValueException if the id of the matter is blank */
    public Heard {
        Objects.requireNonNull(kind, "kind");
        if (matter != null && matter.isBlank()) {
            throw new InvalidValueException(Reason.of(RecordReason.RECORD_MATTER_BLANK));
        }
    }

    /** Something that was heard, not settled and not handed on. */
    public static Heard of(HeardKind kind) {
        return new Heard(kind, false, null);
    }

    /** Something that was settled on the spot. */
    public static Heard settledOnTheSpot(HeardKind kind) {
        return new Heard(kind, true, null);
    }

    /**
     * The same, handed on to the ledger.
     *
     * @throws InvalidValueException if the id of the matter is blank
     */
    public Heard handedOn(String id) {
        return new Heard(kind, settled, id);
    }

    /** Whether it is neither settled nor handed on. */
    @JsonIgnore
    public boolean isOpen() {
        return !settled && matter == null;
    }

    Heard withoutMatter() {
        return new Heard(kind, settled, null);
    }

    @Override
    public String toString() {
        return "Heard[masked]";
    }
}
