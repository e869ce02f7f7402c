/** Service grids of three levels: their model, their audit and their division. */
@NullMarked
package org.jiceng.governance.grid;

import org.jspecify.annotations.NullMarked;
