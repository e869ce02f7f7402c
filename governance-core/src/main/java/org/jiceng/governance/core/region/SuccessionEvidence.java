package org.jiceng.governance.core.region;

/** What speaks for one region being the successor of another. A person decides; the library only shows it. */
public enum SuccessionEvidence {
    /** Both have the same name. */
    SAME_NAME,
    /** Both have the same name but for the words for their kind: 果园村委会 and 果园社区居委会. */
    SAME_BASE_NAME,
    /** Both have the same superior. */
    SAME_SUPERIOR,
    /** The superior of the one is itself a likely successor of the superior of the other. */
    SUCCESSOR_SUPERIOR,
    /** Their superiors differ but lie under the same one. */
    NEIGHBOURING_SUPERIOR,
    /** The kind that the code shows changed, such as from village to community. */
    KIND_CHANGED
}
