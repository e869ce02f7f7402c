package org.jiceng.governance.ledger.journal;

/**
 * What was dropped from the end of a file: a line that was being written when its writer stopped. Nobody was ever told that
 * it was kept.
 *
 * @param sequence the number of the line; in a journal, that which its entry would have had
 * @param bytes how many bytes of it there were
 */
public record Recovery(long sequence, long bytes) {}
