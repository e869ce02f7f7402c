/** How the kit, the protocol and the second implementation are held to what they promise. */
@NullMarked
package org.jiceng.governance.conformance;

import org.jspecify.annotations.NullMarked;
