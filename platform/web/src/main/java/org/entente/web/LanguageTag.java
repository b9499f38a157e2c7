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
import jakarta.validation.constraints.Size;

/**
 * A language, by its tag: well-formed by RFC 5646 and in the one spelling that its section 2.1.1 recommends, so that two tags
 * are
 * of one language where they are equal. Null is valid: what is required says so itself.
 */
@Pattern(regexp = LanguageTags.FORM)
@Size(max = LanguageTags.LONGEST)
@ReportAsSingleViolation
@Constraint(validatedBy = LanguageTags.class)
@Target({ METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE, RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {

    String message() default "must be a language tag (BCP 47) such as en, az or az-Latn-AZ";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
