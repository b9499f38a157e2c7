package org.entente.web;

import java.util.Locale;
import java.util.Set;

/** Whether an {@code Accept} header takes what an operation can give. Source: RFC 9110 section 12.5.1. */
final class Accept {

    private Accept() {
    }

    /**
     * @param produced null: another service decides
     * @param header none at all takes everything
     */
    static boolean takesOneOf(Set<String> produced, String header) {
        return produced == null || header == null || header.isBlank()
                || produced.stream().anyMatch(media -> weightOf(media, header) > 0);
    }

    /** The most particular range that covers a media type decides. */
    private static double weightOf(String media, String header) {
        var decided = 0.0;
        var particular = -1;
        for (var range : header.toLowerCase(Locale.ROOT).split(",")) {
            var parts = range.split(";");
            var covers = coverage(parts[0].strip(), media);
            if (covers > particular) {
                particular = covers;
                decided = weight(parts);
            }
        }
        return decided;
    }

    private static int coverage(String range, String media) {
        if (range.equals(media)) {
            return 2;
        }
        if (range.equals(media.substring(0, media.indexOf('/')) + "/*")) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                return parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(parameter.substring(2)) : 0;
            }
        }
        return 1;
    }
}
