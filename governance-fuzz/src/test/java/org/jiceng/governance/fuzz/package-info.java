/**
 * Documents that nobody wrote with care, for everything that reads: it answers, or throws what it documents, and tells no
 * personal data. Each class is one target. A build runs the seeds; under the profile {@code fuzz} Jazzer makes more of them.
 */
@NullMarked
package org.jiceng.governance.fuzz;

import org.jspecify.annotations.NullMarked;
