package org.jiceng.governance.core.outcome;

/**
 * The stable code of a {@link Reason}: each area of the library lists its own in an enum, such as {@code RowReason}.
 *
 * <p>Every code has a text in Chinese and English in {@link Messages} and a line in {@code docs/reason-codes.md}.
 */
public interface ReasonCode {
    /** The code as it is written in files, such as {@code ROW_REQUIRED}; it never changes once released. */
    String name();
}
