package org.jiceng.governance.examples.county.matters;

import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;

/** From the unit's report until the matter rests, and what may follow. */
final class ClosingMoves {
    private static final double SATISFIED = 0.6;
    private static final double AT_LEAST_BASICALLY_SATISFIED = 0.9;
    private static final double KEPT_BY_THEN = 0.7;
    private static final double UPHELD = 0.6;
    private static final int ATTEMPTS = 3;

    private final Course course;

    ClosingMoves(Course course) {
        this.course = course;
    }

    Optional<Move> reported(Matter matter) {
        course.go(course.days(0, 2));
        if (course.take(Turn.RETURN)) {
            return course.move("RETURN", secretary(matter), Course.said("reason", "事实不够清楚"));
        }
        String signing = signing(matter);
        Map<String, Object> actor = matter.reworks() > 0
                ? course.staff().delegate(signing)
                : course.staff().secretary(signing);
        return course.move("SIGN_OFF", actor, Course.said());
    }

    /** Where a report is signed off: in a village, where secretary and lead are one person, by the town. */
    private String signing(Matter matter) {
        String unit = matter.unit().value();
        return matter.tier() == Tier.VILLAGE ? course.units().superior(unit) : unit;
    }

    Optional<Move> signedOff(Matter matter) {
        course.go(course.days(0, 2));
        Map<String, Object> data = course.telling("reply", Course.said());
        Satisfaction satisfaction = satisfaction(matter, data.containsKey("reply"));
        data.put("satisfaction", satisfaction.name());
        if (satisfaction == Satisfaction.NO_ANSWER) {
            data.put("attempts", ATTEMPTS);
        }
        return course.move("REPLY", office(matter), data);
    }

    private Satisfaction satisfaction(Matter matter, boolean isTold) {
        if (matter.anonymous()) {
            return Satisfaction.NOT_ASKED;
        }
        if (!isTold) {
            return Satisfaction.NO_ANSWER;
        }
        return course.take(matter.reworks() == 0 ? Turn.DISSATISFIED : Turn.DISSATISFIED_AGAIN)
                ? Satisfaction.DISSATISFIED
                : contentment();
    }

    private Satisfaction contentment() {
        double drawn = course.random().uniform();
        if (drawn < SATISFIED) {
            return Satisfaction.SATISFIED;
        }
        return drawn < AT_LEAST_BASICALLY_SATISFIED ? Satisfaction.BASICALLY_SATISFIED : Satisfaction.NO_ANSWER;
    }

    Optional<Move> replied(Matter matter) {
        boolean isDissatisfied = isDissatisfied(matter);
        if (isDissatisfied && matter.reworks() == 0) {
            return course.go(course.days(1, 3)).move("REWORK", office(matter), Course.said());
        }
        course.go(course.days(1, 8));
        Map<String, Object> data = Course.said();
        if (isDissatisfied) {
            data.put("explanation", "已向当事人说明理由和依据（虚构）");
        }
        if (matter.result().filter(MatterResult::promises).isPresent() && !matter.promiseKept()) {
            if (course.random().happens(KEPT_BY_THEN)) {
                data.put("carriedOut", true);
            } else {
                data.put("followUp", "由承办单位按承诺落实（虚构）");
            }
        }
        return course.move("ARCHIVE", office(matter), data);
    }

    private static boolean isDissatisfied(Matter matter) {
        return matter.satisfaction()
                .filter(said -> said == Satisfaction.DISSATISFIED)
                .isPresent();
    }

    Optional<Move> archived(Matter matter) {
        if (mayAskForReview(matter) && course.take(Turn.REVIEW)) {
            return requestReview(matter);
        }
        if (matter.reviewedOutside() && matter.externalOutcome().isEmpty()) {
            String outcome = course.random().happens(UPHELD) ? "UPHELD" : "CHANGED";
            return course.go(20).move("RECORD_REVIEW", office(matter), Course.said("outcome", outcome));
        }
        if (matter.returnVisits() > 0 && isDissatisfied(matter) && matter.reopenings() == 0) {
            return course.go(2).move("REOPEN", secretary(matter), Course.said("reason", "回访不满意"));
        }
        return matter.returnVisits() > matter.reopenings() ? Optional.empty() : visit(matter);
    }

    private Optional<Move> visit(Matter matter) {
        return matter.returnVisitPlanned().flatMap(day -> {
            Satisfaction said = course.take(Turn.VISIT_DISSATISFIED) ? Satisfaction.DISSATISFIED : contentment();
            return course.goTo(day).move("RETURN_VISIT", office(matter), Course.said("satisfaction", said.name()));
        });
    }

    private static boolean mayAskForReview(Matter matter) {
        return matter.kind() == MatterKind.CLAIM
                && matter.deliveredAt().isPresent()
                && !matter.petitioners().isEmpty()
                && matter.step().isEmpty();
    }

    private Optional<Move> requestReview(Matter matter) {
        Map<String, Object> person = Staff.person(matter.petitioners().get(0).value());
        Map<String, Object> data = matter.tier() == Tier.COUNTY
                ? Course.said("external", true)
                : Course.said("linkedMatter", matter.id() + "-R");
        return course.go(2 + course.random().below(8)).move("REQUEST_REVIEW", person, data);
    }

    private Map<String, Object> office(Matter matter) {
        return course.staff().office(matter.unit().value());
    }

    private Map<String, Object> secretary(Matter matter) {
        return course.staff().secretary(matter.unit().value());
    }
}
