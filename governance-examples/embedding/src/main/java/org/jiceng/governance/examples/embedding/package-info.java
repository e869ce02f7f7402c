/**
 * A village office's application with records, settings and words of its own around the library. Start with {@link
 * org.jiceng.governance.examples.embedding.VillageOffice}.
 */
@NullMarked
package org.jiceng.governance.examples.embedding;

import org.jspecify.annotations.NullMarked;
