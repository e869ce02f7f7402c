@NullMarked
package org.jiceng.governance.ledger.supervision;

import org.jspecify.annotations.NullMarked;
