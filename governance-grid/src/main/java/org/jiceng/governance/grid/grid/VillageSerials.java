package org.jiceng.governance.grid.grid;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;

/**
 * Codes of 15 digits: the 12 of the village or community, then a serial from 001 to 999.
 *
 * <p>All three levels of a village share one series of serials; the level of a grid is not part of its code. New grids get the
 * lowest serials never issued in the village: those of the first level before those of the second and the third, and in a level
 * from west to east, those at the same longitude from north to south, those without a place last and in the order given. What
 * would need a serial beyond 999 is refused, since a longer code would no longer sort and read as the others do.
 *
 * @basis practice of city management, Beijing DB11: 6 + 3 + 3 + 3 digits, numbered west to east and north to south inside a
 *     community; Xi'an DB6101/T 3185-2024: 12 digits and a serial, a grid belongs to one village
 */
final class VillageSerials implements GridCodeScheme {
    static final VillageSerials INSTANCE = new VillageSerials();

    private static final int VILLAGE_DIGITS = RegionLevel.VILLAGE.digits();
    private static final int DIGITS = VILLAGE_DIGITS + 3;
    private static final int MOST = 999;

    private static final Comparator<Place> WEST_TO_EAST_THEN_NORTH_TO_SOUTH = comparingDouble(Place::longitude)
            .thenComparing(comparingDouble(Place::latitude).reversed());

    private static final Comparator<CodeRequest> ORDER = comparing(CodeRequest::level)
            .thenComparing(CodeRequest::place, nullsLast(WEST_TO_EAST_THEN_NORTH_TO_SOUTH));

    private VillageSerials() {}

    @Override
    public Outcome<List<GridCode>> assign(RegionCode village, List<CodeRequest> grids, Collection<GridCode> issued) {
        List<Reason> faults = keptFaults(village, grids);
        Set<GridCode> used = new HashSet<>(issued);
        grids.stream().map(CodeRequest::kept).filter(Objects::nonNull).forEach(used::add);
        int[] free = IntStream.rangeClosed(1, MOST)
                .filter(serial -> !used.contains(code(village, serial)))
                .toArray();
        long needed = grids.stream().filter(grid -> grid.kept() == null).count();
        if (needed > free.length) {
            faults.add(Reason.of(GridReason.GRID_SERIALS_EXHAUSTED, "village", village)
                    .with("needed", needed)
                    .with("free", free.length));
        }
        return faults.isEmpty() ? Outcome.accepted(numbered(village, grids, free)) : Outcome.refused(faults);
    }

    private List<Reason> keptFaults(RegionCode village, List<CodeRequest> grids) {
        List<Reason> faults = new ArrayList<>();
        if (village.level() != RegionLevel.VILLAGE) {
            faults.add(Reason.of(GridReason.GRID_CODE_NO_VILLAGE, "code", village));
        }
        Set<GridCode> seen = new HashSet<>();
        for (CodeRequest grid : grids) {
            GridCode kept = grid.kept();
            if (kept != null) {
                keptFault(village, kept, seen.add(kept)).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private Optional<Reason> keptFault(RegionCode village, GridCode kept, boolean first) {
        Optional<Reason> fault = check(kept);
        if (fault.isPresent()) {
            return fault;
        }
        if (!village(kept).equals(village)) {
            return Optional.of(
                    Reason.of(GridReason.GRID_CODE_OTHER_VILLAGE, "grid", kept).with("village", village));
        }
        return first ? Optional.empty() : Optional.of(Reason.of(GridReason.GRID_CODE_TWICE, "grid", kept));
    }

    private static List<GridCode> numbered(RegionCode village, List<CodeRequest> grids, int[] free) {
        GridCode[] codes = grids.stream().map(CodeRequest::kept).toArray(GridCode[]::new);
        PrimitiveIterator.OfInt serials = Arrays.stream(free).iterator();
        IntStream.range(0, codes.length)
                .filter(i -> codes[i] == null)
                .boxed()
                .sorted(comparing(grids::get, ORDER))
                .forEach(i -> codes[i] = code(village, serials.nextInt()));
        return List.of(codes);
    }

    private static GridCode code(RegionCode village, int serial) {
        return GridCode.of(village.text() + Integer.toString(1000 + serial).substring(1));
    }

    @Override
    public Optional<Reason> check(GridCode code) {
        String text = code.value();
        GridReason fault = null;
        if (text.length() != DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            fault = GridReason.GRID_CODE_FORM;
        } else if (RegionCode.check(text.substring(0, VILLAGE_DIGITS)).isPresent()) {
            fault = GridReason.GRID_CODE_VILLAGE;
        } else if (text.endsWith("000")) {
            fault = GridReason.GRID_CODE_SERIAL;
        }
        return Optional.ofNullable(fault).map(found -> Reason.of(found, "grid", code));
    }

    @Override
    public RegionCode village(GridCode code) {
        check(code).ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
        return RegionCode.of(code.value().substring(0, VILLAGE_DIGITS));
    }

    @Override
    public String toString() {
        return "12 + 3 digits";
    }
}
