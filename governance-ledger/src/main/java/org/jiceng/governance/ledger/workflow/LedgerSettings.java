package org.jiceng.governance.ledger.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.ledger.deadline.ClockSettings;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;

/**
 * The settings of a ledger in force on a day; {@link WorkflowParameters} says what each is.
 */
public final class LedgerSettings {
    private final Map<Tier, Map<Role, Set<Role>>> serving;
    private final Set<Tier> signedOffAbove;
    private final Set<Tier> statutoryTiers;
    private final Set<MatterKind> villageHandsUp;
    private final int passOnDays;
    private final int informDays;
    private final int handleDays;
    private final int extensionDays;
    private final int objectionWorkingDays;
    private final int reviewRequestDays;
    private final int reviewDecisionDays;
    private final int mostRepresentatives;
    private final Map<MatterKind, Limit> handling;
    private final Limit whole;
    private final Limit objectionDecision;
    private final ClockSettings clocks;
    private final int reworks;
    private final int reopenings;
    private final int replyAttempts;
    private final List<String> pauseReasons;
    private final int returnVisitPercent;
    private final int returnVisitAfter;

    private LedgerSettings(PolicyPack pack, LocalDate day) {
        serving = pack.value(WorkflowParameters.ROLES, day);
        signedOffAbove = pack.value(WorkflowParameters.SIGNED_OFF_ABOVE, day);
        statutoryTiers = pack.value(WorkflowParameters.STATUTORY_TIERS, day);
        villageHandsUp = pack.value(WorkflowParameters.VILLAGE_HANDS_UP, day);
        passOnDays = pack.value(WorkflowParameters.PASS_ON_DAYS, day);
        informDays = pack.value(WorkflowParameters.INFORM_DAYS, day);
        handleDays = pack.value(WorkflowParameters.HANDLE_DAYS, day);
        extensionDays = pack.value(WorkflowParameters.EXTENSION_DAYS, day);
        objectionWorkingDays = pack.value(WorkflowParameters.OBJECTION_WORKING_DAYS, day);
        reviewRequestDays = pack.value(WorkflowParameters.REVIEW_REQUEST_DAYS, day);
        reviewDecisionDays = pack.value(WorkflowParameters.REVIEW_DECISION_DAYS, day);
        mostRepresentatives = pack.value(WorkflowParameters.MOST_REPRESENTATIVES, day);
        handling = pack.value(WorkflowParameters.HANDLING, day);
        whole = pack.value(WorkflowParameters.WHOLE, day);
        objectionDecision = pack.value(WorkflowParameters.OBJECTION_DECISION, day);
        clocks = new ClockSettings(
                pack.value(WorkflowParameters.FIRST_DAY, day),
                pack.value(WorkflowParameters.ROLL_OVER, day),
                pack.value(WorkflowParameters.ZONE, day),
                pack.value(WorkflowParameters.RUNGS_AFTER, day),
                pack.value(WorkflowParameters.GRADES_AFTER, day),
                pack.value(WorkflowParameters.LATE_COUNT, day));
        reworks = pack.value(WorkflowParameters.REWORKS, day);
        reopenings = pack.value(WorkflowParameters.REOPENINGS, day);
        replyAttempts = pack.value(WorkflowParameters.REPLY_ATTEMPTS, day);
        pauseReasons = pack.value(WorkflowParameters.PAUSE_REASONS, day);
        returnVisitPercent = pack.value(WorkflowParameters.RETURN_VISIT_PERCENT, day);
        returnVisitAfter = pack.value(WorkflowParameters.RETURN_VISIT_AFTER, day);
    }

    /**
     * The settings of a pack in force on a day.
     *
     * @throws InvalidValueException if the pack has no section {@code ledger}, or none in force on the day
     */
    public static LedgerSettings of(PolicyPack pack, LocalDate asOf) {
        return new LedgerSettings(pack, asOf);
    }

    /** The roles of which somebody must have one to act in a role at a tier. */
    public Set<Role> serving(Tier tier, Role role) {
        Set<Role> roles = serving.getOrDefault(tier, Map.of()).get(role);
        return roles == null ? Set.of(role) : roles;
    }

    /** The tiers whose results the secretary of the tier above may sign off. */
    public Set<Tier> signedOffAbove() {
        return signedOffAbove;
    }

    /** Whether the clocks of the regulation run at a tier. */
    public boolean isStatutory(Tier tier) {
        return statutoryTiers.contains(tier);
    }

    /** Whether a tier hands a kind of matter up and does not accept it. */
    public boolean handsUp(Tier tier, MatterKind kind) {
        return tier == Tier.VILLAGE && villageHandsUp.contains(kind);
    }

    /** Within how many days of receipt a matter is registered and passed on. */
    public int passOnDays() {
        return passOnDays;
    }

    /** Within how many days of receipt the person is told whether the matter is accepted. */
    public int informDays() {
        return informDays;
    }

    /** Within how many days of acceptance a claim has its reply. */
    public int handleDays() {
        return handleDays;
    }

    /** How many days may be added, in all. */
    public int extensionDays() {
        return extensionDays;
    }

    /** Within how many working days of receipt a unit objects. */
    public int objectionWorkingDays() {
        return objectionWorkingDays;
    }

    /** Within how many days of the reply a person may ask for a review. */
    public int reviewRequestDays() {
        return reviewRequestDays;
    }

    /** Within how many days a review is decided. */
    public int reviewDecisionDays() {
        return reviewDecisionDays;
    }

    /** How many persons may speak for many. */
    public int mostRepresentatives() {
        return mostRepresentatives;
    }

    /** How long the handling of a kind may take where no statutory clock runs; empty if without limit. */
    public Optional<Limit> handling(MatterKind kind) {
        return Optional.ofNullable(handling.get(kind));
    }

    /** How long a matter may take over all tiers. */
    public Limit whole() {
        return whole;
    }

    /** How long the office has to decide on an objection. */
    public Limit objectionDecision() {
        return objectionDecision;
    }

    /** How clocks are read. */
    public ClockSettings clocks() {
        return clocks;
    }

    /** How often a matter is done again. */
    public int reworks() {
        return reworks;
    }

    /** How often an archived matter is taken up again. */
    public int reopenings() {
        return reopenings;
    }

    /** How often it is tried to ask a person. */
    public int replyAttempts() {
        return replyAttempts;
    }

    /** For which reasons the internal clocks may be stopped. */
    public List<String> pauseReasons() {
        return pauseReasons;
    }

    /** Of how many per cent of the archived matters the persons are visited again. */
    public int returnVisitPercent() {
        return returnVisitPercent;
    }

    /** How many days after archiving they are visited. */
    public int returnVisitAfter() {
        return returnVisitAfter;
    }
}
