package org.entente.roadmaps.timeline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

import org.entente.web.Texts;

/** The words of a picture in one language. */
final class Words {

    /** What XML cannot say, what would break a line, and what would turn the order of what follows. */
    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]+");
    /** From here on most characters are as wide as they are high. */
    private static final int WIDE = 0x2E80;
    /** A title may have ten thousand characters, and there are up to five hundred of them. */
    private static final int LONGEST = 300;

    private final String language;
    private final Locale locale;
    private final ResourceBundle texts;

    private Words(String language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.texts = ResourceBundle.getBundle("timeline.picture", locale);
    }

    static Words in(String language) {
        return new Words(language);
    }

    String language() {
        return language;
    }

    String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.getString("day"), locale).format(day);
    }

    /** A day of the scale, as exactly as its steps are. */
    String tick(LocalDate day, boolean ofYears) {
        return DateTimeFormatter.ofPattern(texts.getString(ofYears ? "year" : "month"), locale).format(day);
    }

    /** In the reader's language, or in English, or in the first that there is. */
    String text(Texts texts) {
        var byLanguage = texts.byLanguage();
        var english = byLanguage.getOrDefault("en", byLanguage.values().iterator().next());
        return cut(UNSEEN.matcher(byLanguage.getOrDefault(language, english)).replaceAll(" ").strip(), LONGEST);
    }

    /** As much of a line as fits into so many narrow characters. */
    static String cut(String line, int most) {
        var width = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            width += line.codePointAt(i) < WIDE ? 1 : 2;
            if (width > most) {
                return line.substring(0, i).strip() + "…";
            }
        }
        return line;
    }
}
