package org.jiceng.governance.examples.county.serve;

import org.jiceng.governance.examples.county.page.Words;
import org.jiceng.governance.ledger.matter.Unit;

/**
 * A unit with its name.
 *
 * @param unit the unit
 * @param name how a page calls it
 */
public record NamedUnit(Unit unit, Words name) {}
