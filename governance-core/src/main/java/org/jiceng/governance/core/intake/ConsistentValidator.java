package org.jiceng.governance.core.intake;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collections;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;

/** Checks the cells of a household row against each other; a cell that is wrong by itself is left to its own check. */
public final class ConsistentValidator implements ConstraintValidator<Consistent, HouseholdRow> {
    @Override
    public boolean isValid(HouseholdRow row, ConstraintValidatorContext context) {
        // Each is asked, so that all faults are reported at once.
        return Stream.of(
                        partner(context, "longitude", row.longitude(), "latitude", row.latitude()),
                        partner(context, "latitude", row.latitude(), "longitude", row.longitude()),
                        partner(context, "incomeYuan", row.incomeYuan(), "incomeYear", row.incomeYear()),
                        ratingYears(row, context),
                        circumstances(row, context))
                .allMatch(holds -> holds);
    }

    /** A cell that is filled in needs its partner. */
    private static boolean partner(
            ConstraintValidatorContext context, String property, String cell, String partner, String partnerCell) {
        if (cell.isEmpty() || !partnerCell.isEmpty()) {
            return true;
        }
        Violations.report(
                context, Reason.of(RowReason.ROW_PARTNER_MISSING, "partner", HouseholdRow.column(property)), partner);
        return false;
    }

    private static boolean ratingYears(HouseholdRow row, ConstraintValidatorContext context) {
        boolean both = isGood(CellForm.YEAR, row.ratingsKnownFrom()) && isGood(CellForm.YEAR, row.ratingsKnownTo());
        if (!both || Integer.parseInt(row.ratingsKnownFrom()) <= Integer.parseInt(row.ratingsKnownTo())) {
            return true;
        }
        Violations.report(context, Reason.of(RowReason.ROW_YEARS_REVERSED), "ratingsKnownFrom");
        return false;
    }

    /** {@code ALL} unknown means all those that are not given as present. */
    private static boolean circumstances(HouseholdRow row, ConstraintValidatorContext context) {
        boolean both = isGood(CellForm.CIRCUMSTANCES, row.circumstances())
                && isGood(CellForm.CIRCUMSTANCES, row.circumstancesUnknown());
        if (!both
                || Collections.disjoint(
                        CellForm.circumstances(row.circumstances()),
                        CellForm.circumstances(row.circumstancesUnknown()))) {
            return true;
        }
        Violations.report(context, Reason.of(RowReason.ROW_CONTRADICTION), "circumstancesUnknown");
        return false;
    }

    private static boolean isGood(CellForm form, String cell) {
        return !cell.isEmpty() && form.check(cell).isEmpty();
    }
}
