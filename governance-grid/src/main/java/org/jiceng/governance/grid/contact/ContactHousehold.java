package org.jiceng.governance.grid.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.HouseholdReason;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;
import org.jiceng.governance.core.service.Help;
import org.jiceng.governance.core.service.ServicePlan;
import org.jspecify.annotations.Nullable;

/**
 * What contacting a household needs to know of it, and nothing else. Personal data: {@code toString} gives the village only.
 *
 * @param id the household
 * @param village the village or community
 * @param group the villager group, or in a community the building or yard; {@code null} if not known
 * @param grid the base grid; {@code null} if not known
 * @param constituency the constituency of its voters, by name; {@code null} if not known
 * @param branch the party branch that looks after it, by name; {@code null} if not known
 * @param place where the household lives; {@code null} if not known
 * @param oneToOne whether it is owed one-to-one help, and so exactly one person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactHousehold(
        HouseholdId id,
        RegionCode village,
        @Nullable String group,
        @Nullable GridCode grid,
        @Nullable String constituency,
        @Nullable String branch,

        @Personal @Nullable Place place,

        @Personal boolean oneToOne) {
    /** @throws InvalidValueException if the region is not a village or community */
    public ContactHousehold {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(village, "village");
        if (village.level() != RegionLevel.VILLAGE) {
            throw new InvalidValueException(Reason.of(HouseholdReason.HOUSEHOLD_NOT_IN_VILLAGE, "code", village));
        }
    }

    /** A household of which nothing is known yet but its id and its village, and which is owed no one-to-one help. */
    public static Builder builder(HouseholdId id, RegionCode village) {
        return new Builder(id, village);
    }

    /**
     * A household of the file, with its village, group and place; its grid, constituency and branch stay unknown until they are
     * set.
     *
     * @param confirmed the household's class; {@code null} while nobody has confirmed one, then no one-to-one help is owed
     * @param plan what each class is owed
     */
    public static Builder builder(Household household, @Nullable HouseholdClass confirmed, ServicePlan plan) {
        return builder(household.id(), household.village())
                .group(household.group())
                .place(household.place())
                .oneToOne(confirmed != null && plan.help(confirmed) == Help.ONE_TO_ONE);
    }

    /** A household of the file as {@link #builder(Household, HouseholdClass, ServicePlan)} has it, with nothing set. */
    public static ContactHousehold of(Household household, @Nullable HouseholdClass confirmed, ServicePlan plan) {
        return builder(household, confirmed, plan).build();
    }

    /** A builder that starts with what is known here, for a changed version. */
    public Builder toBuilder() {
        return new Builder(id, village)
                .group(group)
                .grid(grid)
                .constituency(constituency)
                .branch(branch)
                .place(place)
                .oneToOne(oneToOne);
    }

    @Override
    public String toString() {
        return "ContactHousehold[" + village + ", masked]";
    }

    /** Collects what is known of a household; whatever is not set stays unknown. */
    public static final class Builder {
        private final HouseholdId id;
        private final RegionCode village;
        private @Nullable String group;
        private @Nullable GridCode grid;
        private @Nullable String constituency;
        private @Nullable String branch;
        private @Nullable Place place;
        private boolean oneToOne;

        private Builder(HouseholdId id, RegionCode village) {
            this.id = id;
            this.village = village;
        }

        public Builder group(@Nullable String value) {
            this.group = value;
            return this;
        }

        public Builder grid(@Nullable GridCode value) {
            this.grid = value;
            return this;
        }

        public Builder constituency(@Nullable String value) {
            this.constituency = value;
            return this;
        }

        public Builder branch(@Nullable String value) {
            this.branch = value;
            return this;
        }

        public Builder place(@Nullable Place value) {
            this.place = value;
            return this;
        }

        public Builder oneToOne(boolean value) {
            this.oneToOne = value;
            return this;
        }

        /**
         * The household.
         *
         * @throws InvalidValueException if the region is not a village or community
         */
        public ContactHousehold build() {
            return new ContactHousehold(id, village, group, grid, constituency, branch, place, oneToOne);
        }
    }
}
