/**
 * A page for trying the ledger by hand, served to a browser on the same machine.
 *
 * <p>What is served is valid when
 * <ol>
 *   <li>it is asked for on this machine, by a name of this machine, and what is sent carries the token of this start;
 *   <li>a viewer is shown of a matter what the library's view shows, and of a hidden one what is shown of none;
 *   <li>an action reaches the journal only as a command at the desk, as {@code county ledger} sends it;
 *   <li>the same command sent twice is done once;
 *   <li>no text from outside stands in a page unescaped, and a page has no script.
 * </ol>
 * Start at {@link org.jiceng.governance.examples.county.serve.LocalServer}, which serves a
 * {@link org.jiceng.governance.examples.county.serve.TrialDesk}.
 */
@NullMarked
package org.jiceng.governance.examples.county.serve;

import org.jspecify.annotations.NullMarked;
