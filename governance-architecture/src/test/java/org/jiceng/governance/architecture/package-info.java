/** What must be true of the whole library and its docs. The packages {@code planted} beside this one break each rule. */
@NullMarked
package org.jiceng.governance.architecture;

import org.jspecify.annotations.NullMarked;
