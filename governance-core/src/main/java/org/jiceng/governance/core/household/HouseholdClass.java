package org.jiceng.governance.core.household;

/**
 * The three classes of households by the service they are owed. A class decides how much service a household gets and
 * nothing else.
 *
 * @basis Hanyin paper, part 3 section 2 item 2; colours: Shiquan paper, part 3 section 2 item 3
 */
public enum HouseholdClass {
    /**
     * Green: the service waits to be asked.
     *
     * @term 放心户
     */
    REASSURED,
    /**
     * Yellow: regular visits with targeted help.
     *
     * @term 关心户
     */
    CONCERN,
    /**
     * Red: one person assigned, one-to-one help.
     *
     * @term 连心户
     */
    LINKED
}
