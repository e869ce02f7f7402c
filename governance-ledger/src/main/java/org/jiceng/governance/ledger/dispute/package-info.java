/**
 * Disputes settled at the lowest tier that may, and consultations at which residents speak and weighty matters are decided.
 *
 * <p>A {@link org.jiceng.governance.ledger.dispute.Dispute} is sound if
 *
 * <ol>
 *   <li>it arose in a village, a town or a county, and its steps follow one another in time from the day it was raised;
 *   <li>after a settlement comes nothing but a reopening, and a reopening only after a settlement.
 * </ol>
 *
 * <p>A step is lawful if {@link org.jiceng.governance.ledger.dispute.SettlementRules} accept it:
 *
 * <ol>
 *   <li>a tier may settle a kind from the lowest upwards, and only when every tier below that may has tried it or handed it
 *       up;
 *   <li>the right people lead and take part, a weighty dispute has a resolution, a mediated one a written agreement;
 *   <li>it is handed up by one tier, after an attempt or for recusal, and never above the county.
 * </ol>
 *
 * <p>A {@link org.jiceng.governance.ledger.dispute.Consultation} is valid if {@link
 * org.jiceng.governance.ledger.dispute.ConsultationRules} accept it: policy explained, residents heard, quorum and majority
 * reached, what was adopted followed up.
 *
 * <p>Start at {@link org.jiceng.governance.ledger.dispute.SettlementRules#next}; the figures are {@link
 * org.jiceng.governance.ledger.dispute.DisputeFigures} and {@link
 * org.jiceng.governance.ledger.dispute.ConsultationFigures}. Who the parties are stays with the application: nothing here
 * names a person.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 3 and section 3 item 3
 */
@NullMarked
package org.jiceng.governance.ledger.dispute;

import org.jspecify.annotations.NullMarked;
