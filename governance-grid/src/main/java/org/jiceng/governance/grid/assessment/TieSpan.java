package org.jiceng.governance.grid.assessment;

import java.time.LocalDate;
import java.util.Objects;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a person was tied to a household. Personal data: {@code toString} leaves it out.
 *
 * @param person the person
 * @param household the household
 * @param from the first day, inclusive
 * @param until the day on which it ended, exclusive; {@code null} if it has not
 */
public record TieSpan(
        PersonId person,
        HouseholdId household,
        LocalDate from,
        @Nullable LocalDate until) {
    /** @throws InvalidValueException if it does not end after it begins */
    public TieSpan {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(from, "from");
        if (until != null && !until.isAfter(from)) {
            throw new InvalidValueException(
                    Reason.of(RecordReason.TIE_DAYS, "from", from).with("until", until));
        }
    }

    /** Whether the person was tied on a day. */
    public boolean contains(LocalDate day) {
        return meets(day, day);
    }

    /** Whether the person was tied on one day of a span at least, both ends inclusive. */
    public boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (until == null || until.isAfter(first));
    }

    @Override
    public String toString() {
        return "TieSpan[masked]";
    }
}
