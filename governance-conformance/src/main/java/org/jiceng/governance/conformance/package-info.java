/**
 * The conformance kit: the cases of all modules together, and how a program in any language is held to them.
 *
 * <p>Conditions of validity of a counterpart, the program that is asked:
 *
 * <ol>
 *   <li>it reads one request a line from its standard input and writes one reply a line to its standard output, in order;
 *   <li>each reply names the request that it answers;
 *   <li>what it cannot answer it says to be unsupported: that counts as not run, never as passed;
 *   <li>at the end of its input it ends.
 * </ol>
 *
 * <p>{@code docs/conformance.md} has the form of both lines. Start at {@link
 * org.jiceng.governance.conformance.ConformanceKit}; {@link org.jiceng.governance.conformance.KitReport#of} puts cases to a
 * {@link org.jiceng.governance.conformance.Counterpart}, which is the library or a {@link
 * org.jiceng.governance.conformance.CommandCounterpart}; {@link org.jiceng.governance.conformance.LibraryServer} lets the
 * library answer in another program's place. Unlike the other modules this one starts processes and waits for them.
 */
@NullMarked
package org.jiceng.governance.conformance;

import org.jspecify.annotations.NullMarked;
