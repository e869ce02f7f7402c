package org.jiceng.governance.core.intake;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The constraint that the cells of a household row do not contradict each other. */
@Documented
@Constraint(validatedBy = ConsistentValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {
    /** Not used: each fault has the text of its own code. */
    String message() default "{ROW_CONTRADICTION}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
