package org.entente.stack.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The register's records of one kind, asked for once. What it lacks is made; what it has is never touched. */
final class Shelf {

    private final Api api;
    private final Tally tally;
    private final Map<String, Kept> known = new HashMap<>();

    /**
     * @param list the path that lists the kind
     * @param key by what a record is known
     */
    Shelf(Api api, Tally tally, String list, Function<Kept, String> key) throws LoadFailure {
        this.api = api;
        this.tally = tally;
        for (var record : api.list(list)) {
            known.putIfAbsent(key.apply(record), record);
        }
    }

    static String code(Kept record) {
        return record.body().path("code").asText();
    }

    /** What makes a code unique: the record that it lives in. */
    static Function<Kept, String> codeWithin(String parent) {
        return record -> key(record.body().path(parent).asText(), code(record));
    }

    static String key(String parent, String code) {
        return parent + "/" + code;
    }

    boolean has(String key) {
        return known.containsKey(key);
    }

    /** @param path where one is made */
    Kept keep(String key, String path, Object draft) throws LoadFailure {
        var present = known.get(key);
        if (present != null) {
            tally.unchanged();
            return present;
        }
        var made = api.create(path, draft);
        known.put(key, made);
        tally.made();
        return made;
    }

    /** Brings a record a step on. One that comes from a list is read first, for its tag and in case it moved since. */
    Kept step(Kept record, String from, String self, String path, Object order) throws LoadFailure {
        if (!record.is(from)) {
            return record;
        }
        var present = record.tag() == null ? api.read(self).orElse(record) : record;
        if (!present.is(from)) {
            return present;
        }
        tally.moved();
        return api.order(path, order, present.tag());
    }
}
