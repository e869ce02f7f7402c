@NullMarked
package org.jiceng.governance.ledger.dispute;

import org.jspecify.annotations.NullMarked;
