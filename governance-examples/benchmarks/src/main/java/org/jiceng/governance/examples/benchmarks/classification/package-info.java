/**
 * The classification of a million households by the library, a hand-written loop and two rule engines.
 *
 * <p>All contestants get the same {@link org.jiceng.governance.examples.benchmarks.classification.Village}s and must give for
 * every household the same {@link org.jiceng.governance.examples.benchmarks.classification.Decision}: an outcome and the ids of
 * all rules that are true, in the order of precedence. A benchmark compares them before it measures.
 */
@NullMarked
package org.jiceng.governance.examples.benchmarks.classification;

import org.jspecify.annotations.NullMarked;
