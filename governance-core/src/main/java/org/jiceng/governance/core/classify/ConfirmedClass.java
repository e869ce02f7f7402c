package org.jiceng.governance.core.classify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jspecify.annotations.Nullable;

/**
 * A class in effect: recommended and confirmed, or decided otherwise by a named person with a reason, until the day by
 * which it is looked at again.
 *
 * @param household the household
 * @param householdClass the class in effect
 * @param recommended what had been recommended
 * @param by who confirmed or decided; {@code null} if the pack lets a recommendation take effect by itself
 * @param on the day on which it took effect
 * @param reason why it differs from what was recommended; {@code null} if it does not. A person's own words may
 *     name what is sensitive, so default JSON leaves them out
 * @param lookAgainBy the day by which it is looked at again, inclusive
 * @basis Personal Information Protection Law, article 24; the term of review is a library default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfirmedClass(
        HouseholdId household,
        HouseholdClass householdClass,
        ClassOutcome recommended,
        @Nullable PersonId by,
        LocalDate on,

        @Personal @Nullable String reason,

        LocalDate lookAgainBy) {

    /**
     * @throws IllegalArgumentException if the class differs from the recommended one and nobody decided it or no reason is
     *     given, or if it is looked at again before it takes effect
     */
    public ConfirmedClass {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(householdClass, "householdClass");
        Objects.requireNonNull(recommended, "recommended");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(lookAgainBy, "lookAgainBy");
        boolean decided = ClassOutcome.of(householdClass) != recommended;
        if ((decided && (by == null || reason == null || reason.isBlank())) || lookAgainBy.isBefore(on)) {
            throw new IllegalArgumentException(
                    "a class in effect contradicts itself\n"
                            + "Build it with ConfirmedClass.confirm, decide or adopt, and read it from JSON that discloses it.");
        }
    }

    /**
     * The recommended class, confirmed by a person; refused if no class is recommended or the day lies before the
     * recommendation's.
     *
     * @throws IllegalArgumentException if the pack is not the one on which the recommendation rests
     * @throws InvalidValueException if the pack has no value in force on the day
     */
    public static Outcome<ConfirmedClass> confirm(
            Classification classification, PolicyPack pack, PersonId by, LocalDate on) {
        return inEffect(classification, pack, null, by, on, null);
    }

    /**
     * A class decided by a person: another than the recommended one, or the one for which a person's decision was asked;
     * refused without a reason, unless it is the recommended one, or for a day before the recommendation's.
     *
     * @throws IllegalArgumentException if the pack is not the one on which the recommendation rests
     * @throws InvalidValueException if the pack has no value in force on the day
     */
    public static Outcome<ConfirmedClass> decide(
            Classification classification,
            PolicyPack pack,
            HouseholdClass decided,
            PersonId by,
            LocalDate on,
            String reason) {
        return inEffect(classification, pack, decided, by, on, reason);
    }

    /**
     * The recommended class without a person, where the pack in force allows it; refused where it does not, which since
     * the law on personal information is everywhere.
     *
     * @throws IllegalArgumentException if the pack is not the one on which the recommendation rests
     * @throws InvalidValueException if the pack has no value in force on the day
     */
    public static Outcome<ConfirmedClass> adopt(Classification classification, PolicyPack pack, LocalDate on) {
        return inEffect(classification, pack, null, null, on, null);
    }

    private static Outcome<ConfirmedClass> inEffect(
            Classification classification,
            PolicyPack pack,
            @Nullable HouseholdClass decided,
            @Nullable PersonId by,
            LocalDate on,
            @Nullable String reason) {
        requireSamePack(classification.ground(), pack);
        HouseholdClass recommended = classification.outcome().householdClass().orElse(null);
        HouseholdClass effective = decided == null ? recommended : decided;
        List<Reason> reasons = new ArrayList<>();
        if (effective == null) {
            reasons.add(Reason.of(ConfirmationReason.CLASS_NOT_RECOMMENDED));
        }
        if (decided != null && decided != recommended && (reason == null || reason.isBlank())) {
            reasons.add(Reason.of(ConfirmationReason.CLASS_REASON_MISSING));
        }
        if (on.isBefore(classification.ground().asOf())) {
            reasons.add(Reason.of(
                    ConfirmationReason.CLASS_BEFORE_RECOMMENDATION,
                    "asOf",
                    classification.ground().asOf()));
        }
        if (by == null && pack.value(HouseholdPolicy.CONFIRMATION, on) == HouseholdPolicy.Confirmation.REQUIRED) {
            reasons.add(Reason.of(ConfirmationReason.CLASS_NEEDS_PERSON));
        }
        if (effective == null || !reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Period review = pack.value(HouseholdPolicy.REVIEW_AFTER, on);
        return Outcome.accepted(new ConfirmedClass(
                classification.household(),
                effective,
                classification.outcome(),
                by,
                on,
                effective == recommended ? null : reason,
                on.plus(review)));
    }

    private static void requireSamePack(ClassificationGround ground, PolicyPack pack) {
        if (!ground.pack().equals(pack.id()) || !ground.packVersion().equals(pack.version())) {
            throw new IllegalArgumentException("the recommendation rests on the pack " + ground.pack() + " "
                    + ground.packVersion() + ", not on " + pack.id() + " " + pack.version()
                    + "\nGive the pack that the classifier was made of.");
        }
    }

    /** Whether the class is to be looked at again on a day: from {@link #lookAgainBy} on. */
    public boolean isToBeLookedAtAgain(LocalDate day) {
        return !day.isBefore(lookAgainBy);
    }

    /** Says when it took effect, but not what, for which household, by whom or why. */
    @Override
    public String toString() {
        return "ConfirmedClass[" + on + ", masked]";
    }
}
