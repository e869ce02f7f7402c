/**
 * Supervision: what is late and whose turn it is, return visits, the assessment of each matter, bulletins and their figures, and
 * matters raised again.
 *
 * <p>Nothing here is stored. Everything is worked out from {@link org.jiceng.governance.ledger.supervision.MatterHistory histories}
 * and a {@link org.jiceng.governance.ledger.workflow.LedgerWorkflow} that reads their clocks; the same arguments give the same
 * answer. It is sound if
 *
 * <ol>
 *   <li>a history has all events of its matter, in order;
 *   <li>all matters are given, those of other tiers and earlier periods too, and each once;
 *   <li>the workflow is that of the pack under which the matters are handled.
 * </ol>
 *
 * <p>Of what is handed to somebody, a {@link org.jiceng.governance.ledger.supervision.Viewer} says what must be left out: a matter
 * in which they are accused is not there for them. What leaves the office is a {@link
 * org.jiceng.governance.ledger.supervision.PublishedBulletin}: it names no matter and shows no small count. A year that the calendar
 * does not know is said, never guessed.
 *
 * <p>Start at {@link org.jiceng.governance.ledger.supervision.SupervisionDuty#worklist} and {@link
 * org.jiceng.governance.ledger.supervision.Bulletin#of}.
 */
@NullMarked
package org.jiceng.governance.ledger.supervision;

import org.jspecify.annotations.NullMarked;
