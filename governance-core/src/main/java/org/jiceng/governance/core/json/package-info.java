/**
 * The JSON mapping, in one place.
 *
 * <p>Domain types carry annotations only, which Jackson 2 and Jackson 3 share, so that any mapper writes them alike and
 * leaves personal data out. {@link org.jiceng.governance.core.json.GovernanceJson} holds mappers with tight limits: one
 * that leaves personal data out, and one that writes it on purpose.
 */
@NullMarked
package org.jiceng.governance.core.json;

import org.jspecify.annotations.NullMarked;
