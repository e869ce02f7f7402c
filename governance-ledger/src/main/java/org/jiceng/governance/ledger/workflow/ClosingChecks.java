package org.jiceng.governance.ledger.workflow;

import java.util.Optional;
import org.jiceng.governance.core.calendar.DayCount;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.ReviewOutcome;
import org.jiceng.governance.ledger.matter.ReviewStep;
import org.jiceng.governance.ledger.matter.Satisfaction;

/** The guards of closing a matter, doing it again and reviewing it. */
final class ClosingChecks {
    private ClosingChecks() {}

    private static boolean isDissatisfied(Matter matter) {
        return matter.satisfaction().orElse(null) == Satisfaction.DISSATISFIED;
    }

    static void satisfiedOrExplained(Question question) {
        Matter matter = question.matter();
        if (!isDissatisfied(matter)) {
            return;
        }
        int most = question.settings().reworks();
        if (matter.reworks() < most) {
            question.refuse(Reason.of(WorkflowReason.REWORK_OWED, "done", matter.reworks())
                    .with("most", most));
        }
        if (question.saysData() && question.data().get(Field.EXPLANATION, "").isBlank()) {
            question.refuse(WorkflowReason.EXPLANATION_MISSING);
        }
    }

    static void promiseKept(Question question) {
        Matter matter = question.matter();
        boolean promised = matter.result().map(MatterResult::promises).orElse(false) && !matter.promiseKept();
        if (promised
                && question.saysData()
                && !question.data().get(Field.CARRIED_OUT, false)
                && question.data().get(Field.FOLLOW_UP, "").isBlank()) {
            question.refuse(WorkflowReason.PROMISE_OPEN);
        }
    }

    static void dissatisfied(Question question) {
        if (!isDissatisfied(question.matter())) {
            question.refuse(WorkflowReason.NOT_DISSATISFIED);
        }
    }

    static void reworksLeft(Question question) {
        int most = question.settings().reworks();
        if (question.matter().reworks() >= most) {
            question.refuse(Reason.of(WorkflowReason.REWORKS_USED_UP, "most", most));
        }
    }

    static void ownPetition(Question question) {
        if (!question.matter().petitioners().contains(question.actor().id())) {
            question.refuse(WorkflowReason.NOT_PETITIONER);
        }
    }

    static void withinReviewWindow(Question question) {
        question.matter()
                .deliveredAt()
                .ifPresentOrElse(
                        delivered -> SideChecks.requireWithin(
                                question, delivered, question.settings().reviewRequestDays(), DayCount.DAYS),
                        () -> question.refuse(WorkflowReason.NO_REPLY));
    }

    static void reviewLeft(Question question) {
        Matter matter = question.matter();
        if (matter.step().orElse(null) == ReviewStep.RE_REVIEW) {
            question.refuse(Reason.of(WorkflowReason.REVIEWED_TO_THE_END, "matter", matter.id()));
        }
        if (matter.reviewedOutside() || matter.linked(LinkKind.REVIEWED_BY).isPresent()) {
            question.refuse(WorkflowReason.REVIEW_REQUESTED);
        }
    }

    static void reviewedOutside(Question question) {
        if (!question.matter().reviewedOutside()) {
            question.refuse(WorkflowReason.NO_OUTSIDE_REVIEW);
        }
    }

    static void hearingInReReview(Question question) {
        Matter matter = question.matter();
        if (matter.step().orElse(null) != ReviewStep.RE_REVIEW) {
            question.refuse(WorkflowReason.NOT_A_RE_REVIEW);
            return;
        }
        Clock review = Clocks.running(matter, Clocks.REVIEW);
        if (review == null) {
            question.refuse(WorkflowReason.NO_LIMIT_TO_EXTEND);
        } else {
            requireCounted(question, review);
        }
    }

    /** A hearing cannot have taken days that have not counted, or that another hearing took. */
    private static void requireCounted(Question question, Clock review) {
        Integer days = question.get(Field.DAYS);
        if (days == null) {
            return;
        }
        int used = review.extensionDays();
        Long counted = question.known(
                question.workflow().clocks().read(review, question.at()).consumed());
        if (counted != null && (days < 1 || days > Math.min(counted, Clock.MOST_DAYS) - used)) {
            question.refuse(Reason.of(WorkflowReason.HEARING_TOO_LONG, "days", days)
                    .with("counted", counted)
                    .with("used", used));
        }
    }

    static void reopeningsLeft(Question question) {
        int most = question.settings().reopenings();
        if (question.matter().reopenings() >= most) {
            question.refuse(Reason.of(WorkflowReason.REOPENINGS_USED_UP, "most", most));
        }
    }

    static void groundToReopen(Question question) {
        Matter matter = question.matter();
        boolean visited = matter.returnVisits() > 0 && isDissatisfied(matter);
        boolean outside = matter.externalOutcome()
                .filter(outcome -> outcome != ReviewOutcome.UPHELD)
                .isPresent();
        Optional<Matter> review =
                matter.linked(LinkKind.REVIEWED_BY).flatMap(question.around().matters());
        if (!visited && !outside && review.filter(Matter::replied).isEmpty()) {
            question.refuse(WorkflowReason.NO_GROUND_TO_REOPEN);
        }
    }
}
