/** A draft. */
package org.jiceng.governance.examples.benchmarks.assignment.draft;
