package org.jiceng.governance.ledger.dispute;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with a dispute, its settlement or a consultation. */
public enum DisputeReason implements ReasonCode {
    /** A dispute's region is above a county. */
    DISPUTE_REGION,
    /** Disputes about a topic are of another kind. */
    DISPUTE_KIND,
    /** A dispute is settled already. */
    DISPUTE_ALREADY_SETTLED,
    /** A dispute that is to be reopened is not settled. */
    DISPUTE_NOT_SETTLED,
    /** A step lies before the one before it, or before the day on which the dispute was raised. */
    DISPUTE_DAY_TOO_EARLY,
    /** A tier lies below the lowest that may settle the dispute. */
    DISPUTE_TIER_TOO_LOW,
    /** A lower tier that may settle the dispute has neither tried nor handed it up. */
    DISPUTE_TIER_TOO_HIGH,
    /** Somebody led who may not. */
    DISPUTE_LEADER,
    /** Somebody was missing who takes part. */
    DISPUTE_PARTICIPANTS,
    /** The resolution of a meeting is missing. */
    DISPUTE_RESOLUTION,
    /** The written agreement of the parties is missing. */
    DISPUTE_AGREEMENT,
    /** No tier stands above the county. */
    DISPUTE_AT_THE_TOP,
    /** A dispute is to be handed up by a tier that has not tried. */
    DISPUTE_NOT_TRIED,
    /** Left out of a figure: still open and within its term. */
    DISPUTE_WITHIN_TERM,
    /** A dispute stands twice in a record. */
    DISPUTE_TWICE,
    /** The period of a figure ends before it begins. */
    DISPUTE_PERIOD,
    /** A proportion has not its form or cannot be reached. */
    CONSULTATION_PROPORTION,
    /** A consultation's region is above a county. */
    CONSULTATION_REGION,
    /** A number of a consultation is out of its range. */
    CONSULTATION_COUNT,
    /** A capacity stands twice in the attendance. */
    CONSULTATION_CAPACITY_TWICE,
    /** No cadre explained law and policy. */
    CONSULTATION_NOT_EXPLAINED,
    /** Who is said to have explained was not present. */
    CONSULTATION_EXPLAINER_ABSENT,
    /** No resident spoke. */
    CONSULTATION_NOT_HEARD,
    /** More residents spoke than were present. */
    CONSULTATION_HEARD_TOO_MANY,
    /** An assembly by statute was not held for one village. */
    CONSULTATION_NOT_IN_VILLAGE,
    /** Too few were present. */
    CONSULTATION_QUORUM,
    /** A weighty matter was not voted on. */
    CONSULTATION_NOT_VOTED,
    /** There are more votes than people who could vote. */
    CONSULTATION_VOTES,
    /** A resolution was declared adopted without the majority. */
    CONSULTATION_MAJORITY,
    /** A resolution was declared rejected with the majority for it. */
    CONSULTATION_MAJORITY_REACHED,
    /** An adopted resolution has no follow-up. */
    CONSULTATION_FOLLOW_UP,
    /** A resolution that was not adopted has a follow-up. */
    CONSULTATION_NOTHING_TO_FOLLOW,
    /** A day of the follow-up lies before the consultation. */
    CONSULTATION_DAY,
    /** Left out of a figure: the consultation is not valid. */
    CONSULTATION_NOT_VALID,
    /** Left out of a figure: not carried out and not yet due. */
    CONSULTATION_NOT_DUE,
    /** A consultation stands twice in a record. */
    CONSULTATION_TWICE
}
