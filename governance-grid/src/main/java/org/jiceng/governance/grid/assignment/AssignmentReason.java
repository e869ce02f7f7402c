package org.jiceng.governance.grid.assignment;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with a problem of assignment, and with what is said to be its answer. */
public enum AssignmentReason implements ReasonCode {
    /** A person's capacity is negative. */
    ASSIGNMENT_CAPACITY,
    /** A candidate is a person that the problem does not have. */
    ASSIGNMENT_PERSON,
    /** The cost of a candidate is negative. */
    ASSIGNMENT_COST,
    /** A candidate is given before the first household. */
    ASSIGNMENT_NO_HOUSEHOLD,
    /** An objective stands twice. */
    ASSIGNMENT_OBJECTIVES,
    /** The objectives cannot be weighed against each other in exact whole numbers. */
    ASSIGNMENT_TOO_LARGE,
    /** An answer is for another number of households. */
    ANSWER_SIZE,
    /** An answer gives a household a person who is none of its candidates. */
    ANSWER_NO_CANDIDATE,
    /** An answer gives a person more households than fit. */
    ANSWER_OVERLOAD,
    /** By the prices of a certificate a household would be better elsewhere. */
    ANSWER_NOT_LEAST,
    /** The price of a person does not fit the person's load. */
    ANSWER_PRICE
}
