/**
 * Answers that are not a plain value: reasons with stable codes, rows accepted beside rows refused, three-valued truth.
 *
 * <p>A business refusal is a value that carries {@link org.jiceng.governance.core.outcome.Reason}s; an exception means a
 * programming error. Reasons hold codes and attributes; {@link org.jiceng.governance.core.outcome.Messages} gives their
 * texts.
 */
@NullMarked
package org.jiceng.governance.core.outcome;

import org.jspecify.annotations.NullMarked;
