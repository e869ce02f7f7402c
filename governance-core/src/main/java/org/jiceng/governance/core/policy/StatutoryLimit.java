package org.jiceng.governance.core.policy;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The bound that a statute sets to a parameter.
 *
 * @param <T> the type of the parameter
 * @param lawful whether a value is within the bound
 * @param bound the bound in words or figures, for the answer to a pack that breaks it
 * @param inForceFrom the first day on which the statute holds, inclusive
 * @param article the statute and its article
 */
public record StatutoryLimit<T>(Predicate<T> lawful, String bound, LocalDate inForceFrom, Basis article) {}
