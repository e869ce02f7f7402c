package org.jiceng.governance.grid.contact;

import org.jiceng.governance.core.outcome.ReasonCode;

/** Why somebody may not contact a household, and what an audit of contacts can find. */
public enum ContactReason implements ReasonCode {
    /** A person belongs to no line. */
    CONTACT_WITHOUT_LINE,
    /** A person contacts households in a region that is no village or community. */
    CONTACT_NOT_A_VILLAGE,
    /** A capacity is out of its range. */
    CONTACT_COUNT_OUT_OF_RANGE,
    /** The household is the person's own. */
    CONTACT_OWN_HOUSEHOLD,
    /** The person is related to the household. */
    CONTACT_RECUSED_RELATION,
    /** The person has a conflict with the household. */
    CONTACT_RECUSED_CONFLICT,
    /** It was declared that the person keeps away from the household. */
    CONTACT_RECUSED_DECLARED,
    /** The person does not serve on the day. */
    CONTACT_NOT_AVAILABLE,
    /** The household is further away than the pack allows. */
    CONTACT_BEYOND_REACH,
    /** The pack bounds the distance, and it is not known. */
    CONTACT_DISTANCE_UNKNOWN,
    /** The person does not belong to the line. */
    CONTACT_NOT_OF_LINE,
    /** The household is outside the scope of the line. */
    CONTACT_OUT_OF_SCOPE,
    /** It is not known where the person contacts households. */
    CONTACT_VILLAGES_UNKNOWN,
    /** The person keeps to certain groups, and that of the household is not known. */
    CONTACT_GROUP_UNKNOWN,
    /** The person keeps to certain grids, and that of the household is not known. */
    CONTACT_GRID_UNKNOWN,
    /** A household stands twice in the roster. */
    CONTACT_HOUSEHOLD_TWICE,
    /** A person stands twice. */
    CONTACT_PERSON_TWICE,
    /** The household of a tie is not in the roster. */
    CONTACT_HOUSEHOLD_UNKNOWN,
    /** Nothing is known of the person of a tie. */
    CONTACT_PERSON_UNKNOWN,
    /** A household, a person and a line stand together twice. */
    CONTACT_TIE_TWICE,
    /** Nobody contacts a household. */
    CONTACT_GAP,
    /** Nobody contacts a household in a line in which somebody may. */
    CONTACT_GAP_OF_LINE,
    /** A household owed one-to-one help has nobody. */
    CONTACT_LINKED_WITHOUT_PERSON,
    /** A household owed one-to-one help has several persons. */
    CONTACT_LINKED_SEVERAL,
    /** A tie to a household owed one-to-one help is marked as regular. */
    CONTACT_LINKED_NOT_MARKED,
    /** A tie to a household owed no one-to-one help is marked as one-to-one. */
    CONTACT_ONE_TO_ONE_UNDUE,
    /** A person contacts more households than the person's capacity. */
    CONTACT_OVERLOAD,
    /** A person has more one-to-one households than the person's cap. */
    CONTACT_ONE_TO_ONE_OVERLOAD,
    /** A household is far from a person who contacts it. */
    CONTACT_FAR,
    /** A person who could contact households has none. */
    CONTACT_PERSON_IDLE,
    /** A locked tie names a household or a person that is not there. */
    CONTACT_LOCK_UNKNOWN,
    /** A locked tie is one that the rules forbid. */
    CONTACT_LOCK_NOT_ALLOWED,
    /** A household owed one-to-one help has locked ties with several persons. */
    CONTACT_LOCK_SECOND,
    /** More ties of a person are locked than the person's capacity. */
    CONTACT_LOCKS_BEYOND_CAPACITY,
    /** A household is asked for that is not in the plan. */
    CONTACT_NO_SUCH_HOUSEHOLD,
    /** A person is asked for who is not in the plan. */
    CONTACT_NO_SUCH_PERSON,
    /** A person may contact a household, but that would cost more. */
    CONTACT_COSTS_MORE,
    /** A person may contact a household at the same cost as whom it has. */
    CONTACT_COSTS_THE_SAME,
    /** A person may contact a household, but has no room for any. */
    CONTACT_NO_PLACE,
    /** The persons of a bottleneck are full. */
    CONTACT_CAPACITY_BINDS,
    /** Persons of a bottleneck have room, but none for one-to-one households. */
    CONTACT_ONE_TO_ONE_BINDS,
    /** Households that persons keep away from, their own or others, are not among those contacted. */
    CONTACT_KEPT_FROM_UNLISTED,
    /** A scope restricts nothing, for the fact that it goes by is not recorded of households. */
    CONTACT_SCOPE_UNRESTRICTED,
    /** Some distances are so long that they count as the longest one that does. */
    CONTACT_METRES_CAPPED,
    /** Persons keep away from certain households, whatever the reason. */
    CONTACT_KEEPS_AWAY,
    /** A rule alone keeps persons away who have room. */
    CONTACT_RULE_BINDS,
    /** Nobody serves where the households of a bottleneck are. */
    CONTACT_NOBODY_SERVES
}
