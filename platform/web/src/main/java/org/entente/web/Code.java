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
 * A short name that people and systems use for a record, unique where the record lives. Null is valid: what is required says so
 * itself.
 */
@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE, RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {

    String message() default "must be letters, digits, '.', '_' or '-', at most 64";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
