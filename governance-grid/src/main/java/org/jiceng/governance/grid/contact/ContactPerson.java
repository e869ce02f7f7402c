package org.jiceng.governance.grid.contact;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the three lines: where this person may contact households, how many, and which not. Immutable. Personal data:
 * {@code toString} leaves all out.
 *
 * @term “三线”人员
 */
public final class ContactPerson {
    /** The largest capacity that a person may be given. */
    public static final int MOST = 1000;

    private final PersonId id;
    private final Set<ContactLine> lines;
    private final Set<RegionCode> villages;
    private final Set<String> groups;
    private final Set<GridCode> grids;
    private final @Nullable String constituency;
    private final @Nullable RegionCode constituencyRegion;
    private final @Nullable String branch;
    private final @Nullable HouseholdId household;
    private final Set<Recusal> recusals;
    private final Set<HouseholdId> recused;
    private final @Nullable Integer capacity;
    private final @Nullable Integer mostOneToOne;
    private final @Nullable Place place;
    private final Validity available;

    private ContactPerson(Builder builder) {
        id = Objects.requireNonNull(builder.id, "id");
        lines = builder.lines;
        villages = builder.villages;
        groups = builder.groups;
        grids = builder.grids;
        constituency = builder.constituency;
        constituencyRegion = region(constituency);
        branch = builder.branch;
        household = builder.household;
        recusals = builder.recusals;
        recused = new HashSet<>();
        recusals.forEach(recusal -> recused.add(recusal.household()));
        capacity = builder.capacity;
        mostOneToOne = builder.mostOneToOne;
        place = builder.place;
        available = builder.available;
        requireSound();
    }

    private void requireSound() {
        require(!lines.isEmpty(), Reason.of(ContactReason.CONTACT_WITHOUT_LINE, "person", id));
        for (RegionCode village : villages) {
            require(
                    village.level() == RegionLevel.VILLAGE,
                    Reason.of(ContactReason.CONTACT_NOT_A_VILLAGE, "person", id).with("code", village));
        }
        requireCount("capacity", capacity);
        requireCount("mostOneToOne", mostOneToOne);
    }

    private void requireCount(String name, @Nullable Integer count) {
        require(
                count == null || (0 <= count && count <= MOST),
                Reason.of(ContactReason.CONTACT_COUNT_OUT_OF_RANGE, "person", id)
                        .with("name", name)
                        .with("most", MOST));
    }

    private static void require(boolean sound, Reason reason) {
        if (!sound) {
            throw new InvalidValueException(reason);
        }
    }

    /** The county, town or village that a constituency is, if it is written as the code of one. */
    private static @Nullable RegionCode region(@Nullable String constituency) {
        if (constituency == null
                || constituency.length() < RegionLevel.COUNTY.digits()
                || RegionCode.check(constituency).isPresent()) {
            return null;
        }
        return RegionCode.of(constituency);
    }

    /**
     * A person of one or several lines of whom nothing else is known yet: available always, without villages.
     *
     * @param lines at least one
     */
    public static Builder builder(PersonId id, Collection<ContactLine> lines) {
        return new Builder(id, lines);
    }

    /** A builder that starts with what is known here, for a changed version. */
    public Builder toBuilder() {
        return new Builder(id, lines)
                .villages(villages)
                .groups(groups)
                .grids(grids)
                .constituency(constituency)
                .branch(branch)
                .household(household)
                .recusals(recusals)
                .capacity(capacity)
                .mostOneToOne(mostOneToOne)
                .place(place)
                .available(available);
    }

    /** The id. */
    public PersonId id() {
        return id;
    }

    /** The lines that the person belongs to, at least one, in the order of the enum. */
    public Set<ContactLine> lines() {
        return lines;
    }

    /** The villages or communities where the person contacts households, in ascending order; may be empty. */
    public Set<RegionCode> villages() {
        return villages;
    }

    /**
     * The groups, buildings or yards that the person keeps to, by name; empty for none, then the whole villages. A name is meant
     * in every one of the person's villages.
     */
    public Set<String> groups() {
        return groups;
    }

    /** The base grids that the person keeps to; may be empty. */
    public Set<GridCode> grids() {
        return grids;
    }

    /**
     * The constituency that elected the person: its name, or the code of the county, town or village that it is; {@code null} if
     * there is none or it is not known.
     */
    public @Nullable String constituency() {
        return constituency;
    }

    /** The party branch that the person belongs to, by name; {@code null} if there is none or it is not known. */
    public @Nullable String branch() {
        return branch;
    }

    /** The person's own household; {@code null} if it is none of those that are contacted, or not recorded: then none is taken for it. */
    public @Nullable HouseholdId household() {
        return household;
    }

    /** The households that the person keeps away from, and why, by household, then by kind. */
    public Set<Recusal> recusals() {
        return recusals;
    }

    /**
     * The most households that the person may contact, over all lines, 0 to {@link #MOST}; a household counts once, in however
     * many lines. {@code null} for what the pack says.
     */
    public @Nullable Integer capacity() {
        return capacity;
    }

    /** The most of them that may be tied one-to-one, 0 to {@link #MOST}; {@code null} for what the pack says. */
    public @Nullable Integer mostOneToOne() {
        return mostOneToOne;
    }

    /** Where the person lives; {@code null} if not known. */
    public @Nullable Place place() {
        return place;
    }

    /** The days on which the person serves. */
    public Validity available() {
        return available;
    }

    /** The region whose code stands for the constituency; {@code null} if none does. */
    @Nullable
    RegionCode constituencyRegion() {
        return constituencyRegion;
    }

    boolean isOwn(HouseholdId other) {
        return other.equals(household);
    }

    boolean isRecused(HouseholdId other) {
        return !recused.isEmpty() && recused.contains(other);
    }

    @Override
    public String toString() {
        return "ContactPerson[masked]";
    }

    /** Collects what is known of a person; whatever is not set stays unknown. */
    public static final class Builder {
        private final PersonId id;
        private final Set<ContactLine> lines;
        private Set<RegionCode> villages = Set.of();
        private Set<String> groups = Set.of();
        private Set<GridCode> grids = Set.of();
        private @Nullable String constituency;
        private @Nullable String branch;
        private @Nullable HouseholdId household;
        private Set<Recusal> recusals = Set.of();
        private @Nullable Integer capacity;
        private @Nullable Integer mostOneToOne;
        private @Nullable Place place;
        private Validity available = Validity.ALWAYS;

        private Builder(PersonId id, Collection<ContactLine> lines) {
            this.id = id;
            EnumSet<ContactLine> copy = EnumSet.noneOf(ContactLine.class);
            copy.addAll(lines);
            this.lines = Collections.unmodifiableSet(copy);
        }

        private static <T extends Comparable<T>> Set<T> copy(Collection<T> values) {
            return Collections.unmodifiableSet(new TreeSet<>(values));
        }

        public Builder villages(Collection<RegionCode> values) {
            this.villages = copy(values);
            return this;
        }

        public Builder groups(Collection<String> values) {
            this.groups = copy(values);
            return this;
        }

        public Builder grids(Collection<GridCode> values) {
            this.grids = copy(values);
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

        public Builder household(@Nullable HouseholdId value) {
            this.household = value;
            return this;
        }

        public Builder recusals(Collection<Recusal> values) {
            this.recusals = copy(values);
            return this;
        }

        public Builder capacity(@Nullable Integer value) {
            this.capacity = value;
            return this;
        }

        public Builder mostOneToOne(@Nullable Integer value) {
            this.mostOneToOne = value;
            return this;
        }

        public Builder place(@Nullable Place value) {
            this.place = value;
            return this;
        }

        public Builder available(Validity value) {
            this.available = value;
            return this;
        }

        /**
         * The person.
         *
         * @throws InvalidValueException if the person belongs to no line
         * @throws InvalidValueException if a region is not a village or community
         * @throws InvalidValueException if a number is out of its range
         */
        public ContactPerson build() {
            return new ContactPerson(this);
        }
    }
}
