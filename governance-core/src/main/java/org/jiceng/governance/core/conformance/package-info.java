/**
 * Conformance: what another implementation of these rules must answer, as cases that any language can read.
 *
 * <p>Conditions of validity of a case:
 *
 * <ol>
 *   <li>it has a stable id, a title in Chinese and in English, and a basis;
 *   <li>it needs nothing but itself, a built-in policy pack that it names, and the calendar of the State Council's notices;
 *   <li>its answer follows from the basis and was not taken from an implementation.
 * </ol>
 *
 * <p>The cases are the JSON resources of this package, one file for each area; {@code docs/conformance.md} says what is
 * asked in each. {@link org.jiceng.governance.core.conformance.ConformanceRunner} puts them to a {@link
 * org.jiceng.governance.core.conformance.ConformanceSubject}; {@link
 * org.jiceng.governance.core.conformance.LibrarySubject} is this library.
 */
@NullMarked
package org.jiceng.governance.core.conformance;

import org.jspecify.annotations.NullMarked;
