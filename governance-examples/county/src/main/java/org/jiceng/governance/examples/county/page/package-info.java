/**
 * Self-contained pages in Chinese and English: HTML and SVG that can be read without script, on a phone and on paper.
 *
 * <p>A page is valid when
 * <ol>
 *   <li>whatever it says to a reader is a {@link org.jiceng.governance.examples.county.page.Words} in both languages, or a
 *       name or figure that is the same in both;
 *   <li>it asks for nothing from elsewhere, and its own policy forbids it: style and script stand in it and are allowed by
 *       their digests;
 *   <li>no element has a {@code style} attribute or a handler, which that policy would stop;
 *   <li>every column of a table names the file and the column that its figures come from.
 * </ol>
 * Start at {@link org.jiceng.governance.examples.county.page.Page};
 * {@link org.jiceng.governance.examples.county.page.Element} escapes, so nothing else has to.
 */
@NullMarked
package org.jiceng.governance.examples.county.page;

import org.jspecify.annotations.NullMarked;
