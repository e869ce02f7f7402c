package org.jiceng.governance.core.identity;

/** The document that a {@link ResidentNumber} belongs to. */
public enum ResidentNumberForm {
    /**
     * Resident identity card.
     *
     * @term 居民身份证
     */
    RESIDENT,
    /**
     * Residence permit for residents of Hong Kong (810000), Macau (820000) or Taiwan (830000).
     *
     * @term 港澳台居民居住证
     */
    RESIDENCE_PERMIT,
    /**
     * Permanent resident identity card of a foreigner, with 18 characters since 2023-12-01.
     *
     * @term 外国人永久居留身份证
     */
    FOREIGN_PERMANENT_RESIDENT
}
