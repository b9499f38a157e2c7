package org.entente.testkit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.entente.web.Problem;
import org.entente.web.ProblemTexts;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * Every refusal on the class path says in every language what happened and what to do, and no text is left over from one that
 * is
 * gone.
 */
public final class ProblemTextsCheck {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)}");
    private static final List<String> PARTS = List.of("title", "detail", "remedy");

    private final TreeSet<String> types = new TreeSet<>();
    private final TreeMap<String, Properties> byLanguage = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    private ProblemTextsCheck() {
    }

    /** @throws AssertionError that lists every text that is missing, left over, or would not be shown as written */
    public static void everyProblemOnTheClassPath() {
        var found = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.entente").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Problem.class))
                .flatMap(type -> Stream.of((Problem[]) type.reflect().getEnumConstants())).toList();
        var findings = of(found, "problems");
        if (!findings.isEmpty()) {
            throw new AssertionError(String.join("\n", findings));
        }
    }

    /** What is wrong with the texts of these problems, which stand in {@code folder/<language>.properties}. */
    static List<String> of(List<? extends Problem> problems, String folder) {
        var check = new ProblemTextsCheck();
        for (var problem : problems) {
            if (!check.types.add(problem.type())) {
                check.findings.add(problem.type() + ": two problems have this type");
            }
        }
        ProblemTexts.LANGUAGES.forEach(language -> check.byLanguage.put(language, check.read(folder, language)));
        check.byLanguage.forEach(check::complete);
        check.types.forEach(check::sameValues);
        return check.findings;
    }

    private Properties read(String folder, String language) {
        var all = new Properties();
        try {
            var files = Thread.currentThread().getContextClassLoader().getResources(folder + "/" + language + ".properties");
            while (files.hasMoreElements()) {
                var one = new Properties();
                try (var reader = new InputStreamReader(files.nextElement().openStream(), StandardCharsets.UTF_8)) {
                    one.load(reader);
                }
                one.stringPropertyNames().stream().filter(all::containsKey)
                        .forEach(key -> findings.add(language + " " + key + ": two files have this text"));
                all.putAll(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void complete(String language, Properties texts) {
        var leftOver = new TreeSet<>(texts.stringPropertyNames());
        for (var type : types) {
            for (var part : PARTS) {
                var key = type + "." + part;
                leftOver.remove(key);
                check(language + " " + key, part, texts.getProperty(key, ""));
            }
        }
        leftOver.forEach(key -> findings.add(language + " " + key + ": no problem has this text"));
    }

    private void check(String where, String part, String text) {
        if (text.isBlank()) {
            findings.add(where + ": there is no text");
        } else if (!part.equals("detail")) {
            if (text.contains("''") || VALUE.matcher(text).find()) {
                findings.add(where + ": is shown as it stands, with doubled quotes and {0}");
            }
        } else if (text.replace("''", "").contains("'")) {
            findings.add(where + ": a single quote in a detail is written twice");
        } else {
            formats(where, text);
        }
    }

    private void formats(String where, String text) {
        try {
            new MessageFormat(text, java.util.Locale.ROOT);
        } catch (IllegalArgumentException broken) {
            findings.add(where + ": " + broken.getMessage());
        }
    }

    private void sameValues(String type) {
        var english = valuesIn(type, "en");
        for (var language : byLanguage.keySet()) {
            if (!valuesIn(type, language).equals(english)) {
                findings.add(language + " " + type + ".detail: names " + valuesIn(type, language) + " where English names "
                        + english);
            }
        }
    }

    private List<String> valuesIn(String type, String language) {
        return VALUE.matcher(byLanguage.get(language).getProperty(type + ".detail", "")).results().map(m -> m.group(1)).sorted()
                .distinct().toList();
    }
}
