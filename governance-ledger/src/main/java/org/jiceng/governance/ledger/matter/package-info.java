@NullMarked
package org.jiceng.governance.ledger.matter;

import org.jspecify.annotations.NullMarked;
