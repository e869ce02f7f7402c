package org.jiceng.governance.grid.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridCodeScheme;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jiceng.governance.grid.grid.Position;
import org.jspecify.annotations.Nullable;

/** A village whose grids are sound by Hanyin's pack, drawn by a seed; what is in it may be changed. */
final class RandomVillage {
    static final RegionCode CODE = RegionCode.of("610921100201");

    final List<Grid> grids = new ArrayList<>();
    final List<Household> households = new ArrayList<>();
    final List<GridMember> members = new ArrayList<>();
    final List<GridPerson> persons = new ArrayList<>();
    final List<Neighbours.Pair> pairs = new ArrayList<>();
    final List<BoundaryFinding> boundaries = new ArrayList<>();
    private final SplittableRandom random;

    RandomVillage(long seed) {
        random = new SplittableRandom(seed);
        persons.add(new GridPerson(PersonId.of("CADRE"), Set.of(), Set.of(Position.VILLAGE_CADRE)));
        persons.add(new GridPerson(PersonId.of("LEADER"), Set.of(), Set.of(Position.GROUP_LEADER)));
        int areas = 1 + random.nextInt(3);
        for (int i = 0; i < areas; i++) {
            Grid area = grid(GridLevel.FIRST, null, "CADRE", null);
            int groups = 1 + random.nextInt(3);
            for (int j = 0; j < groups; j++) {
                if (random.nextBoolean()) {
                    whole(area);
                } else {
                    divided(area);
                }
            }
        }
    }

    /** A group of 5 to 10 households of 1 to 6 residents, at most 60 together. */
    private void whole(Grid area) {
        Grid group = grid(GridLevel.SECOND, area, "LEADER", worker());
        fill(group, 5 + random.nextInt(6), 1 + random.nextInt(6));
    }

    /** A group of two to four parts of eight households of 5 residents, more than 60 together. */
    private void divided(Grid area) {
        Grid group = grid(GridLevel.SECOND, area, "LEADER", null);
        int parts = 2 + random.nextInt(3);
        int before = households.size();
        for (int i = 0; i < parts; i++) {
            String worker = worker();
            fill(grid(GridLevel.THIRD, group, worker, worker), 8, 5);
            if (i > 0) {
                touch(before, households.size() - 8);
            }
        }
    }

    private String worker() {
        String id = "W" + persons.size();
        persons.add(new GridPerson(PersonId.of(id), Set.of(ContactLine.CENTRAL_HOUSEHOLD_HEAD), Set.of()));
        return id;
    }

    private Grid grid(GridLevel level, @Nullable Grid parent, String head, @Nullable String worker) {
        GridCode code =
                GridCode.of(CODE.text() + Integer.toString(1001 + grids.size()).substring(1));
        Grid grid = Grid.builder(code, level, CODE, "网格" + grids.size())
                .parent(parent == null ? null : parent.code())
                .head(PersonId.of(head))
                .worker(worker == null ? null : PersonId.of(worker))
                .build();
        grids.add(grid);
        return grid;
    }

    /** Households in a grid, each of which touches an earlier one of it. */
    private void fill(Grid grid, int count, int residents) {
        int first = households.size();
        for (int i = 0; i < count; i++) {
            HouseholdId id = HouseholdId.of("H" + (1000 + households.size()));
            households.add(Household.builder(id, CODE).residents(residents).build());
            members.add(new GridMember(id, grid.code()));
            if (i > 0) {
                touch(first + random.nextInt(i), first + i);
            }
        }
    }

    private void touch(int one, int two) {
        pairs.add(new Neighbours.Pair(
                households.get(one).id(), households.get(two).id()));
    }

    /** One of those of a level, or of the base grids. */
    int anyGrid(Predicate<Grid> wanted) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            if (wanted.test(grids.get(i))) {
                found.add(i);
            }
        }
        return found.isEmpty() ? -1 : found.get(random.nextInt(found.size()));
    }

    boolean isBase(Grid grid) {
        return grids.stream().noneMatch(other -> grid.code().equals(other.parent()));
    }

    int any(int bound) {
        return random.nextInt(bound);
    }

    AuditRequest request() {
        return AuditRequest.of(grids, members, households)
                .persons(persons)
                .codes(GridCodeScheme.standard())
                .neighbours(Neighbours.ofPairs(pairs))
                .boundaries(boundaries);
    }
}
