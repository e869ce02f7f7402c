package org.jiceng.governance.examples.county.matters;

/** What may happen to a matter beside its main line, each once; drawn for a petition before it is brought. */
enum Turn {
    /** A complaint is brought to the very unit that it accuses. */
    WRONG_DOOR(0.3),
    /** A joint petition names more speakers than may come. */
    TOO_MANY_SPEAKERS(0.2),
    /** The same person brings the same facts again within days. */
    DUPLICATE(0.02),
    /** The same person comes back months later. */
    REPEATED(0.03),
    /** A suggestion turns out to be a claim. */
    RECLASSIFY(0.04),
    /** Somebody who would have to act is accused after registration. */
    ACCUSE_LATER(0.25),
    /** A village tries to accept a claim that is the town's. */
    BEYOND_THE_TIER(0.04),
    /** The secretary takes an instruction back. */
    REVISE(0.02),
    HAND_UP(0.08),
    HAND_DOWN(0.06),
    TRANSFER(0.04),
    /** The department to which it was transferred objects. */
    TRANSFER_RETURNED(0.3),
    DIVERT(0.04),
    REJECT(0.03),
    /** The office tries to assign a complaint to the accused. */
    ACCUSED_LEADS(0.4),
    /** The accused unit tries to ask how it stands. */
    ACCUSED_LOOKS(0.5),
    CORRECT(0.03),
    REMARK(0.1),
    OBJECT_SUSTAINED(0.02),
    OBJECT_OVERRULED(0.02),
    PAUSE(0.05),
    WITHDRAW(0.03),
    /** The unit takes weeks too long. */
    SLOW_UNIT(0.07),
    EXTEND(0.06),
    /** A slow unit asks for an extension, mostly after the limit has passed. */
    EXTEND_LATE(0.5),
    /** The secretary sends a report back. */
    RETURN(0.06),
    DISSATISFIED(0.08),
    DISSATISFIED_AGAIN(0.4),
    REVIEW(0.06),
    VISIT_DISSATISFIED(0.06),
    /** A system sends a command twice. */
    SENT_TWICE(0.04),
    /** A system sends a command for a version that has passed. */
    STALE(0.03);

    private final double probability;

    Turn(double probability) {
        this.probability = probability;
    }

    double probability() {
        return probability;
    }
}
