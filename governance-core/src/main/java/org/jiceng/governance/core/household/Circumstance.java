package org.jiceng.governance.core.household;

/**
 * A circumstance of a household that calls for one-to-one help. Sensitive: no output of the library says which of the
 * four a household has.
 *
 * @basis Hanyin paper, part 3 section 2 item 2
 */
public enum Circumstance {
    /**
     * A left-behind member: an old person, a child or a spouse whose family works elsewhere.
     *
     * @term 留守
     */
    LEFT_BEHIND(1 << 0),
    /**
     * A poor household. What counts as poor changed in 2020 and 2021: see {@code PovertyLists}.
     *
     * @term 贫困
     */
    POVERTY(1 << 1),
    /**
     * A disabled member.
     *
     * @term 残疾
     */
    DISABLED(1 << 2),
    /**
     * A member released from prison.
     *
     * @term 刑满释放
     */
    RELEASED_PRISONER(1 << 3);

    /** The one bit that stands for it in a set of circumstances. */
    final int bit;

    Circumstance(int bit) {
        this.bit = bit;
    }
}
