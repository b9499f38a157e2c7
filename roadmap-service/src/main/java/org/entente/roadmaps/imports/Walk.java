package org.entente.roadmaps.imports;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.entente.web.ExactValues;
import org.entente.web.InvalidValue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * Walks through one JSON text member by member and keeps nothing of it but what is asked for: of what nobody knows only the
 * name. So a text of any size takes no more room than its largest known part.
 */
final class Walk {

    private static final int MOST_MEMBERS = 1000;
    private static final int MOST_PASSED_OVER = 100_000;

    private final JsonParser json;
    private final Faults faults;
    private final PassedOver passedOver;

    /** Reads the value that the walk has come to. */
    @FunctionalInterface
    interface Reading {
        void at(Place place) throws IOException;
    }

    Walk(JsonParser json, Faults faults, PassedOver passedOver) {
        this.json = json;
        this.faults = faults;
        this.passedOver = passedOver;
    }

    /**
     * Reads an object.
     *
     * @param kind what it is, for telling what was passed over in it
     * @param texts the members that are texts
     * @param readings the members that are read otherwise
     * @return the texts, a null for a null; null where this is no object
     */
    Map<String, String> object(Place place, String kind, Set<String> texts, Map<String, Reading> readings)
            throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            faults.at(place, "must be an object");
            passOver();
            return null;
        }
        var said = new HashMap<String, String>();
        for (int members = 1; json.nextToken() == JsonToken.FIELD_NAME; members++) {
            if (members > MOST_MEMBERS) {
                throw new StreamConstraintsException("members");
            }
            var name = json.currentName();
            json.nextToken();
            if (readings.containsKey(name)) {
                readings.get(name).at(place.member(name));
            } else if (texts.contains(name)) {
                text(place.member(name), name, said);
            } else {
                passedOver.add(kind, name);
                passOver();
            }
        }
        return said;
    }

    private void text(Place place, String name, Map<String, String> said) throws IOException {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            try {
                said.put(name, ExactValues.text(json.getText()));
            } catch (InvalidValue e) {
                faults.at(place, e.getMessage());
            }
        } else if (json.hasToken(JsonToken.VALUE_NULL)) {
            said.put(name, null);
        } else {
            faults.at(place, "must be a text");
            passOver();
        }
    }

    /** Reads an array, item by item; a null is as good as none. */
    void array(Place place, int most, Reading item) throws IOException {
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return;
        }
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            faults.at(place, "must be an array");
            passOver();
            return;
        }
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == most) {
                faults.at(place, "must have at most " + most + " items");
                throw new StreamConstraintsException("items");
            }
            item.at(place.item(i));
        }
    }

    /** Skips the present value, whatever it holds. */
    private void passOver() throws IOException {
        if (!json.currentToken().isStructStart()) {
            return;
        }
        int depth = 1;
        for (int tokens = 0; depth > 0; tokens++) {
            var token = json.nextToken();
            if (token == null || tokens > MOST_PASSED_OVER) {
                throw new StreamConstraintsException("too much");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }
}
