/** Grids of three levels: their tree, their codes, who heads and works them. */
@NullMarked
package org.jiceng.governance.grid.grid;

import org.jspecify.annotations.NullMarked;
