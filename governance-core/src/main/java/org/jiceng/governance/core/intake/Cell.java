package org.jiceng.governance.core.intake;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The constraint that a cell is blank or has a {@link CellForm}. */
@Documented
@Constraint(validatedBy = CellValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cell {
    /** The form of a cell that is not blank. */
    CellForm value();

    /** Whether the cell must not be blank. */
    boolean required() default false;

    /** Not used: each fault has the text of its own code. */
    String message() default "{ROW_REQUIRED}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
