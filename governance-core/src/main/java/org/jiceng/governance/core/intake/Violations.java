package org.jiceng.governance.core.intake;

import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/** Reports a typed reason as a constraint violation, so that its code and attributes come out again. */
final class Violations {
    private Violations() {}

    /**
     * Reports a reason.
     *
     * @param property the property of the row; {@code null} for the one being validated
     */
    static void report(ConstraintValidatorContext context, Reason reason, @Nullable String property) {
        HibernateConstraintValidatorContext hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        hibernate.disableDefaultConstraintViolation();
        reason.attributes().forEach(hibernate::addMessageParameter);
        hibernate.withDynamicPayload(reason);
        var violation = hibernate.buildConstraintViolationWithTemplate("{" + reason.code() + "}");
        if (property == null) {
            violation.addConstraintViolation();
        } else {
            violation.addPropertyNode(property).addConstraintViolation();
        }
    }
}
