@NullMarked
package org.jiceng.governance.ledger.journal;

import org.jspecify.annotations.NullMarked;
