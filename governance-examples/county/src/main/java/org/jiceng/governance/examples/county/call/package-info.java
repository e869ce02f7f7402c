/**
 * How a command ends: its exit code, and the one line that it answers to a wrong call.
 *
 * <p>A {@link org.jiceng.governance.examples.county.call.CallFailure} carries both; only the command line prints.
 */
@NullMarked
package org.jiceng.governance.examples.county.call;

import org.jspecify.annotations.NullMarked;
