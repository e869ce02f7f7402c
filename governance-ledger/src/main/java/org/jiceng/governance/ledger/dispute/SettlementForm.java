package org.jiceng.governance.ledger.dispute;

/** In what form a dispute was settled. */
public enum SettlementForm {
    /**
     * At once, where it arose.
     *
     * @term 就地解决
     */
    ON_THE_SPOT,
    /**
     * By talking it over with those concerned.
     *
     * @term 共同协商解决
     */
    CONSULTATION,
    /**
     * By the resolution of a meeting.
     *
     * @term 开会决议
     */
    RESOLUTION,
    /**
     * By mediation between the parties.
     *
     * @term 调解
     * @basis Regulation on petition work, article 33
     */
    MEDIATION,
    /**
     * By the parties themselves.
     *
     * @term 和解
     * @basis Regulation on petition work, article 33
     */
    RECONCILIATION;

    /** Whether it ends in an agreement of the parties, which is then put in writing. */
    public boolean isAgreement() {
        return this == MEDIATION || this == RECONCILIATION;
    }
}
