package org.jiceng.governance.ledger.journal;

/**
 * What was dropped from the end of a journal: a line that was being written when its writer stopped. No one was ever told
 * that its entry was kept.
 *
 * @param sequence the number that its entry would have had
 * @param bytes how many bytes of it there were
 */
public record Recovery(long sequence, long bytes) {}
