/** Division of graphs in the formats of METIS, so that the library and METIS can be given the same graph and compared. */
@NullMarked
package org.jiceng.governance.examples.benchmarks.partition;

import org.jspecify.annotations.NullMarked;
