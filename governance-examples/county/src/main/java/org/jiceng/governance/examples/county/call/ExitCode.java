package org.jiceng.governance.examples.county.call;

/** What a command tells the shell. */
public enum ExitCode {
    /** All was good. */
    OK(0),
    /** Anything else. */
    FAILED(1),
    /** A wrong call or a missing file. */
    WRONG_CALL(2),
    /** Some rows or villages were refused, or some cases differ; the rest was done. */
    ROWS_REFUSED(3),
    /** The journal is broken, or the vault keeps another value than the one to which the journal is held. */
    JOURNAL_BROKEN(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
