package org.jiceng.governance.ledger.matter;

/** What an action does to a matter; a closed set, since each changes it in its own way. */
public enum Effect {
    /** Enters a matter. */
    REGISTER,
    /** Sets down what the secretary decided. */
    INSTRUCT,
    /** Takes the matter up and says who was told. */
    ACCEPT,
    /** Names the lead unit, its helpers and the day. */
    ASSIGN,
    /** Opens supervision. */
    SUPERVISE,
    /** Sets down the result. */
    REPORT,
    /** Approves the result. */
    SIGN_OFF,
    /** Says that the person has the reply, and what they say of it. */
    REPLY,
    /** Files the matter. */
    ARCHIVE,
    /** Moves it to another book or kind. */
    RECLASSIFY,
    /** Withdraws the instruction. */
    REVISE,
    /** Puts a wrong entry right. */
    CORRECT,
    /** Ends it in another matter about the same. */
    MERGE,
    /** Notes a related matter. */
    LINK,
    /** Ends it, not handled. */
    REJECT,
    /** Ends it, handed to another unit. */
    TRANSFER,
    /** Ends it, sent to another procedure. */
    DIVERT,
    /** Ends it here and goes on at the tier above. */
    HAND_UP,
    /** Ends it here and goes on at the tier below. */
    HAND_DOWN,
    /** Raises the objection of a unit that is not competent. */
    OBJECT,
    /** Grants the objection. */
    SUSTAIN,
    /** Turns the objection down. */
    OVERRULE,
    /** Takes a rung of supervision. */
    URGE,
    /** Adds days to the lawful limit. */
    EXTEND,
    /** Stops the internal clocks. */
    PAUSE,
    /** Lets the internal clocks run on. */
    RESUME,
    /** Sends the result back. */
    RETURN,
    /** Has it done again after a person was not satisfied. */
    REWORK,
    /** Takes a petitioner out. */
    WITHDRAW,
    /** Opens a review with the superior. */
    REQUEST_REVIEW,
    /** Sets down what a review outside the county came to. */
    RECORD_REVIEW,
    /**
     * Leaves the days of a hearing out of the time of a re-review.
     *
     * @term 听证
     * @basis Regulation on Petition Work 信访工作条例, article 36
     */
    HEARING,
    /** Takes an archived matter up again. */
    REOPEN,
    /** Adds accused units or persons, or persons who are recused. */
    ACCUSE,
    /** Adds a note. */
    REMARK,
    /** Sets down a return visit. */
    RETURN_VISIT,
    /** Puts the matter under another pack. */
    MIGRATE,
    /** Moves it to another stage and nothing else. */
    STEP,
    /** The other side of {@link #MERGE}: takes a matter in. */
    ABSORB,
    /** The other side of {@link #LINK}, and of reviews: notes the other matter. */
    RELATE
}
