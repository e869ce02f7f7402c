package org.jiceng.governance.core.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one household at one time. Personal data: {@code toString} and default JSON give only where the
 * household belongs.
 *
 * @param id the vendor's id of the household
 * @param village the village or community
 * @param group the villager group, or in a community the building or yard; {@code null} if not known
 * @param place where the household lives; {@code null} if not known
 * @param residents how many people live there, 0 or more; {@code null} if not known
 * @param registered how many people are registered there, 0 or more; {@code null} if not known
 * @param income the income of one year; {@code null} if not known
 * @param safeFamily the Safe Family ratings
 * @param circumstances the circumstances that call for one-to-one help
 * @param openClaims how many claims in the ledger are open, 0 or more; {@code null} if not known
 * @param lastVisit the day of the last service visit; {@code null} if none is known
 * @param confirmedClass the class that a person has confirmed; {@code null} if none has
 * @term 户
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Household(
        HouseholdId id,
        RegionCode village,
        @Nullable String group,

        @Personal @Nullable Place place,

        @Personal @Nullable Integer residents,

        @Personal @Nullable Integer registered,

        @Personal @Nullable Income income,

        @Personal SafeFamilyRecord safeFamily,

        @Personal Circumstances circumstances,

        @Personal @Nullable Integer openClaims,

        @Personal @Nullable LocalDate lastVisit,

        @Personal @Nullable HouseholdClass confirmedClass) {

    /** The most people or claims that one household may have. */
    public static final int MOST = 1000;

    /**
     * @throws InvalidValueException if a number is out of its range or the region is not a village or community
     */
    public Household {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(village, "village");
        // JSON without personal data leaves these out, and a mapper then passes null.
        safeFamily = Objects.requireNonNullElse(safeFamily, SafeFamilyRecord.unknown());
        circumstances = Objects.requireNonNullElse(circumstances, Circumstances.unknown());
        if (village.level() != RegionLevel.VILLAGE) {
            throw new InvalidValueException(Reason.of(HouseholdReason.HOUSEHOLD_NOT_IN_VILLAGE, "code", village));
        }
        requireCount("residents", residents);
        requireCount("registered", registered);
        requireCount("openClaims", openClaims);
    }

    /** A household of which nothing is known yet but its id and its village. */
    public static Builder builder(HouseholdId id, RegionCode village) {
        return new Builder(id, village);
    }

    /** A builder that starts with what is known here, for a changed version. */
    public Builder toBuilder() {
        return new Builder(id, village)
                .group(group)
                .place(place)
                .residents(residents)
                .registered(registered)
                .income(income)
                .safeFamily(safeFamily)
                .circumstances(circumstances)
                .openClaims(openClaims)
                .lastVisit(lastVisit)
                .confirmedClass(confirmedClass);
    }

    @Override
    public String toString() {
        return "Household[" + village + ", masked]";
    }

    private static void requireCount(String name, @Nullable Integer count) {
        if (count != null && (count < 0 || count > MOST)) {
            throw new InvalidValueException(Reason.of(HouseholdReason.HOUSEHOLD_COUNT_OUT_OF_RANGE, "name", name)
                    .with("most", MOST));
        }
    }

    /** Collects what is known of a household; whatever is not set stays unknown. */
    public static final class Builder {
        private final HouseholdId id;
        private final RegionCode village;
        private @Nullable String group;
        private @Nullable Place place;
        private @Nullable Integer residents;
        private @Nullable Integer registered;
        private @Nullable Income income;
        private SafeFamilyRecord safeFamily = SafeFamilyRecord.unknown();
        private Circumstances circumstances = Circumstances.unknown();
        private @Nullable Integer openClaims;
        private @Nullable LocalDate lastVisit;
        private @Nullable HouseholdClass confirmedClass;

        private Builder(HouseholdId id, RegionCode village) {
            this.id = id;
            this.village = village;
        }

        public Builder group(@Nullable String value) {
            this.group = value;
            return this;
        }

        public Builder place(@Nullable Place value) {
            this.place = value;
            return this;
        }

        public Builder residents(@Nullable Integer value) {
            this.residents = value;
            return this;
        }

        public Builder registered(@Nullable Integer value) {
            this.registered = value;
            return this;
        }

        public Builder income(@Nullable Income value) {
            this.income = value;
            return this;
        }

        public Builder safeFamily(SafeFamilyRecord value) {
            this.safeFamily = value;
            return this;
        }

        public Builder circumstances(Circumstances value) {
            this.circumstances = value;
            return this;
        }

        public Builder openClaims(@Nullable Integer value) {
            this.openClaims = value;
            return this;
        }

        public Builder lastVisit(@Nullable LocalDate value) {
            this.lastVisit = value;
            return this;
        }

        public Builder confirmedClass(@Nullable HouseholdClass value) {
            this.confirmedClass = value;
            return this;
        }

        /**
         * The household.
         *
         * @throws InvalidValueException if a number is out of its range or the region is not a village or community
         */
        public Household build() {
            return new Household(
                    id,
                    village,
                    group,
                    place,
                    residents,
                    registered,
                    income,
                    safeFamily,
                    circumstances,
                    openClaims,
                    lastVisit,
                    confirmedClass);
        }
    }
}
