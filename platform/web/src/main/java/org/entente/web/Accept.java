package org.entente.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Which of the forms that an operation can give an {@code Accept} header asks for. Source: RFC 9110 section 12.5.1. */
final class Accept {

    private Accept() {
    }

    /**
     * The one form that the caller likes best.
     *
     * @param produced in the order in which we like them ourselves: it settles what the caller leaves open
     * @param header none at all takes everything
     * @return empty where the caller takes none of them
     */
    static Optional<String> best(Collection<String> produced, String header) {
        String best = null;
        var most = 0.0;
        for (var media : produced) {
            var weight = header == null || header.isBlank() ? 1 : weightOf(media, header);
            if (weight > most) {
                best = media;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
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
