package org.jiceng.governance.grid.grid;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.VillageKind;

/**
 * What a pack says of grids on a day. Immutable.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 1; Shiquan paper, part 3 section 2 item 3
 */
public final class GridRules {
    private final AreaRule areas;
    private final int groupsOfArea;
    private final int populousResidents;
    private final int targetWorkload;
    private final int tolerancePercent;
    private final HamletRule hamlets;
    private final SizeRange ruralSize;
    private final SizeRange urbanSize;
    private final Map<GridLevel, Eligibility> heads;
    private final Eligibility workers;
    private final WorkerRule workerRule;
    private final int gridsOfWorker;
    private final int workerStipendFen;

    private GridRules(PolicyPack pack, LocalDate asOf) {
        areas = pack.value(GridParameters.AREAS, asOf);
        groupsOfArea = pack.value(GridParameters.GROUPS_OF_AREA, asOf);
        populousResidents = pack.value(GridParameters.POPULOUS_RESIDENTS, asOf);
        targetWorkload = pack.value(GridParameters.TARGET_WORKLOAD, asOf);
        tolerancePercent = pack.value(GridParameters.TOLERANCE_PERCENT, asOf);
        hamlets = pack.value(GridParameters.HAMLETS, asOf);
        ruralSize = pack.value(GridParameters.RURAL_SIZE, asOf);
        urbanSize = pack.value(GridParameters.URBAN_SIZE, asOf);
        heads = pack.value(GridParameters.HEADS, asOf);
        workers = pack.value(GridParameters.WORKERS, asOf);
        workerRule = pack.value(GridParameters.WORKER_RULE, asOf);
        gridsOfWorker = pack.value(GridParameters.GRIDS_OF_WORKER, asOf);
        workerStipendFen = pack.value(GridParameters.WORKER_STIPEND_FEN, asOf);
    }

    /**
     * The rules of a pack's settings in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static GridRules of(PolicyPack pack, LocalDate asOf) {
        return new GridRules(pack, asOf);
    }

    /** How a village is divided into its grids of the first level. */
    public AreaRule areas() {
        return areas;
    }

    /** About how many groups make an area where groups are joined, at least 1. */
    public int groupsOfArea() {
        return groupsOfArea;
    }

    /** Whether a group of so many residents is divided: it has more than the pack's threshold. */
    public boolean isPopulous(long residents) {
        return residents > populousResidents;
    }

    /**
     * Into how many parts a group is divided: one if it is not populous, else the number whose parts come nearest to the target
     * workload, the higher of two, and at least two. Whether it has so many households is for the caller to see.
     *
     * @param residents the residents of the group, at least 0
     * @param workload its work in the pack's measure, at least 0
     */
    public long parts(long residents, long workload) {
        return isPopulous(residents) ? Math.max(2, (2 * workload + targetWorkload) / (2L * targetWorkload)) : 1;
    }

    /** The work that one part of a divided group should have, in the pack's measure, at least 1. */
    public int targetWorkload() {
        return targetWorkload;
    }

    /** How far, in per cent of their mean, the work of the parts of a group may be from it, inclusive. */
    public int tolerancePercent() {
        return tolerancePercent;
    }

    /** What is done with hamlets that do not touch. */
    public HamletRule hamlets() {
        return hamlets;
    }

    /** How many households a base grid of a village usually has; in a residents' committee's place other than elsewhere. */
    public SizeRange usualSize(RegionCode village) {
        return village.villageKind().filter(GridRules::isUrban).isPresent() ? urbanSize : ruralSize;
    }

    private static boolean isUrban(VillageKind kind) {
        return kind == VillageKind.RESIDENTS_COMMITTEE || kind == VillageKind.RESIDENTS_COMMITTEE_LIKE;
    }

    /** Who may head a grid of a level. */
    public Eligibility heads(GridLevel level) {
        return Objects.requireNonNull(heads.get(level));
    }

    /** Who may, or generally does, work a base grid. */
    public Eligibility workers() {
        return workers;
    }

    /** How strictly {@link #workers} is meant. */
    public WorkerRule workerRule() {
        return workerRule;
    }

    /** The most base grids that one person may work, at least 1. */
    public int gridsOfWorker() {
        return gridsOfWorker;
    }

    /** Why a person may not head a grid of a level; empty if the person may. */
    public Optional<Reason> headFault(GridPerson person, GridLevel level) {
        return heads(level).admits(person)
                ? Optional.empty()
                : Optional.of(Reason.of(GridReason.HEAD_NOT_ELIGIBLE, "person", person.id())
                        .with("level", level.number())
                        .with("eligible", heads(level).text()));
    }

    /** Why a person is none of those who work a base grid; empty if the person is one. */
    public Optional<Reason> workerFault(GridPerson person) {
        return workers.admits(person)
                ? Optional.empty()
                : Optional.of(Reason.of(GridReason.WORKER_NOT_ELIGIBLE, "person", person.id())
                        .with("eligible", workers.text()));
    }

    /**
     * What some grid workers get together, in fen a month.
     *
     * @param persons how many they are; somebody who works several grids is one
     */
    public long stipendFen(long persons) {
        return Math.multiplyExact(persons, workerStipendFen);
    }
}
