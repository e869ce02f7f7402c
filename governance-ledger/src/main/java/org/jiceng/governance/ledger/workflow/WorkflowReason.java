package org.jiceng.governance.ledger.workflow;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why something cannot be done to a matter, and what can be wrong with a definition. */
public enum WorkflowReason implements ReasonCode {
    /** No such matter, or none that this actor may know of. */
    UNKNOWN_MATTER,
    /** The matter is registered already. */
    MATTER_EXISTS,
    /** The matter has changed since the actor looked. */
    VERSION_CONFLICT,
    /** The time lies before the last event. */
    TIME_REVERSED,
    /** The matter is handled under another pack. */
    OTHER_PACK,
    /** The pack named is not the one that decides, or is the matter's already. */
    PACK_NOT_ANOTHER,
    /** The definition has no such action. */
    ACTION_UNDEFINED,
    /** The action does not lead on from the stage. */
    ACTION_NOT_AT_STAGE,
    /** An objection waits to be decided. */
    OBJECTION_UNDECIDED,
    /** No objection waits to be decided. */
    NO_OBJECTION,
    /** The actor has none of the roles. */
    ROLE_MISSING,
    /** The actor has the role, but for another unit or tier. */
    NOT_IN_CHARGE,
    /** Something that must be said is missing. */
    DATA_MISSING,
    /** Something is said that the library finds out itself. */
    DATA_DERIVED,
    /** A unit that would receive the matter may not. */
    RECIPIENT_CONFLICT,
    /** The time of receipt lies after the entry. */
    RECEIVED_LATER,
    /** Neither a person nor anonymity is given. */
    PETITIONER_MISSING,
    /** Persons are given for an anonymous matter. */
    ANONYMOUS_WITH_PERSONS,
    /** A person stands twice. */
    PETITIONER_TWICE,
    /** More representatives than the law allows. */
    TOO_MANY_REPRESENTATIVES,
    /** Many came in person and named nobody to speak for them. */
    REPRESENTATIVES_MISSING,
    /** The same facts were reviewed to the end. */
    REVIEWED_TO_THE_END,
    /** The instruction was another. */
    NOT_AS_INSTRUCTED,
    /** There is no tier above the county or below the village. */
    NO_SUCH_TIER,
    /** The tier does not handle such matters itself. */
    BEYOND_THE_TIER,
    /** It is said neither that the person was told nor why nobody had to be. */
    NOTICE_MISSING,
    /** It is said both that the person was told and that nobody had to be. */
    NOTICE_CONTRADICTION,
    /** The ground for telling nobody does not hold. */
    NOTICE_OWED,
    /** A notice lies after the action or before what it is about, or was delivered before it was sent. */
    NOTICE_TIME,
    /** The day set lies after the limit. */
    DUE_AFTER_LIMIT,
    /** The day set lies in the past. */
    DUE_IN_THE_PAST,
    /** The day set lies further ahead than a clock can reach. */
    DUE_TOO_FAR,
    /** The unit received the matter before its registration or after the action. */
    UNIT_RECEIPT_TIME,
    /** The lead unit is also named as a helper. */
    LEAD_IS_HELPER,
    /** The result does not fit the kind. */
    RESULT_OF_OTHER_KIND,
    /** The opinion is not complete. */
    OPINION_INCOMPLETE,
    /** Who reported may not sign off. */
    REPORTER_SIGNS_OFF,
    /** After a rework another must sign off. */
    SAME_SIGNATORY,
    /** The answer about satisfaction does not fit. */
    SATISFACTION_UNFIT,
    /** Not asked often enough to give up. */
    TOO_FEW_ATTEMPTS,
    /** The person is not satisfied and the matter can be done again. */
    REWORK_OWED,
    /** The person is not satisfied and the grounds were not explained. */
    EXPLANATION_MISSING,
    /** What was promised was neither carried out nor has a follow-up. */
    PROMISE_OPEN,
    /** Book and kind are as they were. */
    NOTHING_CHANGED,
    /** The entry cannot be put right in this way. */
    NOT_CORRECTABLE,
    /** No such other matter, or none that this actor may know of. */
    UNKNOWN_OTHER_MATTER,
    /** The other matter is not open. */
    OTHER_MATTER_CLOSED,
    /** The other matter is by other petitioners. */
    OTHER_PETITIONERS,
    /** The other matter was received later, so that its limits would end later. */
    OTHER_MATTER_LATER,
    /** One of the two matters accuses somebody who has to do with the other. */
    OTHER_MATTER_CONFLICT,
    /** The other matter is handled under another pack. */
    OTHER_MATTER_OF_OTHER_PACK,
    /** The id of the matter to be made is taken. */
    LINKED_MATTER_EXISTS,
    /** Nobody who must act is accused or recused. */
    NOBODY_KEEPS_AWAY,
    /** The unit that is to receive the matter is not known. */
    RECEIVER_UNKNOWN,
    /** The unit that is to receive the matter is of another tier. */
    RECEIVER_OF_OTHER_TIER,
    /** A review goes to the superior of the body that keeps the matter. */
    NOT_THE_SUPERIOR,
    /** A body outside the county reviews what the county has decided, nothing else. */
    SUPERIOR_INSIDE,
    /** The window has closed. */
    WINDOW_CLOSED,
    /** No clock is late enough for this line, or the line has been used. */
    NO_RUNG_DUE,
    /** The line is another role's. */
    LINE_OF_OTHER_ROLE,
    /** There is no limit to extend. */
    NO_LIMIT_TO_EXTEND,
    /** The limit has passed. */
    LIMIT_PASSED,
    /** More days than may be added. */
    EXTENSION_TOO_LONG,
    /** The reason of a pause is none of the pack's. */
    PAUSE_REASON_UNKNOWN,
    /** The clocks are stopped already. */
    PAUSED_ALREADY,
    /** The clocks are not stopped. */
    NOT_PAUSED,
    /** The person has not said that they are not satisfied. */
    NOT_DISSATISFIED,
    /** It was done again as often as it may be. */
    REWORKS_USED_UP,
    /** Who acts did not raise the matter. */
    NOT_PETITIONER,
    /** No reply has reached the person. */
    NO_REPLY,
    /** A review was asked for already. */
    REVIEW_REQUESTED,
    /** No review outside the county was asked for. */
    NO_OUTSIDE_REVIEW,
    /** A hearing takes no time from a limit but that of a re-review. */
    NOT_A_RE_REVIEW,
    /** A hearing of no day, or of more days than have counted. */
    HEARING_TOO_LONG,
    /** It was taken up again as often as it may be. */
    REOPENINGS_USED_UP,
    /** Neither a review nor a return visit gives a ground. */
    NO_GROUND_TO_REOPEN,
    /** A stage stands twice in a definition. */
    STAGE_TWICE,
    /** An action names a stage that is not defined. */
    STAGE_UNDEFINED,
    /** An action leads from one stage in two ways. */
    ACTION_TWO_WAYS,
    /** An action registers a matter but names no stage. */
    REGISTERS_NOWHERE,
    /** An action registers a matter from a stage, or does something else from none. */
    REGISTERS_FROM_STAGE,
    /** No action registers a matter. */
    REGISTERS_NOTHING,
    /** An action has an effect that only follows from another's. */
    EFFECT_OF_OTHER_SIDE
}
