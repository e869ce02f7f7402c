package org.jiceng.governance.grid.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.PackReason;
import org.jiceng.governance.core.policy.ParameterType;
import org.jspecify.annotations.Nullable;

/**
 * How many households a base grid usually has.
 *
 * @param least the fewest, inclusive
 * @param most the most, inclusive
 */
public record SizeRange(int least, int most) {
    private static final int LARGEST = 100_000;

    /** @throws InvalidValueException if {@code least} is less than 1 or more than {@code most} */
    public SizeRange {
        if (least < 1 || least > most) {
            throw new InvalidValueException(
                    Reason.of(GridReason.SIZE_RANGE, "least", least).with("most", most));
        }
    }

    /** Whether so many households are in the range. */
    public boolean contains(int households) {
        return least <= households && households <= most;
    }

    /** {@code {"least": …, "most": …}}. */
    static ParameterType<SizeRange> type() {
        return ParameterType.of(SizeRange::read, SizeRange::write);
    }

    private static @Nullable SizeRange read(PackNode node) {
        if (!node.isObjectOf(Set.of("least", "most"))) {
            return null;
        }
        Integer least = PackNode.read(node.required("least"), part -> part.wholeNumber(1, LARGEST));
        Integer most = PackNode.read(node.required("most"), part -> part.wholeNumber(1, LARGEST));
        if (least == null || most == null) {
            return null;
        }
        if (least > most) {
            node.fault(Reason.of(PackReason.PACK_NUMBER, "least", least).with("most", LARGEST));
            return null;
        }
        return new SizeRange(least, most);
    }

    private Object write() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("least", least);
        written.put("most", most);
        return written;
    }
}
