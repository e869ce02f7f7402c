@NullMarked
package org.jiceng.governance.ledger.deadline;

import org.jspecify.annotations.NullMarked;
