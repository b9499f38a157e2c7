package org.entente.stack.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which records of the register stand for what the file names. */
final class Directory {

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, List<String>> organizations = new HashMap<>();

    /** @param fact the file's id of a person or working group */
    void enter(String fact, Kept record) {
        ids.put(fact, record.id());
    }

    /** @return null for what is no record, such as all groups together */
    String idOf(String fact) {
        return ids.get(fact);
    }

    void enterOrganization(List<String> facts, Kept organization) {
        facts.forEach(fact -> organizations.computeIfAbsent(fact, f -> new ArrayList<>()).add(organization.id()));
    }

    /** The organizations that the file names in this fact. */
    List<String> organizationsIn(String fact) {
        return organizations.getOrDefault(fact, List.of());
    }
}
