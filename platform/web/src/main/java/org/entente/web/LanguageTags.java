package org.entente.web;

import java.util.HashSet;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Judges language tags by RFC 5646: the syntax of section 2.1, in the case of section 2.1.1. */
public class LanguageTags implements ConstraintValidator<LanguageTag, String> {

    /** Room for every tag of common use (section 4.4.1). */
    static final int LONGEST = 35;

    /**
     * Language, script, region, variants, extensions, private use. Not the tags of old that fit no rule, not the form of four
     * to
     * eight letters, which no language has (it would let {@code english} pass), not a tag that is private altogether, and not
     * {@code und}: who writes a text knows its language.
     */
    static final String FORM = "(?!und(-|$))[a-z]{2,3}(-[a-z]{3}){0,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
            + "(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[0-9a-wyz](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?";

    private static final Pattern TAG = Pattern.compile(FORM);

    static boolean isTag(String text) {
        return text.length() <= LONGEST && TAG.matcher(text).matches() && saysNothingTwice(text);
    }

    /** No variant and no extension stands twice (sections 2.2.5 and 2.2.6). */
    private static boolean saysNothingTwice(String tag) {
        var variants = new HashSet<String>();
        var extensions = new HashSet<String>();
        var parts = tag.split("-");
        for (int i = 1; i < parts.length && !parts[i].equals("x"); i++) {
            var isExtension = parts[i].length() == 1;
            var isVariant = extensions.isEmpty() && parts[i].length() > 3;
            if (isExtension && !extensions.add(parts[i]) || isVariant && !variants.add(parts[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text == null || isTag(text);
    }
}
