package org.jiceng.governance.grid.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an audit of contacts found. Of persons and households it names ids only; {@code toString} not even those.
 * Ordered by code as {@link ContactReason} lists them, then by household, person, line; what is at none comes last.
 *
 * @param severity how much it weighs
 * @param reason what is wrong and what to do
 * @param village the village or community in which it is; {@code null} if it is in none
 * @param household the household at which it is; {@code null} if it is at none
 * @param person the person at whom it is; {@code null} if it is at none
 * @param line the line in which it is; {@code null} if it is in none or in all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageFinding(
        CoverageSeverity severity,
        Reason reason,
        @Nullable RegionCode village,
        @Nullable HouseholdId household,
        @Nullable PersonId person,
        @Nullable ContactLine line)
        implements Comparable<CoverageFinding> {
    private static final Comparator<CoverageFinding> ORDER = Comparator.comparing(
                    (CoverageFinding finding) -> ContactReason.valueOf(finding.code()))
            .thenComparing(CoverageFinding::household, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CoverageFinding::person, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CoverageFinding::line, Comparator.nullsLast(Comparator.naturalOrder()));

    public CoverageFinding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(reason, "reason");
    }

    /** A finding at a household, and perhaps at a person and in a line. */
    static CoverageFinding at(
            ContactHousehold household,
            CoverageSeverity severity,
            Reason reason,
            @Nullable PersonId person,
            @Nullable ContactLine line) {
        return new CoverageFinding(severity, reason, household.village(), household.id(), person, line);
    }

    /** A finding at a person. */
    static CoverageFinding of(PersonId person, CoverageSeverity severity, Reason reason) {
        return new CoverageFinding(severity, reason, null, null, person, null);
    }

    /** The stable code, as in {@code docs/reason-codes.md}. */
    public String code() {
        return reason.code();
    }

    /** What is wrong and what to do, in Chinese for every Chinese locale and in English for all others. */
    public String text(Locale locale) {
        return reason.text(locale);
    }

    @Override
    public int compareTo(CoverageFinding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "CoverageFinding[" + severity + ", " + code() + ", masked]";
    }
}
