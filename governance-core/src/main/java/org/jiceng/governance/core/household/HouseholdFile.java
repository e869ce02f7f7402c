package org.jiceng.governance.core.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * A household's file with its history: a change makes a new version, and an earlier date still gives the earlier one.
 * Immutable; never empty.
 *
 * <p>Known gap: a file knows from when a version holds, not when it was written down. Who must prove what was known on a
 * day keeps each file as it was on that day.
 *
 * @param versions the versions, each holding from its day until the day before the next; ascending, no day twice
 * @term 一户一档
 */
public record HouseholdFile(@JsonProperty("versions") List<Version> versions) {
    /**
     * One version of a file.
     *
     * @param from the first day on which it holds, inclusive
     * @param household what is known from that day
     */
    public record Version(LocalDate from, Household household) {
        public Version {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(household, "household");
        }
    }

    /**
     * @throws InvalidValueException if a version does not begin after the one before or is about another household
     * @throws IllegalArgumentException if there is no version
     */
    @JsonCreator
    public HouseholdFile {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a file has no version\nOpen it with HouseholdFile.opened.");
        }
        for (int i = 1; i < versions.size(); i++) {
            requireAfter(versions.get(i - 1), versions.get(i));
        }
    }

    /** A new file with its first version. */
    public static HouseholdFile opened(LocalDate from, Household household) {
        return new HouseholdFile(List.of(new Version(from, household)));
    }

    /**
     * This file with one version more.
     *
     * @param from the first day on which the new version holds; after the first day of the last one
     * @throws InvalidValueException if the day is not after the last version's, or the household is another one
     */
    public HouseholdFile changed(LocalDate from, Household household) {
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(from, household));
        return new HouseholdFile(more);
    }

    /** What the file says for a day; empty before its first version. */
    public Optional<Household> asOf(LocalDate day) {
        Optional<Household> found = Optional.empty();
        for (Version version : versions) {
            if (!version.from().isAfter(day)) {
                found = Optional.of(version.household());
            }
        }
        return found;
    }

    /** What the file says last. */
    public Household latest() {
        return versions.get(versions.size() - 1).household();
    }

    private static void requireAfter(Version earlier, Version later) {
        if (!later.household().id().equals(earlier.household().id())) {
            throw new InvalidValueException(Reason.of(HouseholdReason.VERSION_OF_OTHER_HOUSEHOLD));
        }
        if (!later.from().isAfter(earlier.from())) {
            throw new InvalidValueException(Reason.of(HouseholdReason.VERSION_NOT_AFTER_LAST, "last", earlier.from())
                    .with("from", later.from()));
        }
    }
}
