/** Answers that are not a plain value: refusals with stable reasons, and rows accepted beside rows refused. */
@NullMarked
package org.jiceng.governance.core.outcome;

import org.jspecify.annotations.NullMarked;
