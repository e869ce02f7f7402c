package org.jiceng.governance.ledger.matter;

/**
 * That one matter stands in some way to another.
 *
 * @param kind in which way
 * @param other the other matter
 */
public record Link(LinkKind kind, MatterId other) {}
