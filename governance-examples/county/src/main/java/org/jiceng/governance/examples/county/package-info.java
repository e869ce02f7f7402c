/**
 * The command line {@code county}: the library run over two real counties.
 *
 * <p>{@link org.jiceng.governance.examples.county.County} begins; each subcommand is one class that extends
 * {@code Subcommand} and is listed in {@code CountyCommand}, with its texts in {@code county.properties} and
 * {@code county_zh.properties} and its reasons in {@code CountyMessages}.
 */
@NullMarked
package org.jiceng.governance.examples.county;

import org.jspecify.annotations.NullMarked;
