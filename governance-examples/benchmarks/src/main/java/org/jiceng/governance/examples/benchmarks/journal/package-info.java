/**
 * The journal beside the least that its work could cost: verification beside the bare digest of the same bytes, durable
 * appends to a file and to databases beside a bare file that is written and forced.
 */
@NullMarked
package org.jiceng.governance.examples.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
