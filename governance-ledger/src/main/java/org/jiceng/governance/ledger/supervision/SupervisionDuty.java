package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.deadline.ClockState;
import org.jiceng.governance.ledger.deadline.LateGrade;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jspecify.annotations.Nullable;

/**
 * What three-line supervision owes one matter at a moment.
 *
 * @term 三线督办
 * @param matter the matter
 * @param unit the unit that keeps it
 * @param tier the tier of that unit
 * @param handler the unit that handles it; {@code null} until it is assigned
 * @param stage the stage that it has completed
 * @param objected whether an objection waits to be decided; until then nobody urges
 * @param late what the clocks say that run and are late, in the order in which they began
 * @param unknown what the clocks say that run and of which it is not known whether or by how much they are late, since the
 *     calendar does not know a year; a clock that is certainly late stands in both
 * @basis 石泉县“321”基层治理模式: 三（二）1; that a lateness climbs the lines in this order is the library's own reading
 */
public record SupervisionDuty(
        MatterId matter,
        UnitId unit,
        Tier tier,
        @Nullable UnitId handler,
        Stage stage,
        boolean objected,
        List<ClockReading> late,
        List<ClockReading> unknown) {
    private static final Comparator<@Nullable LateGrade> UNGRADED_LAST =
            Comparator.nullsLast(Comparator.reverseOrder());

    /**
     * The gravest grade first, ungraded lateness after all grades; then what is not known; then the most days late; then the id.
     */
    public static final Comparator<SupervisionDuty> GRAVEST_FIRST = Comparator.comparing(
                    SupervisionDuty::grade, Comparator.comparing(grade -> grade.orElse(null), UNGRADED_LAST))
            .thenComparing(duty -> !duty.unknown().isEmpty(), Comparator.reverseOrder())
            .thenComparing(duty -> duty.lateBy().orElse(0), Comparator.reverseOrder())
            .thenComparing(SupervisionDuty::matter);

    /**
     * One line of supervision whose turn it is.
     *
     * @param clock the clock that is late
     * @param line the line: the lowest that has not urged for this clock
     * @param role whose line it is
     */
    public record Turn(String clock, Rung line, Role role) {}

    public SupervisionDuty {
        late = List.copyOf(late);
        unknown = List.copyOf(unknown);
    }

    /**
     * What is owed at a moment, by what had happened by then; empty if the matter was not registered by then.
     *
     * @param workflow reads the clocks
     */
    public static Optional<SupervisionDuty> of(LedgerWorkflow workflow, MatterHistory history, Instant at) {
        return history.until(at).map(known -> of(workflow, known.matter(), at));
    }

    private static SupervisionDuty of(LedgerWorkflow workflow, Matter matter, Instant at) {
        List<ClockReading> running = workflow.read(matter, at).stream()
                .filter(reading -> reading.clock().isRunning())
                .toList();
        return new SupervisionDuty(
                matter.id(),
                matter.unit(),
                matter.tier(),
                matter.lead().orElse(null),
                matter.stage(),
                matter.objected(),
                running.stream()
                        .filter(reading -> reading.state() == ClockState.LATE)
                        .toList(),
                running.stream().filter(SupervisionDuty::isUnknown).toList());
    }

    private static boolean isUnknown(ClockReading reading) {
        return reading.lateBy().toOptional().isEmpty();
    }

    /**
     * The matters in which something is late or not known to be in time at a moment, {@link #GRAVEST_FIRST}.
     *
     * @param histories the matters, in any order
     * @param viewer who is to be handed the list
     */
    public static List<SupervisionDuty> worklist(
            LedgerWorkflow workflow, Collection<MatterHistory> histories, Instant at, Viewer viewer) {
        return viewer.known(histories).stream()
                .flatMap(history -> of(workflow, history, at).stream())
                .filter(duty -> !duty.late().isEmpty() || !duty.unknown().isEmpty())
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** The gravest grade of all lateness; empty if nothing is late by as much as the settings grade. */
    public Optional<LateGrade> grade() {
        return late.stream().map(ClockReading::grade).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** By how many days the matter is late at most, as far as it is known; empty if nothing is known to be late. */
    public OptionalLong lateBy() {
        return late.stream()
                .flatMap(reading -> reading.lateBy().toOptional().stream())
                .mapToLong(Long::longValue)
                .max();
    }

    /** The lines whose turn it is now, for each late clock at most one, in the order of the clocks; none while objected. */
    public List<Turn> turns() {
        return late.stream()
                .filter(reading -> !objected && reading.rungDue() != null)
                .map(reading -> turn(reading.clock().id(), Objects.requireNonNull(reading.rungDue())))
                .toList();
    }

    private static Turn turn(String clock, Rung line) {
        return new Turn(clock, line, Role.of(line));
    }

    /** The highest line whose turn it is now; empty if it is nobody's. */
    public Optional<Rung> line() {
        return turns().stream().map(Turn::line).max(Comparator.naturalOrder());
    }

    /** The years that the calendar would have to know, ascending. */
    public List<Integer> unknownYears() {
        return unknown.stream()
                .flatMap(reading -> reading.lateBy().fold(known -> Stream.of(), gap -> Stream.of(gap.year())))
                .distinct()
                .sorted()
                .toList();
    }
}
