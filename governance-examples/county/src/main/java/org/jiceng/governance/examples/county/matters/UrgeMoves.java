package org.jiceng.governance.examples.county.matters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.examples.county.roster.SeededStream;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jspecify.annotations.Nullable;

/** The urging of one matter that is late: line after line, each thought of once for each clock, and mostly done. */
final class UrgeMoves {
    private static final double URGED = 0.75;
    private static final List<Rung> LINES = List.of(Rung.values());

    private final Office office;
    private final SeededStream random;
    private final Set<String> thoughtOf = new HashSet<>();

    UrgeMoves(Office office, SeededStream random) {
        this.office = office;
        this.random = random;
    }

    /** The first urging between two moments, both exclusive; empty if there is none. */
    Optional<Move> next(Matter matter, LedgerWorkflow workflow, OffsetDateTime after, OffsetDateTime before) {
        Move first = null;
        for (Clock clock : matter.clocks()) {
            Move move = mayBeLate(clock, before) ? next(matter, clock, workflow, after) : null;
            if (move != null
                    && move.at().isBefore(before)
                    && (first == null || move.at().isBefore(first.at()))) {
                first = move;
            }
        }
        if (first == null) {
            return Optional.empty();
        }
        thoughtOf.add(key(first.data()));
        return random.happens(URGED) ? Optional.of(first) : next(matter, workflow, after, before);
    }

    /** Spares reading a clock whose calendar days are not over yet: working days take longer still. */
    private static boolean mayBeLate(Clock clock, OffsetDateTime before) {
        LocalDate fixed = clock.fixedEnd();
        LocalDate end = fixed == null
                ? clock.startedAt().atOffset(OfficeHours.BEIJING).toLocalDate().plusDays(clock.length())
                : fixed;
        return clock.isRunning() && !clock.isPaused() && end.isBefore(before.toLocalDate());
    }

    private @Nullable Move next(Matter matter, Clock clock, LedgerWorkflow workflow, OffsetDateTime after) {
        int done = clock.urged().size();
        List<Integer> rungsAfter = workflow.settings().clocks().rungsAfter();
        LocalDate due = workflow.clocks()
                .read(clock, after.toInstant())
                .due()
                .toOptional()
                .orElse(null);
        if (done >= rungsAfter.size() || due == null) {
            return null;
        }
        Rung line = LINES.get(done);
        Map<String, Object> data = Course.said("line", line.name(), "clock", clock.id());
        OffsetDateTime at = office.hours().onOrAfter(due.plusDays(rungsAfter.get(done)), random);
        return !thoughtOf.contains(key(data)) && at.isAfter(after)
                ? new Move(at, "URGE", actor(line, matter.unit().value()), data)
                : null;
    }

    private static String key(Map<String, Object> data) {
        return data.get("clock") + " " + data.get("line");
    }

    private Map<String, Object> actor(Rung line, String unit) {
        return switch (line) {
            case OFFICE -> office.staff().office(unit);
            case COMMITTEE -> office.staff().committee();
            case SECRETARY -> office.staff().secretary(unit);
        };
    }
}
