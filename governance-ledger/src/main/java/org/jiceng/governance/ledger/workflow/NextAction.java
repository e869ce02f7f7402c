package org.jiceng.governance.ledger.workflow;

import java.util.Set;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Stage;

/**
 * An action that an actor may take now.
 *
 * @param action the action
 * @param title its name
 * @param leadsTo the stage thereafter
 * @param required what must be said with it
 */
public record NextAction(Action action, Title title, Stage leadsTo, Set<Field<?>> required) {}
