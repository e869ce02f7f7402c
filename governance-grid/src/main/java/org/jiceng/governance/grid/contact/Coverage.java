package org.jiceng.governance.grid.contact;

/**
 * When a household counts as contacted. A household owed one-to-one help needs exactly one person in either case.
 *
 * @term 全覆盖
 */
public enum Coverage {
    /** When somebody of any line contacts it. */
    ANY_LINE,
    /** When somebody of each line contacts it in which somebody may. */
    EACH_LINE
}
