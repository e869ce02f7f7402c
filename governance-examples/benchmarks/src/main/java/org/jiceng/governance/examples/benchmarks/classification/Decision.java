package org.jiceng.governance.examples.benchmarks.classification;

import java.util.List;
import org.jiceng.governance.core.classify.ClassOutcome;

/**
 * What every contestant must say of a household.
 *
 * @param outcome the class to recommend, or that a person decides
 * @param matched the ids of the rules that are true, in the order of precedence
 */
record Decision(ClassOutcome outcome, List<String> matched) {}
