package org.jiceng.governance.ledger.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as it was held: two talks and, on what is weighty, one democratic consultation. It counts people and names
 * none.
 *
 * @term 两说一商
 * @param id its id
 * @param region the village, community, town or county
 * @param day the day on which it was held
 * @param assembly what kind of meeting it was
 * @param weighty whether its subject is weighty, so that it has to be voted on
 * @param subject what it was about, in the words of who kept the minutes; {@code null} if not recorded. The words may name
 *     somebody, so default JSON leaves them out
 * @param talks the two talks
 * @param attendance who was invited and who came, one entry for a capacity
 * @param issues the issues raised and settled
 * @param resolution what was put to the vote; {@code null} if nothing was
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 3 item 3
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consultation(
        ConsultationId id,
        RegionCode region,
        LocalDate day,
        Assembly assembly,
        boolean weighty,

        @Personal @Nullable String subject,

        Talks talks,
        List<Attendance> attendance,
        Issues issues,
        @Nullable Resolution resolution) {
    /**
     * @throws InvalidValueException if the region is above a county
     * @throws InvalidValueException if a capacity stands twice
     */
    public Consultation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(assembly, "assembly");
        Objects.requireNonNull(talks, "talks");
        Objects.requireNonNull(issues, "issues");
        attendance = List.copyOf(attendance);
        if (region.level().isAbove(RegionLevel.COUNTY)) {
            throw new InvalidValueException(Reason.of(DisputeReason.CONSULTATION_REGION, "code", region));
        }
        Set<Capacity> seen = EnumSet.noneOf(Capacity.class);
        for (Attendance one : attendance) {
            if (!seen.add(one.capacity())) {
                throw new InvalidValueException(
                        Reason.of(DisputeReason.CONSULTATION_CAPACITY_TWICE, "capacity", one.capacity()));
            }
        }
    }

    /** How many were invited in any of some capacities. */
    public int invited(Collection<Capacity> capacities) {
        return sum(capacities, Attendance::invited);
    }

    /** How many came in any of some capacities. */
    public int present(Collection<Capacity> capacities) {
        return sum(capacities, Attendance::present);
    }

    private int sum(Collection<Capacity> capacities, ToIntFunction<Attendance> count) {
        return attendance.stream()
                .filter(one -> capacities.contains(one.capacity()))
                .mapToInt(count)
                .sum();
    }

    /** Says where and when it was held, but not what about. */
    @Override
    public String toString() {
        return "Consultation[" + id + ", " + region + ", " + day + "]";
    }
}
