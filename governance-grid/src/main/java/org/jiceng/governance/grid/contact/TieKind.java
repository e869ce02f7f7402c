package org.jiceng.governance.grid.contact;

/** What a person is to a household. */
public enum TieKind {
    /**
     * One who keeps in touch with it.
     *
     * @term 联系户
     */
    REGULAR,
    /**
     * The one person assigned to it for one-to-one help.
     *
     * @term 一对一帮扶
     */
    ONE_TO_ONE
}
