/**
 * CSV files read row by row and written whole.
 *
 * <p>What is read is valid when
 * <ol>
 *   <li>it is UTF-8, with or without a byte order mark, or GB18030 where the caller says so;
 *   <li>its first line that is not blank names the columns, each once, in any order, the required ones among them;
 *   <li>every record has as many cells as the header, no cell is longer than
 *       {@link org.jiceng.governance.examples.county.files.CsvTable#MAX_CELL} characters, and none holds NUL, a
 *       character that could not be decoded, or a text that a spreadsheet program would run as a formula.
 * </ol>
 * A header that breaks these is refused as a whole; a record that does is refused alone and the rest goes on.
 * {@link org.jiceng.governance.examples.county.files.CsvTable} reads,
 * {@link org.jiceng.governance.examples.county.files.OutputFiles} writes.
 */
@NullMarked
package org.jiceng.governance.examples.county.files;

import org.jspecify.annotations.NullMarked;
