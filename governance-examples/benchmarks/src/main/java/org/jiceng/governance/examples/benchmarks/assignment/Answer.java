package org.jiceng.governance.examples.benchmarks.assignment;

/**
 * What the contestants must agree on.
 *
 * @param assigned how many households have a person, as many as can
 * @param cost the least cost of so many
 */
record Answer(long assigned, long cost) {}
