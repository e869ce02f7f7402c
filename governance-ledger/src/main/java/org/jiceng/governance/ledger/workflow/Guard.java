package org.jiceng.governance.ledger.workflow;

import java.util.Optional;
import java.util.function.Consumer;
import org.jiceng.governance.core.policy.Basis;
import org.jspecify.annotations.Nullable;

/** A condition that a definition puts to an action, by name. Some are demanded by an article of law. */
@SuppressWarnings("ImmutableEnumChecker") // The checks are references to static methods.
public enum Guard {
    /** Somebody gave a name, or it is said that nobody did. */
    PETITIONER_OR_ANONYMOUS(IntakeChecks::petitioner, "第十九条 (article 19)"),
    /** Of many who come in person no more speak for them than the law allows. */
    REPRESENTATIVES_WITHIN_BOUND(IntakeChecks::representatives, "第二十条 (article 20)"),
    /** It was received before it is entered. */
    RECEIVED_BEFORE_ENTRY(IntakeChecks::received, null),
    /** The same facts were not reviewed to the end already. */
    NOT_REVIEWED_TO_THE_END(IntakeChecks::notReviewedToTheEnd, "第三十六条 (article 36)"),
    /** The instruction says what it needs to: a ground, a target, a path. */
    INSTRUCTION_COMPLETE(IntakeChecks::instruction, null),
    /** The tier may handle it itself. */
    WITHIN_THE_TIER(IntakeChecks::withinTier, null),
    /** The secretary's instruction was this. */
    AS_INSTRUCTED(HandlingChecks::asInstructed, null),
    /** The person was told, or there is a ground to tell nobody. */
    TOLD_OR_NOT_OWED(NoticeChecks::told, "第二十三条、第三十一条、第三十四条 (articles 23, 31 and 34)"),
    /** The day set for the unit lies within the limit of handling, unless that has passed already. */
    DUE_WITHIN_LIMIT(HandlingChecks::dueWithinLimit, "第三十四条 (article 34)"),
    /** The result is one of the matter's kind. */
    RESULT_FITS_KIND(HandlingChecks::resultFitsKind, "第三十二条 (article 32)"),
    /** The opinion on a claim says facts, reasons and legal basis. */
    OPINION_COMPLETE(HandlingChecks::opinionComplete, "第三十二条 (article 32)"),
    /** Who signs off is not who reported. */
    NOT_WHO_REPORTED(HandlingChecks::notWhoReported, "第二十八条 (article 28)"),
    /** After a rework another signs off than before, where the tier has another. */
    ANOTHER_SIGNATORY(HandlingChecks::anotherSignatory, null),
    /** The person has the reply, or there is a ground to give none. */
    REPLY_OR_NOT_OWED(NoticeChecks::replied, "第三十二条 (article 32)"),
    /** What is said about satisfaction fits the matter. */
    SATISFACTION_FITS(NoticeChecks::satisfaction, null),
    /** The person is not dissatisfied, or it was done again as often as may be and the grounds were explained. */
    SATISFIED_OR_EXPLAINED(ClosingChecks::satisfiedOrExplained, null),
    /** What was promised was carried out or has a follow-up. */
    PROMISE_KEPT(ClosingChecks::promiseKept, null),
    /** Book or kind becomes another. */
    OTHER_BOOK_OR_KIND(SideChecks::otherBookOrKind, null),
    /** The entry named can be put right, and the right value is given. */
    CORRECTABLE(SideChecks::correctable, null),
    /** The other matter is open and by the same petitioners. */
    SAME_PETITIONERS(LinkChecks::samePetitioners, null),
    /** The other matter is there. */
    OTHER_MATTER_KNOWN(LinkChecks::otherMatterKnown, null),
    /** There is a tier, and a unit of it, to which the matter can go. */
    RECEIVER_AT_OTHER_TIER(LinkChecks::receiverAtOtherTier, null),
    /** The unit to which the matter is to go is known. */
    RECEIVER_KNOWN(LinkChecks::receiverKnown, null),
    /** Somebody is accused or recused, so that those who must act may have to keep away. */
    SOMEBODY_KEEPS_AWAY(LinkChecks::somebodyKeepsAway, null),
    /** The unit objects in time. */
    WITHIN_OBJECTION_WINDOW(SideChecks::withinObjectionWindow, "第二十三条 (article 23)"),
    /** An objection waits to be decided. */
    OBJECTION_PENDING(SideChecks::objectionPending, null),
    /** A limit has passed, and it is the turn of the line. */
    RUNG_DUE(SideChecks::rungDue, null),
    /** The limit has not passed. */
    BEFORE_LIMIT_PASSES(SideChecks::beforeLimitPasses, "第三十四条 (article 34)"),
    /** No more days are added than may be, in all. */
    EXTENSION_WITHIN_BOUND(SideChecks::extensionWithinBound, "第三十四条 (article 34)"),
    /** The reason of a pause is one of the pack's. */
    PAUSE_REASON_NAMED(SideChecks::pauseReasonNamed, null),
    /** The internal clocks run. */
    CLOCKS_RUN(SideChecks::clocksRun, null),
    /** The internal clocks are stopped. */
    CLOCKS_PAUSED(SideChecks::clocksPaused, null),
    /** The person has said that they are not satisfied. */
    DISSATISFIED(ClosingChecks::dissatisfied, null),
    /** It may be done again. */
    REWORKS_LEFT(ClosingChecks::reworksLeft, null),
    /** The actor is one of those who raised it. */
    OWN_PETITION(ClosingChecks::ownPetition, null),
    /** The person asks in time. */
    WITHIN_REVIEW_WINDOW(ClosingChecks::withinReviewWindow, "第三十五条、第三十六条 (articles 35 and 36)"),
    /** No review was asked for, and the matter is not itself the last one. */
    REVIEW_LEFT(ClosingChecks::reviewLeft, "第三十六条 (article 36)"),
    /** There is a superior who reviews, in the county or outside. */
    SUPERIOR_REVIEWS(LinkChecks::superiorReviews, "第三十五条、第三十六条 (articles 35 and 36)"),
    /** A review outside the county was asked for. */
    REVIEWED_OUTSIDE(ClosingChecks::reviewedOutside, null),
    /** A re-review runs, and the hearing took no more of its days than have counted. */
    HEARING_IN_RE_REVIEW(ClosingChecks::hearingInReReview, "第三十六条 (article 36)"),
    /** It may be taken up again. */
    REOPENINGS_LEFT(ClosingChecks::reopeningsLeft, null),
    /** A review or a return visit gives a ground to take it up again. */
    GROUND_TO_REOPEN(ClosingChecks::groundToReopen, null),
    /** The matter goes under another pack. */
    PACK_IS_ANOTHER(SideChecks::packIsAnother, null);

    private final Consumer<Question> check;
    private final @Nullable Basis article;

    Guard(Consumer<Question> check, @Nullable String place) {
        this.check = check;
        this.article = place == null ? null : new Basis("信访工作条例", place);
    }

    /** Says to a question what is against it. */
    void check(Question question) {
        check.accept(question);
    }

    /** The article of law that demands it; empty if none does. */
    public Optional<Basis> article() {
        return Optional.ofNullable(article);
    }
}
