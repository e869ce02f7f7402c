package org.jiceng.governance.grid.grid;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.PackReason;
import org.jiceng.governance.core.policy.ParameterType;
import org.jspecify.annotations.Nullable;

/**
 * Who may do something in grids: whoever belongs to one of some contact lines or holds one of some positions.
 *
 * @param lines the lines
 * @param positions the positions
 */
public record Eligibility(Set<ContactLine> lines, Set<Position> positions) {
    private static final ParameterType<Set<ContactLine>> LINES = ParameterType.choices(ContactLine.class, 1);
    private static final ParameterType<Set<Position>> POSITIONS = ParameterType.choices(Position.class, 1);

    /** @throws InvalidValueException if both are empty, so that nobody could do it */
    public Eligibility {
        lines = GridPerson.copy(lines, ContactLine.class);
        positions = GridPerson.copy(positions, Position.class);
        if (lines.isEmpty() && positions.isEmpty()) {
            throw new InvalidValueException(Reason.of(GridReason.ELIGIBILITY_EMPTY));
        }
    }

    /** Whether a person is one of those. */
    public boolean admits(GridPerson person) {
        return !Collections.disjoint(lines, person.lines()) || !Collections.disjoint(positions, person.positions());
    }

    /** The names of the lines, then of the positions, joined by commas. */
    public String text() {
        return Stream.concat(lines.stream(), positions.stream()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** {@code {"lines": […], "positions": […]}}; one of them may be left out. */
    static ParameterType<Eligibility> type() {
        return ParameterType.of(Eligibility::read, Eligibility::write);
    }

    private static @Nullable Eligibility read(PackNode node) {
        if (!node.isObjectOf(Set.of("lines", "positions"))) {
            return null;
        }
        PackNode linesNode = node.field("lines");
        PackNode positionsNode = node.field("positions");
        if (linesNode == null && positionsNode == null) {
            node.fault(Reason.of(PackReason.PACK_EMPTY));
            return null;
        }
        Set<ContactLine> lines = linesNode == null ? Set.of() : LINES.read(linesNode);
        Set<Position> positions = positionsNode == null ? Set.of() : POSITIONS.read(positionsNode);
        return lines == null || positions == null ? null : new Eligibility(lines, positions);
    }

    private Object write() {
        Map<String, Object> written = new LinkedHashMap<>();
        if (!lines.isEmpty()) {
            written.put("lines", names(lines));
        }
        if (!positions.isEmpty()) {
            written.put("positions", names(positions));
        }
        return written;
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }
}
