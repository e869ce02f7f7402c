/**
 * Language-neutral cases of this module for other implementations of grids, and this library as a subject of them.
 *
 * <p>The form of a case and the runner are those of {@code org.jiceng.governance.core.conformance}. Start at {@link
 * org.jiceng.governance.grid.conformance.GridCases}.
 */
@NullMarked
package org.jiceng.governance.grid.conformance;

import org.jspecify.annotations.NullMarked;
