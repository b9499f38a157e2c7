package org.entente.web;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/**
 * A Party: ISO 3166-1 alpha-3 for a state, a registered code for anything else. Null is valid: what is required says so itself.
 */
@Pattern(regexp = "[A-Z]{3}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE, RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
public @interface PartyCode {

    String message() default "must be a code of three capital letters, such as USA";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
