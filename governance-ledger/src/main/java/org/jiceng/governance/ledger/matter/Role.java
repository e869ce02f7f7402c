package org.jiceng.governance.ledger.matter;

import org.jiceng.governance.ledger.deadline.Rung;

/** In which capacity somebody acts. */
public enum Role {
    /** Enters matters and puts entries right. */
    REGISTRAR,
    /**
     * The office that carries the ledger through its stages.
     *
     * @term 联系办
     */
    CONTACT_OFFICE,
    /** The secretary of the matter's tier. */
    SECRETARY,
    /** Somebody whom the secretary has asked to act instead. */
    SECRETARY_DELEGATE,
    /** The unit to which a matter is assigned. */
    LEAD_UNIT,
    /** A unit that helps the lead unit. */
    CO_HANDLER,
    /** The head of the body that handles the matter. */
    UNIT_HEAD,
    /**
     * A member of the county's standing committee.
     *
     * @term 县委常委
     */
    COMMITTEE_MEMBER,
    /** A petitioner, or one who represents petitioners. */
    PERSON,
    /** A system that enters matters by itself. */
    SYSTEM;

    /** The role whose line of supervision a rung is. */
    public static Role of(Rung line) {
        return switch (line) {
            case OFFICE -> CONTACT_OFFICE;
            case COMMITTEE -> COMMITTEE_MEMBER;
            case SECRETARY -> SECRETARY;
        };
    }
}
