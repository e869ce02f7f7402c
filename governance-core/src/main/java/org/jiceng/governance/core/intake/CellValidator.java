package org.jiceng.governance.core.intake;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/** Checks a cell and reports the typed reason. */
public final class CellValidator implements ConstraintValidator<Cell, String> {
    private CellForm form = CellForm.TEXT;
    private boolean required;

    @Override
    public void initialize(Cell cell) {
        form = cell.value();
        required = cell.required();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        Optional<Reason> fault = text == null || text.isEmpty() ? blank() : form.check(text);
        fault.ifPresent(reason -> Violations.report(context, reason, null));
        return fault.isEmpty();
    }

    private Optional<Reason> blank() {
        return required ? Optional.of(Reason.of(RowReason.ROW_REQUIRED)) : Optional.empty();
    }
}
