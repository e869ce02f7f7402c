package org.jiceng.governance.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.jiceng.governance.core.conformance.ConformanceResult;
import org.jiceng.governance.core.conformance.ConformanceRunner;
import org.jspecify.annotations.Nullable;

/**
 * How a counterpart did in the cases that were put to it.
 *
 * @param passed the cases whose answer was the one expected, in the order put
 * @param failed those whose answer differs, in the order put
 * @param notRun those that the counterpart does not support, and all from the one at which it was lost, in the order put
 * @param lost where the counterpart was lost; {@code null} if every case was put to it
 */
public record KitReport(
        List<ConformanceCase> passed,
        List<Failure> failed,
        List<ConformanceCase> notRun,
        @Nullable LostAt lost) {
    /**
     * A case that failed.
     *
     * @param one the case
     * @param difference where its answer first differs from the one expected
     */
    public record Failure(ConformanceCase one, ConformanceResult.Difference difference) {}

    /**
     * Where a counterpart was lost.
     *
     * @param one the case that was put to it
     * @param how what came back
     */
    public record LostAt(ConformanceCase one, Reply.Lost how) {}

    /** The report with defensive copies of the lists. */
    public KitReport {
        passed = List.copyOf(passed);
        failed = List.copyOf(failed);
        notRun = List.copyOf(notRun);
    }

    /** The report on a counterpart; it is asked no more once it is lost. */
    public static KitReport of(Collection<ConformanceCase> cases, Counterpart counterpart) {
        List<ConformanceCase> passed = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        List<ConformanceCase> notRun = new ArrayList<>();
        @Nullable LostAt lost = null;
        for (ConformanceCase one : cases) {
            Reply reply = lost == null ? counterpart.ask(one.id(), one.given()) : lost.how();
            if (reply instanceof Reply.Answered answered) {
                ConformanceResult.Difference difference = difference(one, answered);
                if (difference == null) {
                    passed.add(one);
                } else {
                    failed.add(new Failure(one, difference));
                }
            } else if (reply instanceof Reply.Failed error) {
                failed.add(new Failure(
                        one, new ConformanceResult.Difference("", one.expect().toString(), "error: " + error.error())));
            } else {
                notRun.add(one);
                lost = lost == null && reply instanceof Reply.Lost how ? new LostAt(one, how) : lost;
            }
        }
        return new KitReport(passed, failed, notRun, lost);
    }

    private static ConformanceResult.@Nullable Difference difference(ConformanceCase one, Reply.Answered answered) {
        return ConformanceRunner.run(List.of(one), given -> answered.answer())
                .get(0)
                .difference();
    }

    /** Whether every case was run and passed. */
    public boolean allPassed() {
        return failed.isEmpty() && notRun.isEmpty();
    }
}
