package org.jiceng.governance.grid.plan;

import org.jiceng.governance.core.outcome.ReasonCode;

/** What can be wrong with a village that is to be planned, and what a plan tells of itself. */
public enum PlanReason implements ReasonCode {
    /** A village, a group or an area has no name. */
    PLAN_NAME_BLANK,
    /** A group stands twice. */
    PLAN_GROUP_TWICE,
    /** A household stands twice. */
    PLAN_HOUSEHOLD_TWICE,
    /** A person stands twice. */
    PLAN_PERSON_TWICE,
    /** A household lives in another village. */
    PLAN_HOUSEHOLD_ELSEWHERE,
    /** A household has no group and was put into that of the nearest. */
    PLAN_GROUP_OF_NEAREST,
    /** A household has neither group nor place and was put into the smallest group. */
    PLAN_GROUP_OF_FEWEST,
    /** No household has a group, so that the village is one. */
    PLAN_ONE_GROUP,
    /** A group has no households and no grid. */
    PLAN_GROUP_EMPTY,
    /** Households name a group that is not among the groups listed. */
    PLAN_GROUP_NOT_LISTED,
    /** Some groups name no area, others do; the former are one area. */
    PLAN_AREA_MISSING,
    /** The areas do not have as equal numbers of groups as could be. */
    PLAN_AREAS_UNEVEN,
    /** A group has no place, and was put into the area of the fewest groups. */
    PLAN_GROUP_WITHOUT_PLACE,
    /** The work of some households is not known and was taken as the mean. */
    PLAN_WORKLOAD_MEAN,
    /** The residents of some households are not known and were taken as the mean. */
    PLAN_RESIDENTS_MEAN,
    /** A household of a divided group has no place and was put into the lightest part. */
    PLAN_HOUSEHOLD_WITHOUT_PLACE,
    /** A group has fewer households than it should have parts. */
    PLAN_FEWER_PARTS,
    /** A group has more hamlets that are kept apart than it should have parts. */
    PLAN_PARTS_FOR_HAMLETS,
    /** Hamlets of a divided group were linked, for their parts would not be equal otherwise. */
    PLAN_HAMLETS_LINKED,
    /** Links between hamlets cross a barrier. */
    PLAN_BARRIER_CROSSED,
    /** A barrier keeps parts of a group from each other, so that its division cannot be within tolerance. */
    PLAN_BARRIER,
    /** A group was divided within tolerance. */
    PLAN_DIVIDED,
    /** A group was divided, but no division within tolerance was found. */
    PLAN_DIVISION_NOT_FOUND,
    /** A group was divided, and no division is within tolerance. */
    PLAN_DIVISION_IMPOSSIBLE,
    /** No household of a village has a place, so that there are no boundaries. */
    PLAN_NO_PLACE,
    /** Nobody is there to head a grid. */
    PLAN_NO_HEAD,
    /** Nobody is left to work a base grid. */
    PLAN_NO_WORKER
}
