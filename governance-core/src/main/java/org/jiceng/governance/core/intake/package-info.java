/**
 * Intake: rows as vendors have them, checked for form and resolved into domain values.
 *
 * <p>A row is a record of texts under the column names of the file format. Its constraints are Bean Validation's, so that
 * an application may check rows with its own {@code Validator} (Hibernate Validator, no expression language needed) and
 * replace texts in its own {@code ValidationMessages}. {@link org.jiceng.governance.core.intake.HouseholdIntake} checks
 * and resolves a batch: good rows become households, bad ones failures with row, field, code, shape of the value and what
 * to do. One bad row never stops the others, and no failure holds a value.
 *
 * <p>Conditions of a household row: see {@link org.jiceng.governance.core.intake.HouseholdRow}.
 */
@NullMarked
package org.jiceng.governance.core.intake;

import org.jspecify.annotations.NullMarked;
