/**
 * What may be done with a matter, by whom, when and under which conditions; the definition is data of the policy pack.
 *
 * <p>{@link org.jiceng.governance.ledger.workflow.LedgerWorkflow} decides: a matter and a command give events and the next
 * matter, or every reason why not. The same table answers what an actor may do next and why not something else. A definition is
 * sound if
 *
 * <ol>
 *   <li>every stage can be reached, and from every stage that is no end another can be;
 *   <li>every action can be taken by some role;
 *   <li>every stage that is no end has a limit;
 *   <li>nothing is archived that was neither signed off nor replied to;
 *   <li>every guard that an article of law demands stands where it is demanded;
 *   <li>no ring of stages can be run through without end.
 * </ol>
 *
 * <p>{@link org.jiceng.governance.ledger.workflow.WorkflowLinter} says which of these does not hold. Whether or not a definition
 * says so, nobody acts on or receives a matter in which they are accused or from which they are recused, and nothing happens
 * before what has happened already.
 */
@NullMarked
package org.jiceng.governance.ledger.workflow;

import org.jspecify.annotations.NullMarked;
