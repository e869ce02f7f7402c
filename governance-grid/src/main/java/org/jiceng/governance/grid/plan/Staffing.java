package org.jiceng.governance.grid.plan;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.WorkerRule;
import org.jspecify.annotations.Nullable;

/**
 * Who heads and who works the grids of a plan. Whoever did before goes on, as far as the rules allow.
 *
 * <p>A head of the first level is an eligible person, of those who head the fewest; of the second an eligible person of the
 * group; of the third one of the part, else of the group, else of the village. Every base grid gets a worker as long as there
 * are any: admitted ones first, then those of the group, then with no second grid, then the nearest.
 */
final class Staffing {
    /** Beyond this, far is far: in metres. */
    private static final long FARTHEST = 8_000;

    private final GridRules rules;
    private final List<VillagePerson> persons;
    private final List<Draft> drafts;
    private final Map<Draft, Grid> grids;
    private final Map<HouseholdId, Place> places = new HashMap<>();
    private final Map<Draft, Set<HouseholdId>> members = new HashMap<>();
    private final Map<Draft, PersonId> heads = new HashMap<>();
    private final Map<Draft, PersonId> workers = new HashMap<>();
    private final List<PlanNote> notes = new ArrayList<>();

    Staffing(GridRules rules, List<VillagePerson> persons, List<Draft> drafts, Map<Draft, Grid> grids) {
        this.rules = rules;
        this.persons = persons;
        this.drafts = drafts;
        this.grids = grids;
        for (Draft draft : drafts) {
            Set<HouseholdId> ids = new HashSet<>();
            for (Household household : draft.households()) {
                ids.add(household.id());
                if (household.place() != null) {
                    places.put(household.id(), household.place());
                }
            }
            members.put(draft, ids);
        }
        drafts.forEach(this::head);
        work();
    }

    /** The grids with their heads and workers. */
    List<Grid> staffed() {
        return drafts.stream()
                .map(draft -> grid(draft).toBuilder()
                        .head(heads.get(draft))
                        .worker(workers.get(draft))
                        .build())
                .toList();
    }

    /** The grids that have no head or worker, by what they lack and in order. */
    List<PlanNote> notes() {
        return notes;
    }

    private Grid grid(Draft draft) {
        return Objects.requireNonNull(grids.get(draft));
    }

    private void head(Draft draft) {
        Optional<VillagePerson> head = persons.stream()
                .filter(person ->
                        rules.headFault(person.person(), draft.level()).isEmpty())
                .filter(person -> mayHead(person, draft))
                .min(headOrder(draft));
        head.ifPresentOrElse(
                person -> heads.put(draft, person.person().id()),
                () -> tell(
                        Reason.of(
                                PlanReason.PLAN_NO_HEAD, "level", draft.level().number()),
                        draft));
    }

    private void tell(Reason reason, Draft draft) {
        notes.add(new PlanNote(
                reason.with("grid", grid(draft).code()), grid(draft).code()));
    }

    private boolean mayHead(VillagePerson person, Draft draft) {
        return switch (draft.level()) {
            case FIRST -> true;
            case SECOND -> person.groups().contains(draft.name());
            case THIRD -> isOfGroup(person, draft) || person.groups().isEmpty();
        };
    }

    private Comparator<VillagePerson> headOrder(Draft draft) {
        Grid before = draft.former();
        Comparator<VillagePerson> stays =
                comparing(person -> !(before != null && person.person().id().equals(before.head())));
        Comparator<VillagePerson> fewest = comparingInt(person -> headed(person, draft.level()));
        Comparator<VillagePerson> own = comparing(person -> !isOf(person, draft));
        Comparator<VillagePerson> group = comparing(person -> !isOfGroup(person, draft));
        Comparator<VillagePerson> near = comparingDouble(person -> metres(person, draft));
        return draft.level() == GridLevel.FIRST
                ? stays.thenComparing(fewest).thenComparing(own).thenComparing(near)
                : stays.thenComparing(own)
                        .thenComparing(group)
                        .thenComparing(fewest)
                        .thenComparing(near);
    }

    private int headed(VillagePerson person, GridLevel level) {
        return (int) heads.entrySet().stream()
                .filter(entry -> entry.getKey().level() == level)
                .filter(entry -> entry.getValue().equals(person.person().id()))
                .count();
    }

    private boolean isOf(VillagePerson person, Draft draft) {
        return person.household() != null
                && Objects.requireNonNull(members.get(draft)).contains(person.household());
    }

    /** Whether a person belongs to the group of a grid, or to one of the groups of an area. */
    private boolean isOfGroup(VillagePerson person, Draft draft) {
        Draft group = draft.level() == GridLevel.THIRD ? Objects.requireNonNull(draft.above()) : draft;
        return isOf(person, group)
                || Stream.concat(Stream.of(group), drafts.stream().filter(one -> one.above() == group))
                        .filter(one -> one.level() == GridLevel.SECOND)
                        .anyMatch(one -> person.groups().contains(one.name()));
    }

    private double metres(VillagePerson person, Draft draft) {
        Place place = place(person);
        Place middle = Ground.middle(draft.households());
        return place == null || middle == null ? FARTHEST : Math.min(FARTHEST, Ground.metres(place, middle));
    }

    private @Nullable Place place(VillagePerson person) {
        return person.place() != null || person.household() == null ? person.place() : places.get(person.household());
    }

    private void work() {
        List<Draft> bases = drafts.stream()
                .filter(draft -> draft.level() != GridLevel.FIRST)
                .filter(draft -> drafts.stream().noneMatch(other -> other.above() == draft))
                .toList();
        List<VillagePerson> able = persons.stream()
                .filter(person -> rules.workerRule() == WorkerRule.PREFERRED || isAdmitted(person))
                .toList();
        int rounds = Math.min(rules.gridsOfWorker(), bases.size());
        long[][] cost = new long[bases.size()][able.size() * rounds];
        for (int i = 0; i < bases.size(); i++) {
            for (int j = 0; j < cost[i].length; j++) {
                cost[i][j] = cost(able.get(j % able.size()), bases.get(i), j >= able.size(), bases.size() + 1L);
            }
        }
        if (bases.size() <= able.size() * rounds) {
            int[] columns = Assignment.least(cost);
            for (int i = 0; i < columns.length; i++) {
                put(bases.get(i), able.get(columns[i] % able.size()));
            }
        } else {
            int[] rows = Assignment.least(transposed(cost, able.size() * rounds));
            for (int j = 0; j < rows.length; j++) {
                put(bases.get(rows[j]), able.get(j % able.size()));
            }
        }
        bases.stream()
                .filter(base -> !workers.containsKey(base))
                .forEach(base -> tell(Reason.of(PlanReason.PLAN_NO_WORKER), base));
    }

    private void put(Draft base, VillagePerson person) {
        workers.put(base, person.person().id());
    }

    private boolean isAdmitted(VillagePerson person) {
        return rules.workerFault(person.person()).isEmpty();
    }

    /** Each wish outweighs all lesser ones of all grids together. */
    private long cost(VillagePerson person, Draft base, boolean again, long scale) {
        Grid before = base.former();
        long admitted = isAdmitted(person) ? 0 : FARTHEST * scale * scale * scale;
        if (before != null && person.person().id().equals(before.worker())) {
            return admitted;
        }
        long own = isOfGroup(person, base) ? 0 : FARTHEST * scale * scale;
        return admitted + own + (again ? FARTHEST * scale : 0) + 1 + (long) metres(person, base);
    }

    private static long[][] transposed(long[][] cost, int columns) {
        long[][] transposed = new long[columns][cost.length];
        for (int i = 0; i < cost.length; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j][i] = cost[i][j];
            }
        }
        return transposed;
    }
}
