/** Service grids and contact lines: their division, audit and assignment. */
@NullMarked
package org.jiceng.governance.grid;

import org.jspecify.annotations.NullMarked;
