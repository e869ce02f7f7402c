package org.jiceng.governance.grid.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.Reason;

/** Grades the shares of visits kept against the thresholds of a pack and against each other. */
final class Grading {
    private final int commendedPercent;
    private final int passPercent;
    private final int commendedShare;
    private final int assessed;
    private final Map<Standing, Integer> notBehind = new HashMap<>();

    /**
     * The grading of some persons.
     *
     * @param visitsKept the figures of all of them
     */
    Grading(int commendedPercent, int passPercent, int commendedShare, Collection<Indicator> visitsKept) {
        this.commendedPercent = commendedPercent;
        this.passPercent = passPercent;
        this.commendedShare = commendedShare;
        List<Standing> best = visitsKept.stream()
                .flatMap(figure -> standing(figure).stream())
                .sorted(Comparator.reverseOrder())
                .toList();
        assessed = best.size();
        for (int i = 0; i < assessed; i++) {
            notBehind.put(best.get(i), i + 1);
        }
    }

    private static Optional<Standing> standing(Indicator figure) {
        return figure.fraction().map(share -> new Standing(share, figure.numerator()));
    }

    /** The reason for the grade of one of them; the grade follows from it. */
    Reason reason(Indicator figure) {
        return standing(figure).map(standing -> reason(figure, standing)).orElseGet(() -> nothing(figure));
    }

    private static Reason nothing(Indicator figure) {
        return figure.excluded() == 0
                ? Reason.of(AssessmentReason.GRADE_NOTHING_OWED)
                : Reason.of(AssessmentReason.GRADE_NOTHING_KNOWN, "visits", figure.excluded());
    }

    private Reason reason(Indicator figure, Standing standing) {
        if (!standing.reaches(passPercent)) {
            return counts(AssessmentReason.GRADE_FAILED, figure).with("percent", passPercent);
        }
        if (!standing.reaches(commendedPercent)) {
            return counts(AssessmentReason.GRADE_PASSED, figure)
                    .with("percent", passPercent)
                    .with("more", commendedPercent);
        }
        int among = Objects.requireNonNull(notBehind.get(standing));
        return counts(
                        isWithinShare(among) ? AssessmentReason.GRADE_COMMENDED : AssessmentReason.GRADE_BEYOND_SHARE,
                        figure)
                .with("percent", commendedPercent)
                .with("among", among)
                .with("assessed", assessed)
                .with("share", commendedShare);
    }

    private boolean isWithinShare(int among) {
        return 100L * among <= (long) commendedShare * assessed;
    }

    private static Reason counts(AssessmentReason code, Indicator figure) {
        return Reason.of(code, "kept", figure.numerator()).with("owed", figure.denominator());
    }

    static Grade grade(Reason reason) {
        return switch (AssessmentReason.valueOf(reason.code())) {
            case GRADE_COMMENDED -> Grade.COMMENDED;
            case GRADE_PASSED, GRADE_BEYOND_SHARE -> Grade.PASSED;
            case GRADE_FAILED -> Grade.FAILED;
            default -> Grade.NOT_ASSESSED;
        };
    }
}
