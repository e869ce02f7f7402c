package org.jiceng.governance.core.outcome;

/** The stable code of a reason. */
public interface ReasonCode {
    /** The code as written in files and documents, such as {@code ROW_REQUIRED}; never changes once released. */
    String name();
}
