/**
 * The workflow of the ledgers beside three state machines: what may be done at a stage, and what comes of a command.
 *
 * <p>All contestants have the rows of the same definition and get the same questions, and must give the same answers. A
 * benchmark compares them before it measures.
 */
@NullMarked
package org.jiceng.governance.examples.benchmarks.workflow;

import org.jspecify.annotations.NullMarked;
