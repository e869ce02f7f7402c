/** Benchmarks of the library beside its peers, each run by a subcommand of {@code benchmarks.jar}. */
@NullMarked
package org.jiceng.governance.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
