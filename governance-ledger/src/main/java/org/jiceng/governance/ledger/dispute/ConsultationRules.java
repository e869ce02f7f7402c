package org.jiceng.governance.ledger.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/**
 * What makes a consultation valid, by the settings of a pack in force on a day. Immutable.
 *
 * <p>Known gap: for some matters a law asks more than the majority of an assembly, such as two thirds for adjusting
 * contracted land; a pack sets one majority for all matters.
 *
 * @term 两说一商
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 3 item 3; Organic Law of the Villagers' Committees, articles 22 and
 *     26
 */
public final class ConsultationRules {
    private static final Set<Capacity> RESIDENTS = Arrays.stream(Capacity.values())
            .filter(capacity -> !capacity.isCadre())
            .collect(Collectors.toUnmodifiableSet());

    private final Map<Assembly, Proportion> quorums = new EnumMap<>(Assembly.class);
    private final Map<Assembly, Proportion> majorities = new EnumMap<>(Assembly.class);

    private ConsultationRules(PolicyPack pack, LocalDate asOf) {
        for (Assembly assembly : Assembly.values()) {
            quorums.put(assembly, pack.value(DisputeParameters.quorum(assembly), asOf));
            majorities.put(assembly, pack.value(DisputeParameters.majority(assembly), asOf));
        }
    }

    /**
     * The rules of a pack's settings in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static ConsultationRules of(PolicyPack pack, LocalDate asOf) {
        return new ConsultationRules(pack, asOf);
    }

    /** The consultation as a valid one, or every reason why it is not. */
    public Outcome<Consultation> check(Consultation consultation) {
        List<Reason> reasons = new ArrayList<>();
        checkTalks(consultation, reasons);
        checkMeeting(consultation, reasons);
        if (consultation.resolution() != null) {
            checkVote(consultation, consultation.resolution(), reasons);
            checkFollowUp(consultation, consultation.resolution(), reasons);
        } else if (consultation.weighty()) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_NOT_VOTED));
        }
        return reasons.isEmpty() ? Outcome.accepted(consultation) : Outcome.refused(reasons);
    }

    private static void checkTalks(Consultation consultation, List<Reason> reasons) {
        Talks talks = consultation.talks();
        if (talks.explainedBy().stream().noneMatch(Capacity::isCadre)) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_NOT_EXPLAINED));
        }
        for (Capacity capacity : talks.explainedBy()) {
            if (consultation.present(EnumSet.of(capacity)) == 0) {
                reasons.add(Reason.of(DisputeReason.CONSULTATION_EXPLAINER_ABSENT, "capacity", capacity));
            }
        }
        if (talks.residentsHeard() == 0) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_NOT_HEARD));
        }
        int residents = consultation.present(RESIDENTS);
        if (talks.residentsHeard() > residents) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_HEARD_TOO_MANY, "heard", talks.residentsHeard())
                    .with("present", residents));
        }
    }

    private void checkMeeting(Consultation consultation, List<Reason> reasons) {
        Assembly assembly = consultation.assembly();
        if (assembly != Assembly.CONSULTATION && consultation.region().level() != RegionLevel.VILLAGE) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_NOT_IN_VILLAGE, "code", consultation.region()));
        }
        int invited = consultation.invited(assembly.members());
        int present = consultation.present(assembly.members());
        Proportion quorum = Objects.requireNonNull(quorums.get(assembly));
        if (!quorum.isReachedBy(present, invited)) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_QUORUM, "invited", invited)
                    .with("present", present)
                    .with("needed", quorum.least(invited)));
        }
    }

    private void checkVote(Consultation consultation, Resolution resolution, List<Reason> reasons) {
        Assembly assembly = consultation.assembly();
        int present = consultation.present(assembly.members());
        if (resolution.votes() > present) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_VOTES, "votes", resolution.votes())
                    .with("present", present));
        }
        Proportion majority = Objects.requireNonNull(majorities.get(assembly));
        if (resolution.adopted() != majority.isReachedBy(resolution.votesFor(), present)) {
            reasons.add(Reason.of(
                            resolution.adopted()
                                    ? DisputeReason.CONSULTATION_MAJORITY
                                    : DisputeReason.CONSULTATION_MAJORITY_REACHED,
                            "votesFor",
                            resolution.votesFor())
                    .with("needed", majority.least(present)));
        }
    }

    private static void checkFollowUp(Consultation consultation, Resolution resolution, List<Reason> reasons) {
        FollowUp followUp = resolution.followUp();
        if (followUp == null && resolution.adopted()) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_FOLLOW_UP));
        }
        if (followUp != null && !resolution.adopted()) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_NOTHING_TO_FOLLOW));
        }
        if (followUp != null) {
            checkDay("due", followUp.due(), consultation.day(), reasons);
            checkDay("done", followUp.done(), consultation.day(), reasons);
            checkDay("published", followUp.published(), consultation.day(), reasons);
        }
    }

    private static void checkDay(String name, @Nullable LocalDate day, LocalDate held, List<Reason> reasons) {
        if (day != null && day.isBefore(held)) {
            reasons.add(Reason.of(DisputeReason.CONSULTATION_DAY, "name", name)
                    .with("day", day)
                    .with("held", held));
        }
    }
}
