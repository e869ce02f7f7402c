package org.jiceng.governance.ledger.matter;

/** How one matter stands to another. */
public enum LinkKind {
    /** It was merged into the other. */
    MERGED_INTO,
    /** The other was merged into it. */
    MERGED_FROM,
    /** Both are about the same or were raised again; each keeps its own reply and clocks. */
    RELATED,
    /** It was handed on to another tier, where the other goes on. */
    HANDED_TO,
    /** It goes on from the other, at another tier. */
    HANDED_FROM,
    /** The other is a review of it. */
    REVIEWED_BY,
    /** It is a review of the other. */
    REVIEW_OF
}
