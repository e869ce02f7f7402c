/**
 * Assignment of households to persons at least cost by the library, OR-Tools and JGraphT, on instances that are made up here or
 * read from DIMACS files of flows at least cost.
 */
@NullMarked
package org.jiceng.governance.examples.benchmarks.assignment;

import org.jspecify.annotations.NullMarked;
