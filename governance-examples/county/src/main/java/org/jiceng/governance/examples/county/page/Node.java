package org.jiceng.governance.examples.county.page;

/** What stands in a page: an element, or words. */
public interface Node {
    /** Adds it to a page, escaped. */
    void write(StringBuilder page);
}
