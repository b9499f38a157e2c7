package org.entente.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The texts of all problems on the class path, in the languages that a caller may ask for. */
@ApplicationScoped
public class ProblemTexts {

    /** English is the fallback: it is complete by test. */
    public static final List<String> LANGUAGES = List.of("en", "az");

    private final Map<String, Properties> byLanguage = new TreeMap<>();

    /** @param others folders below {@code problems/} with the texts of processes that this one speaks for */
    ProblemTexts(@ConfigProperty(name = "entente.problems.of") Optional<List<String>> others) {
        for (var language : LANGUAGES) {
            var texts = read("problems/" + language + ".properties");
            others.orElse(List.of())
                    .forEach(folder -> texts.putAll(read("problems/" + folder + "/" + language + ".properties")));
            byLanguage.put(language, texts);
        }
    }

    /** The best of our languages for an {@code Accept-Language} header (RFC 4647 lookup); English when none fits. */
    public static String languageFor(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return "en";
        }
        try {
            var found = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? "en" : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The parser of JDK 17 trips over a lone hyphen.
            return "en";
        }
    }

    public String title(String type, String language) {
        return text(type, "title", language);
    }

    public String remedy(String type, String language) {
        return text(type, "remedy", language);
    }

    String detail(String type, String language, Object... values) {
        var shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(text(type, "detail", language), Locale.ROOT).format(shown);
    }

    /** Every type that has a title, sorted. */
    public List<String> types() {
        var types = new TreeSet<String>();
        for (var key : byLanguage.get("en").stringPropertyNames()) {
            types.add(key.substring(0, key.indexOf('.')));
        }
        return List.copyOf(types);
    }

    public boolean knows(String type) {
        return byLanguage.get("en").containsKey(type + ".title");
    }

    private String text(String type, String part, String language) {
        var key = type + "." + part;
        var english = byLanguage.get("en").getProperty(key, type);
        return byLanguage.get(language).getProperty(key, english);
    }

    private static Properties read(String resource) {
        var all = new Properties();
        try {
            var found = Thread.currentThread().getContextClassLoader().getResources(resource);
            while (found.hasMoreElements()) {
                try (var reader = new InputStreamReader(found.nextElement().openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
