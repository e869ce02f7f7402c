/** What joins the packages of this module; not exported. */
@NullMarked
package org.jiceng.governance.core;

import org.jspecify.annotations.NullMarked;
