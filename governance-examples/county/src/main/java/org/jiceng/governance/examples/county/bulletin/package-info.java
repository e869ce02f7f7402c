/**
 * Bulletins from a journal, as a command prints them and as a run writes them: the same figures, kept back in the same way.
 *
 * <p>Start at {@link org.jiceng.governance.examples.county.bulletin.BulletinSheet}; {@link
 * org.jiceng.governance.examples.county.bulletin.QuarterBulletins} writes one for each quarter.
 */
@NullMarked
package org.jiceng.governance.examples.county.bulletin;

import org.jspecify.annotations.NullMarked;
