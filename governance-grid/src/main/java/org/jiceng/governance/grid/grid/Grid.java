package org.jiceng.governance.grid.grid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A grid as a register has it. What it belongs to is checked where all grids are known, see {@link GridTree}.
 *
 * @term 网格
 * @param code its code
 * @param level its level
 * @param parent the grid that it belongs to; {@code null} for none
 * @param village the village or community in which it lies
 * @param name its name, not blank
 * @param head the id of its head; {@code null} if it has none
 * @param worker the id of its grid worker; {@code null} if it has none
 * @param validity when it is in force
 * @param successors the grids that took its place when it ended, by code; empty while it is in force and where none did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grid(
        GridCode code,
        GridLevel level,
        @Nullable GridCode parent,
        RegionCode village,
        String name,
        @Nullable PersonId head,
        @Nullable PersonId worker,
        Validity validity,
        Set<GridCode> successors) {

    /**
     * @throws InvalidValueException if the region is no village or community
     * @throws InvalidValueException if the name is blank
     * @throws InvalidValueException if it is among its own successors, or has some but no last day
     */
    public Grid {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(level, "level");
        // Documents may leave these out, and a mapper then passes null.
        validity = Objects.requireNonNullElse(validity, Validity.ALWAYS);
        successors = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNullElse(successors, Set.of())));
        if (village.level() != RegionLevel.VILLAGE) {
            throw new InvalidValueException(
                    Reason.of(GridReason.GRID_NOT_IN_VILLAGE, "grid", code).with("code", village));
        }
        if (name.isBlank()) {
            throw new InvalidValueException(Reason.of(GridReason.GRID_NAME_BLANK, "grid", code));
        }
        if (successors.contains(code) || (validity.to() == null && !successors.isEmpty())) {
            throw new InvalidValueException(Reason.of(GridReason.GRID_SUCCESSORS, "grid", code));
        }
    }

    /** A grid that belongs to none yet, has nobody and is always in force. */
    public static Builder builder(GridCode code, GridLevel level, RegionCode village, String name) {
        return new Builder(code, level, village, name);
    }

    /** A builder that starts with this grid, for a changed version. */
    public Builder toBuilder() {
        return new Builder(code, level, village, name)
                .parent(parent)
                .head(head)
                .worker(worker)
                .validity(validity)
                .successors(successors);
    }

    /** Collects the parts of a grid. */
    public static final class Builder {
        private final GridCode code;
        private final GridLevel level;
        private final RegionCode village;
        private final String name;
        private @Nullable GridCode parent;
        private @Nullable PersonId head;
        private @Nullable PersonId worker;
        private Validity validity = Validity.ALWAYS;
        private List<GridCode> successors = List.of();

        private Builder(GridCode code, GridLevel level, RegionCode village, String name) {
            this.code = code;
            this.level = level;
            this.village = village;
            this.name = name;
        }

        public Builder parent(@Nullable GridCode value) {
            this.parent = value;
            return this;
        }

        public Builder head(@Nullable PersonId value) {
            this.head = value;
            return this;
        }

        public Builder worker(@Nullable PersonId value) {
            this.worker = value;
            return this;
        }

        public Builder validity(Validity value) {
            this.validity = value;
            return this;
        }

        public Builder successors(Collection<GridCode> value) {
            this.successors = List.copyOf(value);
            return this;
        }

        /**
         * The grid.
         *
         * @throws InvalidValueException if the parts do not fit, see {@link Grid#Grid}
         */
        public Grid build() {
            return new Grid(code, level, parent, village, name, head, worker, validity, Set.copyOf(successors));
        }
    }
}
