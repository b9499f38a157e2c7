package org.entente.testkit.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.entente.web.MergePatch;
import org.entente.web.Operation;
import org.entente.web.Operations;

/** Makes requests of the lines of a table. */
final class Questions {

    /** Stands for the instant at which a question is asked. */
    static final String NOW = "{now}";
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String JSON = "application/json";

    private final Map<String, Operation> operations;
    private final Function<String, List<String>> values;

    /** @param values what stands for the variables that no record fills */
    Questions(Operations operations, Function<String, List<String>> values) {
        this.operations = operations.all().stream().filter(o -> o.id() != null)
                .collect(Collectors.toMap(Operation::id, o -> o, (one, other) -> one.method().equals("HEAD") ? other : one));
        this.values = values;
    }

    Operation operation(Row row) {
        return operations.get(row.operation());
    }

    boolean mayAsk(Onlooker onlooker, Row row) {
        var roles = operation(row).roles();
        return operation(row).isPublic() || roles.contains(Operation.ANYBODY) || roles.contains(onlooker.role());
    }

    /** The plain questions of a line, of all records that it is about. */
    List<Question> of(Row row, List<Exhibit> exhibits) {
        return row.named().isEmpty() ? plain(row, Map.of(), "")
                : exhibits.stream().filter(e -> e.kind().equals(row.named()))
                        .flatMap(e -> plain(row, e.path(), e.id()).stream()).toList();
    }

    /** A whole archive for each answer: asked for once everything is there. */
    boolean isHeavy(Row row) {
        var produces = operation(row).produces();
        return produces != null && produces.contains("application/zip");
    }

    /** The plain question of a line, of one record; several where a variable has several values. */
    List<Question> plain(Row row, Map<String, String> path, String it) {
        var operation = operation(row);
        var questions = new ArrayList<Question>();
        for (var target : expand(operation.template() + queryOf(row, operation), path, it)) {
            var question = new Question(row.operation(), operation.method(), target, Map.of(), "");
            questions.add(operation.consumes().isEmpty() ? question
                    : question.with("Content-Type", mediaOf(operation)).saying(row.body().replace("{it}", it)
                            .replace("{charter}", one("charter"))));
        }
        return questions;
    }

    private String one(String name) {
        var all = values.apply(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    static String mediaOf(Operation operation) {
        return operation.consumes().contains(MergePatch.MEDIA_TYPE) ? MergePatch.MEDIA_TYPE
                : operation.consumes().stream().sorted().findFirst().orElse(JSON);
    }

    private static String queryOf(Row row, Operation operation) {
        var query = new ArrayList<String>();
        if (!row.query().isEmpty()) {
            query.add(row.query());
        }
        if (row.way() == Row.Way.LIST || row.way() == Row.Way.READS || row.way() == Row.Way.REFERENCE) {
            addIfKnown("count", "true", operation, query);
            addIfKnown("limit", "100", operation, query);
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static void addIfKnown(String parameter, String value, Operation operation, List<String> query) {
        if (knows(operation, parameter) && query.stream().noneMatch(q -> q.contains(parameter + "="))) {
            query.add(parameter + "=" + value);
        }
    }

    static boolean knows(Operation operation, String parameter) {
        return operation.method().equals("GET") && operation.parameters() != null
                && operation.parameters().contains(parameter);
    }

    private List<String> expand(String template, Map<String, String> path, String it) {
        var place = PLACE.matcher(template.replace("{it}", it).replace(NOW, "<now>"));
        var text = template.replace("{it}", it).replace(NOW, "<now>");
        if (!place.find()) {
            return List.of(text.replace("<now>", NOW));
        }
        var name = place.group(1);
        var fillings = path.containsKey(name) ? List.of(path.get(name)) : values.apply(name);
        return fillings.stream()
                .flatMap(value -> expand(template.replaceFirst("\\{" + name + "}", Matcher.quoteReplacement(value)), path, it)
                        .stream())
                .toList();
    }

    /** The same question of other times, where the operation knows them. */
    List<Question> ofOtherTimes(Row row, Question plain, List<String> instants) {
        var questions = new ArrayList<Question>();
        if (knows(operation(row), "asOf")) {
            instants.forEach(instant -> questions.add(plain.asking("asOf", instant)));
        }
        if (knows(operation(row), "effectiveAt")) {
            questions.add(plain.asking("effectiveAt", "2099-01-01"));
        }
        return questions;
    }

    /** The same question, answered in another form. */
    List<Question> inOtherForms(Row row, Question plain) {
        var produces = operation(row).produces();
        return produces == null || produces.size() < 2 ? List.of()
                : produces.stream().filter(media -> !media.equals(JSON)).map(media -> plain.with("Accept", media)).toList();
    }
}
